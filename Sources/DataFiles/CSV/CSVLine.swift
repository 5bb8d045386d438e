internal import Diagnostics
internal import Text

/// A line of a CSV file, without its end.
struct CSVLine {
  /// Counted from 1.
  let number: Int
  let bytes: ArraySlice<UInt8>

  /// Takes the first line off `rest`; LF, CR and CRLF end one.
  init(takenFrom rest: inout ArraySlice<UInt8>, number: Int) {
    self.number = number
    let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
    bytes = rest[rest.startIndex..<end]
    var next = end
    if next < rest.endIndex {
      let isPair = rest[next] == 0x0D && next + 1 < rest.endIndex && rest[next + 1] == 0x0A
      next += isPair ? 2 : 1
    }
    rest = rest[next...]
  }

  /// Whether there is nothing but blanks and separators: a spreadsheet's empty row.
  func isBlank(_ separator: CSVSeparator) -> Bool {
    bytes.allSatisfy { $0 == separator.byte || Self.isBlank($0) }
  }

  /// The entries, of which a line has at least one, maybe an empty one.
  func fields(_ separator: CSVSeparator) -> [CSVField] {
    var fields: [CSVField] = []
    var start = bytes.startIndex
    while true {
      let end = end(ofFieldAt: start, separator.byte)
      fields.append(CSVField(bytes[start..<end]))
      guard end < bytes.endIndex else { return fields }
      start = end + 1
    }
  }

  /// What is wrong with a part of the line.
  func problem(_ reason: CSVError, at part: Range<Int>) -> CSVProblem {
    let before = String(decoding: bytes[bytes.startIndex..<part.lowerBound], as: UTF8.self)
    return CSVProblem(
      reason: reason, line: number, column: before.count + 1,
      length: max(1, String(decoding: bytes[part], as: UTF8.self).count))
  }

  /// Where the line is not UTF-8, if anywhere.
  var encodingProblem: CSVProblem? {
    if bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil {
      return nil
    }
    let before = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
    return CSVProblem(reason: .notUTF8, line: number, column: before.count + 1, length: 1)
  }

  /// What is wrong with the line, whose blanks at both ends do not count.
  func problem(_ reason: CSVError) -> CSVProblem {
    problem(reason, at: CSVField.trimmed(bytes).indices)
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Separators between quotes belong to the field.
  private func end(ofFieldAt start: Int, _ separator: UInt8) -> Int {
    var isQuoted = false
    var index = start
    while index < bytes.endIndex, isQuoted || bytes[index] != separator {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      index += 1
    }
    return index
  }
}
