internal import ConvEngine

/// What a name stands for.
struct Definition: Sendable {
  enum Meaning: Sendable {
    /// `parameters` is nil where the word makes no sense: a picture has none.
    case tensor(Tensor, isFilter: Bool, parameters: Int?)
    case network(Network)
    /// Its block has an error of its own, so nothing more is said where it is used.
    case invalid
  }

  let name: String
  /// The kind of its block: `matrix`, `conv`, …
  let kind: String
  let line: Int
  let meaning: Meaning
  /// Whether its numbers stand for others without a finite decimal: softmax, and what comes of it.
  var isRounded = false
}

/// The names of a lesson in the order of their definition.
package struct Definitions: Sendable {
  package private(set) var names: [String] = []
  private var byName: [String: Definition] = [:]

  subscript(name: String) -> Definition? { byName[name] }

  mutating func add(_ definition: Definition) {
    if byName.updateValue(definition, forKey: definition.name) == nil {
      names.append(definition.name)
    }
  }
}
