import DataFiles
import Testing

@Suite struct PictureSizeTests {
  static func size(_ bytes: [UInt8], _ path: String) -> String {
    switch PictureSize.find(in: bytes, path: path) {
    case .size(let size): "\(size.width)x\(size.height)"
    case .unknown: "unknown"
    case .noPicture: "no picture"
    }
  }

  static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [
      0, 0, 1, 2, 0, 0, 0, 7,
    ]
  static let frame: [UInt8] = [0xFF, 0xC2, 0, 11, 8, 0, 30, 0, 40, 1, 0, 0, 0]
  /// Exif data that say that the picture lies on its side.
  static let turned: [UInt8] =
    [0xFF, 0xE1, 0, 34] + Array("Exif".utf8) + [0, 0] + Array("MM".utf8) + [
      0, 42, 0, 0, 0, 8, 0, 1,
    ]
    + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]

  @Test func picturesOfPixels() {
    #expect(Self.size(Self.png, "a.PNG") == "258x7")
    #expect(Self.size([0xFF, 0xD8, 0xFF, 0xFF, 0xE0, 0, 2] + Self.frame, "a.jpg") == "40x30")
    #expect(Self.size([0xFF, 0xD8] + Self.turned + Self.frame, "a.jpeg") == "30x40")
    #expect(Self.size(Array("GIF89a".utf8) + [3, 0, 1, 1], "a.gif") == "3x257")
    #expect(Self.size(Array("RIFF0000WEBPVP8 ".utf8), "a.webp") == "unknown")
  }

  @Test(arguments: [
    ("<svg width='10' height='20.4'/>", "10x20"),
    ("<?xml version='1.0'?><!-- <svg> --><svg viewBox=\"0 0 30 40\">", "30x40"),
    ("<svg width=\"1in\" height=\"72pt\">", "96x96"),
    ("<svg width=\"60\" viewBox=\"0 0 30 20\">", "60x40"),
    ("<svg height=\"1cm\" viewBox=\"0 0 30 20\">", "57x38"),
    ("<svg width=\"100%\" height=\"50%\" viewBox=\"0,0,3,4\"/>", "3x4"),
    ("<svg>", "unknown"), ("<html>", "no picture"), ("", "no picture"),
    ("<svg width='1e400' height='2'>", "unknown"),
    ("<svg width=", "unknown"), ("<!-- <svg", "no picture"),
  ])
  func drawings(text: String, expected: String) {
    #expect(Self.size(Array(text.utf8), "a.svg") == expected)
  }

  @Test func whatIsCutShortOrOfAnotherKind() {
    for path in ["a.png", "a.jpg", "a.gif", "a.webp", "a.svg"] {
      #expect(Self.size([], path) == "no picture")
      #expect(Self.size(Array("words".utf8), path) == "no picture")
    }
    for count in 0..<Self.png.count {
      #expect(Self.size(Array(Self.png.prefix(count)), "a.png") == "no picture")
    }
    let jpeg = [0xFF, 0xD8] + Self.turned + Self.frame
    for count in 0..<(jpeg.count - 4) { _ = Self.size(Array(jpeg.prefix(count)), "a.jpg") }
    #expect(
      Self.size([0xFF, 0xD8] + Array(repeating: 0xFF, count: 10_000), "a.jpg") == "no picture")
  }
}
