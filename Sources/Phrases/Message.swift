/// What is said in no language yet: phrases with their facts, and text that is the same in all of them.
public struct Message: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case text(String)
    case phrase(Phrase, [Fact])
  }

  var parts: [Part]

  /// A phrase with its facts.
  public init(_ phrase: Phrase, _ facts: Fact...) { parts = [.phrase(phrase, facts)] }

  /// Text that needs no translation: a name, a number, a formula.
  public init(text: String) { parts = [.text(text)] }

  /// `a`, `a, b`, with the words for "and" before the last.
  public init(list items: [Message]) {
    guard let last = items.last, items.count > 1 else {
      self = items.first ?? Message(text: "")
      return
    }
    let others = Message(joining: items.dropLast(), separator: ", ")
    self = Message(.and, Fact("items", others), Fact("last", last))
  }

  /// Messages with the same text between them.
  public init(joining messages: some Sequence<Message>, separator: String) {
    parts = []
    for message in messages {
      if !parts.isEmpty { parts.append(.text(separator)) }
      parts += message.parts
    }
  }

  /// A message with text after it.
  public static func + (message: Message, text: String) -> Message {
    message + Message(text: text)
  }

  /// Two messages, one after the other.
  public static func + (first: Message, second: Message) -> Message {
    var message = first
    message.parts += second.parts
    return message
  }
}

/// What a phrase speaks of, by the name that it has in the phrase's texts.
public struct Fact: Hashable, Sendable {
  let name: String
  let value: Message
  /// Whether the first of two words belongs to it.
  let isOne: Bool

  /// A fact that is a message itself, said in the same language.
  public init(_ name: String, _ value: Message) {
    self.name = name
    self.value = value
    isOne = false
  }

  /// A fact that needs no translation.
  public init(_ name: String, text: String) { self.init(name, Message(text: text)) }

  /// A number, which is written as `text` where its digits alone will not do.
  public init(_ name: String, _ number: Int, text: String? = nil) {
    self.name = name
    value = Message(text: text ?? String(number))
    isOne = number == 1
  }
}
