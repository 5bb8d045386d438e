internal import Diagnostics
internal import Text

/// A key of a block: its name, what holds without it, and how its value is read.
struct Key<Value: Sendable>: Sendable {
  enum Presence: Sendable {
    /// With a value to show in the message that misses it.
    case required(example: String)
    /// Without it this holds, written as an author would write it.
    case usually(String)
    case optional
  }

  let name: String
  let presence: Presence
  /// Whether it says how a block is shown, and nothing about its value.
  let isPresentation: Bool
  /// Reports what is wrong and then gives nil.
  let read: @Sendable (InfoString.Word, inout BlockContext) -> Value?
  /// What holds without it; nil where nothing does.
  let usual: Value?

  init(
    _ name: String, _ presence: Presence, isPresentation: Bool = false,
    read: @escaping @Sendable (InfoString.Word, inout BlockContext) -> Value?
  ) {
    self.name = name
    self.presence = presence
    self.isPresentation = isPresentation
    self.read = read
    if case .usually(let text) = presence {
      var nowhere = BlockContext.empty
      usual = read(.init(text: text, place: Place(line: 1, column: 1)), &nowhere)
      precondition(usual != nil, "the usual value of the key '\(name)' cannot be read")
    } else {
      usual = nil
    }
  }
}

/// A key whatever its values are.
protocol BlockKey: Sendable {
  var name: String { get }
  /// Whether it says how a block is shown, and nothing about its value.
  var isPresentation: Bool { get }

  /// Reads the setting, or what holds without it, into the arguments; false where that failed.
  func read(
    _ setting: InfoString.Setting?, of block: BlockHead, into arguments: inout Arguments,
    _ context: inout BlockContext
  ) -> Bool
}

extension Key: BlockKey {
  func read(
    _ setting: InfoString.Setting?, of block: BlockHead, into arguments: inout Arguments,
    _ context: inout BlockContext
  ) -> Bool {
    guard let setting else {
      if case .required(let example) = presence {
        context.report.add(
          .missingKey(name, of: block.description, example: example), at: block.place)
        return false
      }
      if let usual { arguments.values[name] = usual }
      return true
    }
    arguments.places[name] = setting.value.place
    guard let value = read(setting.value, &context) else { return false }
    arguments.values[name] = value
    return true
  }
}

/// The values of a block's keys.
struct Arguments: Sendable {
  /// Whether every key of the computation was read without a problem.
  var isComputable = true
  /// Whether every key was read without a problem.
  var isPresentable = true
  fileprivate var values: [String: any Sendable] = [:]
  /// Where the values stand that the author wrote.
  fileprivate(set) var places: [String: Place] = [:]

  /// The value of a key that is required or has a usual value and was read without a problem.
  subscript<Value>(key: Key<Value>) -> Value {
    guard let value = values[key.name] as? Value else {
      preconditionFailure("a kind of block uses the key '\(key.name)' that it does not list")
    }
    return value
  }

  /// The filters or weights of an operation.
  var weights: [NamedTensor] {
    self[optional: Keys.filter] ?? self[optional: Keys.weights].map { [$0] } ?? []
  }

  /// The value of a key; nil where it is left out or has a problem.
  subscript<Value>(optional key: Key<Value>) -> Value? {
    values[key.name] as? Value
  }
}

/// What a message says about the block or layer that is being read.
struct BlockHead: Sendable {
  let kind: String
  /// Empty where there is none.
  var name = ""
  /// `conv block`, `dense layer`.
  let description: String
  /// Whether it is a line of a network.
  var isLayer = false
  /// The place of the name or, where there is none, of the kind.
  let place: Place
}

/// What reading a block needs to know of the lesson around it.
package struct BlockContext {
  package var report: Report
  let files: ValueFiles
  package var definitions = Definitions()
  /// The name of the block that is being read.
  var currentName: String?
  /// The lines on which names are defined, in the whole lesson.
  let linesOfNames: [String: Int]

  /// Of a lesson in which nothing stands.
  static var empty: BlockContext {
    BlockContext(
      report: Report(SourceText([], path: "")), files: .none, linesOfNames: [:])
  }
}
