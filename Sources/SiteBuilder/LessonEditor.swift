internal import LessonFormat
internal import Text
import Course

/// The bytes of a lesson with some of its claims made right, and every other byte as it was.
struct LessonEditor {
  private let bytes: [UInt8]
  /// The byte ranges of the lines, without what ends them.
  private let lines: [Range<Int>]
  private var replacements: [(range: Range<Int>, text: [UInt8])] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = SourceLines.ranges(in: bytes)
  }

  mutating func apply(_ correction: Correction) {
    guard lines.indices.contains(correction.line - 1) else { return }
    let line = lines[correction.line - 1]
    switch correction.change {
    case .characters(let column, let length, let text):
      let characters = Array(String(decoding: bytes[line], as: UTF8.self))
      guard column >= 1, column - 1 + length <= characters.count else { return }
      let before = characters[..<(column - 1)].reduce(0) { $0 + $1.utf8.count }
      let old = characters[(column - 1)..<(column - 1 + length)].reduce(0) { $0 + $1.utf8.count }
      let start = line.lowerBound + before
      replacements.append((start..<start + old, Array(text.utf8)))
    case .body(let count, let body):
      replaceBody(below: correction.line, count, body.lines)
    }
  }

  /// Replaces `count` lines below an opening fence; new lines end as the fence's does.
  private mutating func replaceBody(below line: Int, _ count: Int, _ rows: [String]) {
    let opening = lines[line - 1]
    let after = lines.indices.contains(line) ? lines[line].lowerBound : bytes.count
    let isLast = !lines.indices.contains(line)
    let end = isLast ? usualEnd : Array(bytes[opening.upperBound..<after])
    let next = line + count
    let bodyEnd = lines.indices.contains(next) ? lines[next].lowerBound : bytes.count
    var text: [UInt8] = isLast ? end : []
    for (number, row) in rows.enumerated() {
      text += row.utf8
      // A body that nothing closes ends the file as it ended before.
      let isEnd =
        number == rows.count - 1 && bodyEnd == bytes.count && !lines.indices.contains(next)
      if !isEnd || (bytes.last == 0x0A || bytes.last == 0x0D) && !isLast { text += end }
    }
    replacements.append((after..<max(after, bodyEnd), text))
  }

  private var usualEnd: [UInt8] {
    guard lines.count > 1 else { return [0x0A] }
    return Array(bytes[lines[0].upperBound..<lines[1].lowerBound])
  }

  /// The file with all changes.
  func edited() -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    for (range, text) in replacements.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where range.lowerBound >= index {
      result += bytes[index..<range.lowerBound]
      result += text
      index = range.upperBound
    }
    return result + bytes[index...]
  }
}
