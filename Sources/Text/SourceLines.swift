/// The lines of a source, which end in LF, CR or CRLF as CommonMark has it.
public enum SourceLines {
  /// The byte ranges of the lines, without what ends them; the last one may be empty.
  ///
  /// A byte order mark belongs to no line.
  public static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes.withUnsafeBufferPointer { ranges(in: $0, from: start) }
  }

  private static func ranges(
    in bytes: UnsafeBufferPointer<UInt8>, from first: Int
  ) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var (start, index) = (first, first)
    let raw = UnsafeRawBufferPointer(bytes)
    while index < bytes.count {
      // Eight bytes at once, of which none is less than 14.
      while index + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        guard (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080 == 0 else { break }
        index += 8
      }
      guard index < bytes.count else { break }
      let byte = bytes[index]
      index += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      lines.append(start..<index - 1)
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      start = index
    }
    lines.append(start..<bytes.count)
    return lines
  }
}
