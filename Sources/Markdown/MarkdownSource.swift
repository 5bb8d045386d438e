internal import Text

/// The bytes that cmark is given, cut into lines, with the way back to characters.
struct MarkdownSource {
  /// The source with U+FFFD for NUL.
  let original: [UInt8]
  /// What cmark reads: as long as the original, but with formulas hidden.
  private(set) var bytes: [UInt8]
  /// The byte ranges of the lines, without what ends them.
  let lines: [Range<Int>]
  private let firstLine: Int

  // The columns of the line asked for last: ranges are asked for in order, so that one is enough.
  private var columnsLine = -1
  private var columns: [Int] = []

  init(_ source: String, firstLine: Int) {
    var bytes = Array(source.utf8)
    if bytes.contains(0) {
      bytes = bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
    }
    original = bytes
    self.bytes = bytes
    self.firstLine = firstLine

    var lines = SourceLines.ranges(in: bytes)
    if lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
  }

  /// Replaces what cmark reads; every line keeps its length.
  mutating func hide(behind bytes: [UInt8]) {
    precondition(bytes.count == original.count, "a mask has the length of what it hides")
    self.bytes = bytes
  }

  /// The bytes of a line counted from 1; empty for a line that does not exist.
  func range(ofLine line: Int) -> Range<Int> {
    lines.indices.contains(line - 1) ? lines[line - 1] : bytes.count..<bytes.count
  }

  /// The place of the byte at `offset` on `line`, which counts from 1.
  mutating func position(line: Int, offset: Int) -> SourcePosition {
    let range = range(ofLine: line)
    let inLine = min(max(offset, range.lowerBound), range.upperBound) - range.lowerBound
    if columnsLine != line {
      columnsLine = line
      columns = Self.columns(original[range])
    }
    let column = columns.isEmpty ? inLine + 1 : columns[inLine]
    return SourcePosition(line: line + firstLine - 1, column: column)
  }

  /// The range between two places that are given by byte.
  mutating func range(from start: SourceByte, to end: SourceByte) -> SourceRange {
    SourceRange(
      start: position(line: start.line, offset: start.offset),
      end: position(line: end.line, offset: end.offset))
  }

  /// The columns of each byte of a line and of its end; empty for ASCII, where they are the bytes'.
  private static func columns(_ line: ArraySlice<UInt8>) -> [Int] {
    guard line.contains(where: { $0 >= 0x80 }) else { return [] }
    var columns: [Int] = []
    columns.reserveCapacity(line.count + 1)
    var column = 1
    for character in String(decoding: line, as: UTF8.self) {
      for _ in character.utf8 { columns.append(column) }
      column += 1
    }
    columns.append(column)
    return columns
  }
}

extension MarkdownSource {
  /// Where a block begins.
  func start(of block: CmarkNode) -> SourceByte {
    let range = range(ofLine: block.startLine)
    let offset = range.lowerBound + max(0, block.startColumn - 1)
    return SourceByte(line: block.startLine, offset: min(offset, range.upperBound))
  }

  /// The place after the last character of a line that is not white space.
  func trimmedEnd(ofLine line: Int) -> SourceByte {
    let range = range(ofLine: line)
    let end = bytes[range].lastIndex { !$0.isSpaceOrTab }.map { $0 + 1 } ?? range.lowerBound
    return SourceByte(line: line, offset: end)
  }
}

/// A place in the source by line, counted from 1, and by byte, counted from 0 in the whole source.
struct SourceByte: Equatable {
  var line: Int
  var offset: Int
}

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")

  var isSpaceOrTab: Bool { self == .space || self == .tab }
  var isWhitespace: Bool { self == .space || (9...13).contains(self) }
  var isDigit: Bool { (48...57).contains(self) }
  var isLetter: Bool { (65...90).contains(self & 0xDF) }
  var isPunctuation: Bool {
    (33...47).contains(self) || (58...64).contains(self) || (91...96).contains(self)
      || (123...126).contains(self)
  }
}
