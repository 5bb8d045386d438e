internal import ConvEngine
internal import Diagnostics
internal import Text

/// A line of a network: a layer or the total, and what it claims.
struct NetworkLine: Sendable {
  struct ParameterClaim: Sendable {
    let count: Int
    let place: Place
  }

  /// Nil in a total, and where something is wrong with the line.
  let layer: Layer?
  /// Nil where something is wrong with the line, which is reported.
  let arguments: Arguments?
  /// The place of the first word.
  let place: Place
  /// Nil where there is none or it cannot be read, which is reported.
  let claim: ParameterClaim?

  /// Reads a line that is not blank.
  init(_ line: FenceLine, _ context: inout BlockContext) {
    let characters = Array(line.text)
    let equals = characters.indices.first {
      characters[$0] == "=" && ($0 == 0 || characters[$0 - 1].isBlank)
    }
    let subject = String(joining: characters[..<(equals ?? characters.count)])
    let info = InfoString(InfoText(subject, at: line.position))
    let equalsPlace = Place(line.position).part(equals ?? 0, 1)
    (layer, arguments) = Self.subject(info, at: equalsPlace, &context) ?? (nil, nil)
    place = info.words.first?.place ?? info.settings.first?.key.place ?? equalsPlace
    claim = equals.flatMap {
      Self.claim(characters[($0 + 1)...], equalsPlace, &context.report)
    }
    if isTotal, equals == nil { context.report.add(.totalWithoutClaim, at: place) }
  }

  var isBroken: Bool { arguments == nil }

  var isTotal: Bool { arguments != nil && layer == nil }

  /// - Parameter place: where a layer is missing if the line names none.
  private static func subject(
    _ info: InfoString, at place: Place, _ context: inout BlockContext
  ) -> (Layer?, Arguments)? {
    guard let word = info.words.first else {
      let total = info.settings.first { $0.key.text == "total" }
      context.report.add(
        total.map { .claimWithoutSpaces("total = \($0.value.text)") } ?? .layerMissing,
        at: info.settings.first?.key.place ?? place)
      return nil
    }
    if let setting = info.settings.first(where: { $0.key.text.allSatisfy({ $0.isDigit }) }) {
      let words = (info.words.map({ $0.text }) + [setting.key.text]).joined(separator: " ")
      context.report.add(
        .claimWithoutSpaces("\(words) = \(setting.value.text)"), at: setting.key.place)
      return nil
    }
    let kind = BlockKind(rawValue: word.text)
    guard let keys = word.text == "total" ? [] : kind?.layerKeys else {
      context.report.add(.unknownLayer(word.text, known: BlockKind.layerNames), at: word.place)
      return nil
    }
    var info = info
    if let first = keys.first { info.nameSecondWord(first.name) }
    let head = BlockHead(kind: word.text, isLayer: true, place: word.place)
    let arguments = context.arguments(info, keys: keys, of: head, usedWords: 1)
    return arguments.isComputable ? (kind.flatMap(arguments.layer), arguments) : nil
  }

  /// The number after the equals sign at `equals`.
  private static func claim(
    _ characters: ArraySlice<Character>, _ equals: Place, _ report: inout Report
  ) -> ParameterClaim? {
    let blanks = characters.prefix(while: { $0.isBlank }).count
    var written = characters.dropFirst(blanks)
    while written.last?.isBlank == true { written.removeLast() }
    let text = String(joining: written)
    let place = equals.part(1 + blanks, written.count)
    if !text.isEmpty, text.allSatisfy({ $0.isDigit }), let count = Int(text) {
      return ParameterClaim(count: count, place: place)
    }
    report.add(
      text.isEmpty ? .emptyParameterClaim : .notAParameterCount(text),
      at: text.isEmpty ? equals : place)
    return nil
  }
}
