internal import Diagnostics
internal import Text

/// A key of a block: its name, what holds without it, and how its value is read.
struct Key: Sendable {
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
  private let readWord: @Sendable (InfoString.Word, inout Arguments, inout BlockContext) -> Bool
  private let storeUsual: @Sendable (inout Arguments) -> Void

  /// - Parameter store: Puts the value into the field that it has among the arguments.
  init<Value: Sendable>(
    _ name: String, _ presence: Presence, isPresentation: Bool = false,
    _ read: @escaping Reader<Value>,
    into store: @escaping @Sendable (inout Arguments, Value) -> Void
  ) {
    self.name = name
    self.presence = presence
    self.isPresentation = isPresentation
    readWord = { word, arguments, context in
      guard let value = read(word, &context) else { return false }
      store(&arguments, value)
      return true
    }
    guard case .usually(let text) = presence else {
      storeUsual = { _ in }
      return
    }
    var nowhere = BlockContext.empty
    let usual = read(.init(text: text, place: Place(line: 1, column: 1)), &nowhere)
    precondition(usual != nil, "the usual value of the key '\(name)' cannot be read")
    storeUsual = { arguments in if let usual { store(&arguments, usual) } }
  }

  /// Reads the setting, or what holds without it, into the arguments; false where that failed.
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
      storeUsual(&arguments)
      return true
    }
    arguments.places[name] = setting.value.place
    return readWord(setting.value, &arguments, &context)
  }
}

/// What a message says about the block or layer that is being read.
struct BlockHead: Sendable {
  let kind: String
  /// Empty where there is none.
  var name = ""
  /// Whether it is a line of a network.
  var isLayer = false
  /// The place of the name or, where there is none, of the kind.
  let place: Place

  /// `conv block`, `dense layer`.
  var description: String { isLayer ? "\(kind) layer" : "\(kind) block" }
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
    BlockContext(report: Report(SourceText([], path: "")), files: .none, linesOfNames: [:])
  }
}
