/// Tells where bytes stop being UTF-8.
enum UTF8Check {
  /// The offset of the first byte that does not belong to a well-formed sequence (Unicode 3.9,
  /// table 3-7); nil if all do.
  static func firstInvalidOffset(in bytes: ArraySlice<UInt8>) -> Int? {
    // The standard library checks faster, but does not say where.
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      guard let (length, second) = sequence(startingWith: lead),
        bytes.endIndex - index >= length, second.contains(bytes[index + 1]),
        bytes[(index + 1)..<(index + length)].allSatisfy({ 0x80...0xBF ~= $0 })
      else { return index - bytes.startIndex }
      index += length
    }
    return nil
  }

  /// The length of a sequence and what its second byte may be.
  private static func sequence(
    startingWith lead: UInt8
  ) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    default: nil
    }
  }
}
