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
    while index < bytes.count {
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
