internal import ConvEngine
internal import Diagnostics
internal import Text

/// A line of a network: a layer or the total, and what it claims.
struct NetworkLine: Sendable {
  private enum Subject: Sendable {
    case layer(Layer, Arguments)
    case total
    /// Something is wrong with it, which is reported.
    case broken
  }

  struct ParameterClaim: Sendable {
    let count: Int
    let place: Place
  }

  /// A line whose subject is a layer.
  struct LayerLine: Sendable {
    let layer: Layer
    let arguments: Arguments
    let place: Place
    let claim: ParameterClaim?
  }

  private let subject: Subject
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
    let info = InfoString(
      InfoText(
        String(joining: characters[..<(equals ?? characters.count)]), at: line.position))
    let origin = Place(line: line.position.line, column: line.position.column)
    subject = Self.subject(info, at: origin.part(equals ?? 0, 1), &context)
    place =
      info.words.first?.place ?? info.settings.first?.key.place ?? origin.part(equals ?? 0, 1)
    claim = equals.flatMap {
      Self.claim(characters[($0 + 1)...], origin.part($0, 1), &context.report)
    }
    if case .total = subject, equals == nil {
      context.report.add(.totalWithoutClaim, at: place)
    }
  }

  var isBroken: Bool { if case .broken = subject { true } else { false } }

  var isTotal: Bool { if case .total = subject { true } else { false } }

  var layer: LayerLine? {
    guard case .layer(let layer, let arguments) = subject else { return nil }
    return LayerLine(layer: layer, arguments: arguments, place: place, claim: claim)
  }

  /// - Parameter place: where a layer is missing if the line names none.
  private static func subject(
    _ info: InfoString, at place: Place, _ context: inout BlockContext
  ) -> Subject {
    guard let kind = info.words.first else {
      let total = info.settings.first { $0.key.text == "total" }
      context.report.add(
        total.map { .claimWithoutSpaces("total = \($0.value.text)") } ?? .layerMissing,
        at: info.settings.first?.key.place ?? place)
      return .broken
    }
    if let setting = info.settings.first(where: { $0.key.text.allSatisfy(\.isDigit) }) {
      let words = (info.words.map(\.text) + [setting.key.text]).joined(separator: " ")
      context.report.add(
        .claimWithoutSpaces("\(words) = \(setting.value.text)"), at: setting.key.place)
      return .broken
    }
    if kind.text == "total" {
      let head = BlockHead(kind: kind.text, description: "total", isLayer: true, place: kind.place)
      return context.arguments(info, keys: [], of: head, usedWords: 1).isComputable
        ? .total : .broken
    }
    guard let layer = BlockKind(rawValue: kind.text)?.layer else {
      context.report.add(
        .unknownLayer(kind.text, known: BlockKind.layerNames), at: kind.place)
      return .broken
    }
    var info = info
    if let first = layer.keys.first { info.nameSecondWord(first.name) }
    let head = BlockHead(
      kind: kind.text, description: "\(kind.text) layer", isLayer: true, place: kind.place)
    let arguments = context.arguments(info, keys: layer.keys, of: head, usedWords: 1)
    return arguments.isComputable ? .layer(layer.make(arguments), arguments) : .broken
  }

  /// The number after the equals sign at `equals`.
  private static func claim(
    _ characters: ArraySlice<Character>, _ equals: Place, _ report: inout Report
  ) -> ParameterClaim? {
    let blanks = characters.prefix(while: \.isBlank).count
    var written = characters.dropFirst(blanks)
    while written.last?.isBlank == true { written.removeLast() }
    let text = String(joining: written)
    let place = equals.part(1 + blanks, written.count)
    if !text.isEmpty, text.allSatisfy(\.isDigit), let count = Int(text) {
      return ParameterClaim(count: count, place: place)
    }
    if text.isEmpty {
      report.add(.emptyParameterClaim, at: equals)
    } else {
      report.add(.notAParameterCount(text), at: place)
    }
    return nil
  }
}
