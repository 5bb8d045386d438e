/// The lines of a source, which end in LF, CR or CRLF as CommonMark has it.
public enum SourceLines {
  /// The byte ranges of the lines, without what ends them; the last one may be empty.
  ///
  /// A byte order mark belongs to no line.
  public static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x0A || byte == 0x0D else {
        index += 1
        continue
      }
      lines.append(start..<index)
      index += byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
      start = index
    }
    lines.append(start..<bytes.count)
    return lines
  }
}
