internal import Text

/// Sentences about the phrases of a language that a course brings.
public enum PhraseProblem: Hashable, Sendable {
  case unknownPhrase(_ id: String, nearest: String?)
  case missingPhrases(_ ids: [String], of: Int)
  case missingFact(_ fact: String, phrase: String, english: String)
  case unknownFact(_ fact: String, phrase: String, known: [String])
  case braceInPhrase
  case unreadableFact(_ text: String)
  case languageName(_ name: String)
  case languageWithoutPhrases(_ language: String, file: String)
}

extension PhraseProblem: ProblemTopic {
  /// Of more phrases only the number is given.
  private static let mostNamed = 10

  var sentence: Sentence {
    switch self {
    case .unknownPhrase(let id, let nearest):
      return .warning("unknown-phrase", "there is no phrase \(quote(id))")
        .help(question(nearest) ?? "the guide's page on courses lists all phrases")
    case .missingPhrases(let ids, let total):
      let named = ids.prefix(Self.mostNamed).map(quote)
      let rest = ids.count - named.count
      return .warning(
        "missing-phrases",
        "\(ids.count) of \(total) phrases \(ids.count == 1 ? "is" : "are") missing here"
      )
      .help(
        "on pages \(ids.count == 1 ? "it is" : "they are") in English: "
          + list(named + (rest > 0 ? ["\(rest) more"] : []), "and"))
    case .missingFact(let fact, let phrase, let english):
      return .error(
        "missing-fact", "\(quote("{" + fact + "}")) is missing in the phrase \(quote(phrase))"
      )
      .help("in English it is \(quote(english))")
    case .unknownFact(let fact, let phrase, let known):
      return .error("unknown-fact", "the phrase \(quote(phrase)) has no fact \(quote(fact))")
        .help(
          question(Nearest.match(fact, in: known))
            ?? (known.isEmpty
              ? "it has no facts" : "it has \(list(known.map { quote("{" + $0 + "}") }, "and"))"))
    case .braceInPhrase:
      return .error("brace-in-phrase", "this brace has no counterpart")
        .help("braces are for facts: {name}, or {name|one|other}")
    case .unreadableFact(let text):
      return .error("unreadable-fact", "\(quote("{" + text + "}")) is not a fact")
        .help("a fact is {name}, or {name|one|other} for words that depend on a number")
    case .languageName(let name):
      return .warning(
        "language-name", "this file is not read, because \(quote(name)) is not a language tag"
      )
      .help("a file of phrases is named for its language, such as fr.yml or pt-BR.yml")
    case .languageWithoutPhrases(let language, let file):
      return .warning(
        "language-without-phrases",
        "there are no phrases in \(quote(language)), so the words around lessons are English"
      )
      .help(
        "English and German are built in; phrases in another language are read from" + " \(file)")
    }
  }
}
