internal import Diagnostics
internal import Text

/// Where the body of a fence was likely meant to end: no line of numbers or layers begins like a fence.
struct MeantEnd {
  private let place: Place
  /// Whether another block begins here; else the end is misspelt.
  private let isOpening: Bool
  /// The info strings of the blocks that are taken for lines of the body.
  private let swallowed: [InfoString]

  /// Nil where nothing looks like an end.
  init?(of fence: Fence) {
    let lines = fence.lines.map { (line: $0, marks: Self.marks(of: $0.text)) }
    guard let first = lines.first(where: { $0.marks != nil }), let marks = first.marks else {
      return nil
    }
    place = Place(
      line: first.line.position.line, column: first.line.position.column + marks.indent,
      length: marks.count)
    isOpening = !first.line.text.dropFirst(marks.indent + marks.count).allSatisfy(\.isBlank)
    swallowed = lines.compactMap { line, marks in
      marks.flatMap { marks in
        let info = line.text.dropFirst(marks.indent + marks.count)
        let column = line.position.column + marks.indent + marks.count
        return info.allSatisfy(\.isBlank)
          ? nil
          : InfoString(
            InfoText(String(info), at: .init(line: line.position.line, column: column)))
      }
    }
  }

  /// The signs of a fence, or what is easily typed in their place, at the beginning of a line.
  private static func marks(of line: String) -> (indent: Int, count: Int)? {
    let indent = line.prefix(while: \.isBlank).count
    let text = line.dropFirst(indent)
    guard let sign = text.first,
      sign.byte.map({ "`~'\"".utf8.contains($0) }) ?? "´‘’“”".contains(sign)
    else { return nil }
    let count = text.prefix { $0 == sign }.count
    return count > 1 ? (indent, count) : nil
  }

  /// Reports it; the blocks that were taken for lines get no values, so that it is reported once.
  func report(of head: BlockHead, _ context: inout BlockContext) {
    context.report.add(
      isOpening ? .unclosedBefore(head.kind, line: place.line) : .misspeltEnd(head.kind),
      at: isOpening ? head.place : place)
    for info in swallowed where info.words.count > 1 {
      guard let kind = info.kind, kind != .show,
        context.definitions[info.words[1].text] == nil
      else { continue }
      context.definitions.add(
        Definition(
          name: info.words[1].text, kind: kind.rawValue, line: info.words[1].place.line,
          meaning: .invalid))
    }
  }
}
