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

extension Key {
  /// The name of a value that is defined above.
  static func tensor(_ word: InfoString.Word, _ context: inout BlockContext) -> NamedTensor? {
    guard let definition = context.definition(word) else { return nil }
    switch definition.meaning {
    case .tensor(let tensor, _, _):
      return NamedTensor(
        name: word.text, tensor: tensor, isRounded: definition.isRounded, place: word.place)
    case .network: return context.refuse(word, .networkIsNoValue(word.text))
    case .invalid: return nil
    }
  }
}

extension BlockContext {
  /// What a name stands for; nil where nothing above has it, which is reported.
  mutating func definition(_ word: InfoString.Word) -> Definition? {
    let name = word.text
    if let definition = definitions[name] { return definition }
    if name.isEmpty { return refuse(word, .emptyName) }
    if name == currentName { return refuse(word, .usesItself(name)) }
    if let line = linesOfNames[name] {
      return refuse(word, .usedBeforeDefinition(name, line: line))
    }
    report.add(.unknownName(name, known: definitions.names), at: word.place)
    return nil
  }

  /// Reports what is wrong with a word, of which then nothing comes.
  mutating func refuse<Value>(_ word: InfoString.Word, _ problem: KeyProblem) -> Value? {
    report.add(problem, at: word.place)
    return nil
  }
}
