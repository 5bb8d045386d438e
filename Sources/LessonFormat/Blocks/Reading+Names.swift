internal import ConvEngine
internal import Diagnostics
internal import Text

/// A value and the name it was asked for by.
struct NamedTensor: Sendable {
  let name: String
  let tensor: Tensor
  /// As in `Definition`.
  let isRounded: Bool
  /// Where the name stands.
  let place: Place
}

extension Reading {
  /// The name of a value that is defined above.
  static func value(_ word: InfoString.Word, _ context: inout BlockContext) -> NamedTensor? {
    guard let definition = definition(word, &context) else { return nil }
    switch definition.meaning {
    case .tensor(let tensor, _, _):
      return NamedTensor(
        name: word.text, tensor: tensor, isRounded: definition.isRounded, place: word.place)
    case .network:
      context.report.add(.networkIsNoValue(word.text), at: word.place)
      return nil
    case .invalid:
      return nil
    }
  }

  static func values(
    _ word: InfoString.Word, _ context: inout BlockContext
  ) -> [NamedTensor]? {
    let parts = parts(of: word)
    let values = parts.compactMap { value($0, &context) }
    return values.count == parts.count ? values : nil
  }

  static func definition(
    _ word: InfoString.Word, _ context: inout BlockContext
  ) -> Definition? {
    if let definition = context.definitions[word.text] { return definition }
    if word.text.isEmpty {
      context.report.add(.emptyName, at: word.place)
    } else if word.text == context.currentName {
      context.report.add(.usesItself(word.text), at: word.place)
    } else if let line = context.linesOfNames[word.text] {
      context.report.add(.usedBeforeDefinition(word.text, line: line), at: word.place)
    } else {
      context.report.add(
        .unknownName(word.text, known: context.definitions.names), at: word.place)
    }
    return nil
  }
}
