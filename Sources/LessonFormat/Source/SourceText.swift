package import Text

/// The text of a file by its lines, which end in LF, CR or CRLF as CommonMark has it.
package struct SourceText: Sendable {
  /// As printed in diagnostics.
  package let path: String
  /// Without their ends.
  package let lines: [String]
  /// Where the first byte stands that is not UTF-8.
  package let firstInvalidByte: (place: Place, byte: UInt8)?

  package init(_ bytes: [UInt8], path: String) {
    let ranges = SourceLines.ranges(in: bytes)
    self.path = path
    lines = ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
    firstInvalidByte = Self.firstInvalidOffset(in: bytes).map { offset in
      let line = (ranges.firstIndex { $0.upperBound > offset } ?? ranges.endIndex - 1)
      let before = String(decoding: bytes[ranges[line].lowerBound..<offset], as: UTF8.self)
      return (Place(line: line + 1, column: before.count + 1), bytes[offset])
    }
  }

  private static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var parser = UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { offset += scalar.count }
    return offset
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
}
