internal import ConvEngine
internal import Markdown

/// A line of a network: a layer or the total, and what it claims.
struct NetworkLine: Sendable {
  enum Subject: Sendable {
    case layer(Layer, Arguments)
    case total
  }

  struct ParameterClaim: Sendable {
    let count: Int
    let place: Place
  }

  let subject: Subject
  /// The place of the first word.
  let place: Place
  let claim: ParameterClaim?
  /// Whether a claim was made that cannot be read.
  let hasBrokenClaim: Bool

  /// Reads a line that is not blank; nil where it is broken, which is reported.
  init?(_ line: FenceLine, _ context: inout BlockContext) {
    let characters = Array(line.text)
    let equals = characters.indices.first {
      characters[$0] == "=" && ($0 == 0 || characters[$0 - 1].isBlank)
    }
    let info = InfoString(
      String(characters[..<(equals ?? characters.count)]), line: line.position.line,
      column: line.position.column)
    let origin = Place(line: line.position.line, column: line.position.column)
    guard let kind = info.words.first else {
      let place = info.settings.first?.key.place ?? origin.part(equals ?? 0, 1)
      let isTotal = info.settings.first?.key.text == "total"
      context.report.add(isTotal ? .claimWithoutSpaces() : .layerMissing(), at: place)
      return nil
    }
    if let setting = info.settings.first(where: { $0.key.text.allSatisfy(Name.isDigit) }) {
      context.report.add(.claimWithoutSpaces(), at: setting.key.place)
      return nil
    }
    guard let subject = Self.subject(kind, info, &context) else { return nil }
    self.subject = subject
    place = kind.place
    claim = equals.flatMap {
      Self.claim(characters[($0 + 1)...], origin.part($0, 1), &context.report)
    }
    hasBrokenClaim = equals != nil && claim == nil
    if case .total = subject, equals == nil {
      context.report.add(.totalWithoutClaim(), at: place)
    }
  }

  private static func subject(
    _ kind: InfoString.Word, _ info: InfoString, _ context: inout BlockContext
  ) -> Subject? {
    if kind.text == "total" {
      let head = BlockHead(kind: kind.text, description: "total", place: kind.place)
      return context.arguments(info, keys: [], of: head, usedWords: 1).map { _ in .total }
    }
    guard let layer = LayerKind.all.first(where: { $0.name == kind.text }) else {
      let names = LayerKind.all.map(\.name)
      context.report.add(.unknownLayer(kind.text, known: names), at: kind.place)
      return nil
    }
    var info = info
    if let first = layer.keys.first { info.nameSecondWord(first.name) }
    let head = BlockHead(kind: kind.text, description: "\(kind.text) layer", place: kind.place)
    return context.arguments(info, keys: layer.keys, of: head, usedWords: 1)
      .map { .layer(layer.make($0), $0) }
  }

  /// The number after the equals sign at `equals`.
  private static func claim(
    _ characters: ArraySlice<Character>, _ equals: Place, _ report: inout Report
  ) -> ParameterClaim? {
    let blanks = characters.prefix(while: \.isBlank).count
    var written = characters.dropFirst(blanks)
    while written.last?.isBlank == true { written.removeLast() }
    let text = String(written)
    let place = equals.part(1 + blanks, written.count)
    if !text.isEmpty, text.allSatisfy(Name.isDigit), let count = Int(text) {
      return ParameterClaim(count: count, place: place)
    }
    if text.isEmpty {
      report.add(.emptyParameterClaim(), at: equals)
    } else {
      report.add(.notAParameterCount(text), at: place)
    }
    return nil
  }
}
