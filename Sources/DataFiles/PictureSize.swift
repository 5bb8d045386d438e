/// How large a picture is shown, in CSS pixels.
public struct PictureSize: Hashable, Sendable {
  /// At least 1.
  public let width: Int
  /// At least 1.
  public let height: Int

  /// What a file's first bytes tell.
  public enum Finding: Hashable, Sendable {
    case size(PictureSize)
    /// It is a picture, but says nothing of its size, or is of a kind that is not looked into.
    case unknown
    /// It is not what its name says.
    case noPicture
  }

  init?(_ width: Int, _ height: Int) {
    guard (1...1_000_000).contains(width), (1...1_000_000).contains(height) else { return nil }
    self.width = width
    self.height = height
  }

  /// Whether a file of this name is a picture whose size can be read.
  public static func isPicture(_ path: String) -> Bool { kind(of: path) != nil }

  private static func kind(of path: String) -> String? {
    let kind = path.split(separator: ".").last?.lowercased() ?? ""
    return ["png", "jpg", "jpeg", "gif", "svg", "webp"].contains(kind) ? kind : nil
  }

  /// Looks into the bytes of the file at `path`.
  public static func find(in bytes: [UInt8], path: String) -> Finding {
    switch kind(of: path) {
    case "png": finding(png(bytes))
    case "jpg", "jpeg": finding(JPEGSize.size(in: bytes))
    case "gif":
      finding(
        bytes.starts(with: "GIF8".utf8) && bytes.count > 9
          ? PictureSize(bytes.little(at: 6), bytes.little(at: 8)) : nil)
    case "webp":
      bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8)
        ? .unknown : .noPicture
    case "svg": SVGSize.find(in: bytes)
    default: .unknown
    }
  }

  private static func finding(_ size: PictureSize?) -> Finding {
    size.map { .size($0) } ?? .noPicture
  }

  /// The IHDR chunk comes first.
  private static func png(_ bytes: [UInt8]) -> PictureSize? {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count > 23,
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    return PictureSize(
      bytes.big(at: 16) << 16 | bytes.big(at: 18), bytes.big(at: 20) << 16 | bytes.big(at: 22))
  }
}

extension [UInt8] {
  /// Two bytes, the larger first; 0 past the end.
  func big(at index: Int) -> Int {
    index >= 0 && index + 1 < count ? Int(self[index]) << 8 | Int(self[index + 1]) : 0
  }

  /// Two bytes, the smaller first; 0 past the end.
  func little(at index: Int) -> Int {
    index >= 0 && index + 1 < count ? Int(self[index + 1]) << 8 | Int(self[index]) : 0
  }
}
