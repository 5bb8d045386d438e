import ConvEngine
import DataFiles
import Diagnostics
import Testing

@Suite struct PNGTests {
  @Test func readsThePixelsOfEveryKindOfPicture() throws {
    let pictures = try Fixture.pictures()
    #expect(pictures.count == 21)
    for picture in pictures {
      let channels = try #require(PixelChannels(rawValue: picture.channels))
      let tensor = try DataFormat.png(channels: channels).tensor(from: [UInt8](picture.file))
      #expect(
        [tensor.shape.channels, tensor.shape.rows, tensor.shape.columns] == picture.shape,
        "\(picture.name)")
      #expect(tensor.denominator == 1)
      let values = tensor.numerators.map { Int($0) }
      let distance = zip(values, picture.values).map { abs($0 - $1) }.max() ?? .max
      #expect(distance <= picture.tolerance, "\(picture.name): \(values)")
    }
  }

  private func error(_ bytes: [UInt8], _ channels: PixelChannels = .gray) -> DataFileError? {
    do {
      _ = try DataFormat.png(channels: channels).tensor(from: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func refusesOtherFiles() throws {
    #expect(error([]) == .png(.notPNG))
    #expect(error(Array("<svg/>".utf8)) == .png(.notPNG))
    #expect(error([0xFF, 0xD8, 0xFF, 0xE0] + Array("....JFIF".utf8)) == .png(.notPNG))
    #expect(error([0x89, 0x50, 0x4E]) == .png(.notPNG))
  }

  @Test func tellsWhatLibpngSays() throws {
    let picture = try Fixture.picture("gray")
    func changed(_ index: Int) -> DataFileError? {
      var bytes = picture
      bytes[index] ^= 1
      return error(bytes)
    }
    #expect(changed(5) == .png(.unreadable("PNG file corrupted by ASCII conversion")))
    #expect(changed(20) == .png(.unreadable("IHDR: CRC error")))
    #expect(changed(60) == .png(.unreadable("IDAT: incorrect data check")))
    #expect(error(Array(picture.prefix(4))) == .png(.unreadable("read beyond end of data")))
    #expect(error(Array(picture.prefix(100))) == .png(.unreadable("read beyond end of data")))
  }

  /// The files have headers and not a single pixel.
  @Test(arguments: [
    (rows: 1 << 13, columns: (1 << 13) + 1, channels: PixelChannels.gray),
    (1_000_000, 1_000_000, .gray), (1 << 13, 1 << 13, .rgb), (23, 1_000_000, .rgb),
  ])
  func refusesTooManyPixelsBeforeItTakesMemory(
    rows: Int, columns: Int, channels: PixelChannels
  ) {
    let header = [columns, rows].flatMap {
      ArrayFile.bytes(of: UInt64($0), size: 4, isBigEndian: true)
    }
    #expect(
      error(PictureFile(header: header + [8, 0, 0, 0, 0]).bytes, channels)
        == .png(.tooLarge(rows: rows, columns: columns, channels: channels == .rgb ? 3 : 1)))
  }

  /// A file that ends early is refused, but for the last chunk, which is empty.
  @Test(arguments: ["gray", "interlaced rgb", "palette"])
  func refusesWhatIsCutOff(name: String) throws {
    let file = try Fixture.picture(name)
    for count in 0..<file.count - 12 {
      #expect(error(Array(file.prefix(count)), .rgb) != nil, "\(name), \(count) bytes")
    }
    let whole = try DataFormat.png(channels: .rgb).tensor(from: file)
    for count in (file.count - 12)..<file.count {
      #expect(try DataFormat.png(channels: .rgb).tensor(from: Array(file.prefix(count))) == whole)
    }
  }
}
