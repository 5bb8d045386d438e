/// The text of a file by its lines, which end in LF, CR or CRLF as CommonMark has it.
package struct SourceText: Sendable {
  /// As printed in diagnostics.
  package let path: String
  /// Without their ends.
  package let lines: [String]
  /// Where the first byte stands that is not UTF-8.
  package let firstInvalidByte: (place: Place, byte: UInt8)?

  package init(_ bytes: [UInt8], path: String) {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    self.path = path
    self.lines = Self.lines(of: bytes)
    self.firstInvalidByte = Self.firstInvalidByte(in: bytes)
  }

  /// The text from `line` (counted from 1) on, with LF at the end of every line but the last.
  package func text(fromLine line: Int) -> String {
    let lines = lines.dropFirst(line - 1)
    // `joined` takes several times as long.
    var text = ""
    text.reserveCapacity(lines.reduce(0) { $0 + $1.utf8.count + 1 })
    for line in lines {
      text += line
      text += "\n"
    }
    if !lines.isEmpty { text.removeLast() }
    return text
  }

  package func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  private static func lines(of bytes: ArraySlice<UInt8>) -> [String] {
    var lines: [String] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte == 0x0A || byte == 0x0D else {
        index += 1
        continue
      }
      lines.append(String(decoding: bytes[start..<index], as: UTF8.self))
      index += byte == 0x0D && index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A ? 2 : 1
      start = index
    }
    lines.append(String(decoding: bytes[start...], as: UTF8.self))
    return lines
  }

  private static func firstInvalidByte(
    in bytes: ArraySlice<UInt8>
  ) -> (place: Place, byte: UInt8)? {
    guard let offset = UTF8Check.firstInvalidOffset(in: bytes) else { return nil }
    let before = lines(of: bytes[bytes.startIndex..<bytes.startIndex + offset])
    let column = (before.last ?? "").count + 1
    return (Place(line: before.count, column: column), bytes[bytes.startIndex + offset])
  }
}
