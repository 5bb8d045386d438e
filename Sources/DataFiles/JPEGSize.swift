/// The size of a JPEG picture: that of its frame, turned as its Exif data say.
enum JPEGSize {
  static func size(in bytes: [UInt8]) -> PictureSize? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    var isTurned = false
    while index + 3 < bytes.count {
      guard bytes[index] == 0xFF else { return nil }
      let marker = bytes[index + 1]
      // Fill bytes, and markers without a length.
      if marker == 0xFF || marker == 0x01 || (0xD0...0xD8).contains(marker) {
        index += marker == 0xFF ? 1 : 2
        continue
      }
      let length = bytes.big(at: index + 2)
      guard length >= 2 else { return nil }
      switch marker {
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
        let height = bytes.big(at: index + 5)
        let width = bytes.big(at: index + 7)
        return isTurned ? PictureSize(height, width) : PictureSize(width, height)
      case 0xE1:
        isTurned = orientation(in: bytes, at: index + 4, length - 2).map { $0 > 4 } ?? isTurned
      case 0xD9, 0xDA: return nil
      default: break
      }
      index += 2 + length
    }
    return nil
  }

  /// Tag 0x0112 of the first directory (Exif 2.32, section 4.6.4).
  private static func orientation(in bytes: [UInt8], at start: Int, _ length: Int) -> Int? {
    guard length > 14, start + length <= bytes.count,
      bytes[start..<start + 6].elementsEqual([0x45, 0x78, 0x69, 0x66, 0, 0])
    else { return nil }
    let tiff = start + 6
    let isLittle = bytes[tiff] == 0x49
    func two(_ offset: Int) -> Int {
      isLittle ? bytes.little(at: tiff + offset) : bytes.big(at: tiff + offset)
    }
    let directory = isLittle ? two(4) | two(6) << 16 : two(4) << 16 | two(6)
    guard directory >= 8, directory < length else { return nil }
    for entry in 0..<min(two(directory), 100) where two(directory + 2 + entry * 12) == 0x0112 {
      return two(directory + 2 + entry * 12 + 8)
    }
    return nil
  }
}
