internal import Diagnostics
internal import Text

/// Where the body of a fence was likely meant to end: no line of numbers or layers begins like a fence.
struct MeantEnd {
  /// The signs that look like those of a fence.
  private let place: Place
  /// Whether another block begins here; else the end is misspelt.
  private let isOpening: Bool
  /// The info strings of the blocks that are taken for lines of the body.
  private let swallowed: [InfoString]

  /// Nil where nothing looks like an end.
  init?(of fence: Fence) {
    let ends = fence.lines.compactMap(Self.marks)
    guard let first = ends.first else { return nil }
    place = first.place
    isOpening = !first.info.allSatisfy({ $0.isBlank })
    swallowed = ends.filter { !$0.info.allSatisfy({ $0.isBlank }) }.map { place, info in
      InfoString(
        InfoText(String(info), at: .init(line: place.line, column: place.column + place.length)))
    }
  }

  /// The signs of a fence, or what is easily typed in their place, at the beginning of a line, and
  /// what follows them.
  private static func marks(of line: FenceLine) -> (place: Place, info: Substring)? {
    let indent = line.text.prefix(while: { $0.isBlank }).count
    let text = line.text.dropFirst(indent)
    guard let sign = text.first,
      sign.byte.map({ "`~'\"".utf8.contains($0) }) ?? "´‘’“”".contains(sign)
    else { return nil }
    let count = text.prefix { $0 == sign }.count
    return count > 1
      ? (Place(line.position).part(indent, count), text.dropFirst(count)) : nil
  }

  /// Reports it; the blocks that were taken for lines get no values, so that it is reported once.
  func report(of head: BlockHead, _ context: inout BlockContext) {
    context.report.add(
      isOpening ? .unclosedBefore(head.kind, line: place.line) : .misspeltEnd(head.kind),
      at: isOpening ? head.place : place)
    for info in swallowed where info.words.count > 1 {
      let name = info.words[1]
      guard let kind = info.kind, kind != .show, context.definitions[name.text] == nil else {
        continue
      }
      context.definitions.add(
        Definition(
          name: name.text, kind: kind.rawValue, line: name.place.line, meaning: .invalid))
    }
  }
}
