/// The phrases of a page in its language; what the language lacks is English.
public struct Phrases: Hashable, Sendable {
  /// The languages that have every phrase.
  public enum BuiltIn: String, CaseIterable, Hashable, Sendable {
    case english = "en"
    case german = "de"

    /// The text of a phrase.
    public func text(_ phrase: Phrase) -> String {
      switch self {
      case .english: phrase.english
      case .german: phrase.german
      }
    }

    /// The language that a tag such as `de-AT` begins with; nil for one that is not built in.
    public init?(tag: String) {
      let primary = tag.lowercased().prefix { $0 != "-" }
      guard let language = Self.allCases.first(where: { $0.rawValue == primary }) else {
        return nil
      }
      self = language
    }
  }

  /// The phrases of a page in English.
  public static let english = Phrases(language: "en")

  /// The page's language tag.
  public let language: String
  private let base: BuiltIn?
  private let own: [Phrase: String]

  /// The phrases of a language.
  ///
  /// - Parameters:
  ///   - language: Its tag. `de-AT` has the phrases of `de`.
  ///   - own: What a course says in this language; of a built-in one, what it says differently.
  public init(language: String, own: [Phrase: String] = [:]) {
    self.language = language
    base = BuiltIn(tag: language)
    self.own = own
  }

  /// The phrase's text in the page's language; nil where it lacks it.
  public func text(_ phrase: Phrase) -> String? { own[phrase] ?? base?.text(phrase) }

  /// What a message says, and in which language: all of it in English where a part is lacking.
  public func say(_ message: Message) -> (text: String, language: String) {
    let isKnown = isKnown(message)
    var text = ""
    append(message, isKnown, to: &text)
    return (text, isKnown ? language : BuiltIn.english.rawValue)
  }

  /// A phrase without facts.
  public func say(_ phrase: Phrase) -> (text: String, language: String) { say(Message(phrase)) }

  private func isKnown(_ message: Message) -> Bool {
    guard base == nil else { return true }
    return message.parts.allSatisfy { part in
      switch part {
      case .text: true
      case .phrase(let phrase, let facts):
        own[phrase] != nil && facts.allSatisfy { isKnown($0.value) }
      }
    }
  }

  private func append(_ message: Message, _ isKnown: Bool, to text: inout String) {
    for part in message.parts {
      switch part {
      case .text(let part): text += part
      case .phrase(let phrase, let facts):
        let source = isKnown ? self.text(phrase) ?? phrase.english : phrase.english
        guard !facts.isEmpty || source.utf8.contains(UInt8(ascii: "{")) else {
          text += source
          continue
        }
        // What cannot be taken apart was reported, and no page is made of it.
        guard let pattern = try? PhrasePattern(source) else { continue }
        for part in pattern.parts {
          switch part {
          case .text(let part): text += part
          case .fact(let name):
            if let fact = facts.first(where: { $0.name == name }) {
              append(fact.value, isKnown, to: &text)
            }
          case .choice(let name, let one, let other):
            text += facts.contains { $0.name == name && $0.isOne } ? one : other
          }
        }
      }
    }
  }
}
