/// The words of an info string, `KIND NAME key=value …`, each with its place.
struct InfoString: Sendable {
  /// A word that is not a key.
  struct Word: Hashable, Sendable {
    let text: String
    let place: Place
  }

  /// `key=value`; the value without its quotes.
  struct Setting: Hashable, Sendable {
    let key: Word
    let value: Word
  }

  /// Words without an equals sign, in order: the kind, the name, and what is too much.
  private(set) var words: [Word] = []
  private(set) var settings: [Setting] = []
  /// With the key that each is about, where that is known.
  private(set) var problems: [(problem: Problem, place: Place, key: String?)] = []

  /// Reads `text`, whose first character stands at `line` and `column`.
  init(_ text: some StringProtocol, line: Int, column: Int) {
    var scanner = WordScanner(text, line: line, column: column)
    while let token = scanner.next() {
      switch token {
      case .word(let word):
        words.append(word)
      case .setting(let setting):
        settings.append(setting)
      case .broken(let problem, let place, let key):
        // In `view = both` the key is the word before.
        problems.append((problem, place, key ?? words.last?.text))
      }
    }
  }
}

extension InfoString {
  /// Keeps the places and takes the texts of an info string with the same words.
  mutating func takeTexts(of other: InfoString) {
    guard words.count == other.words.count, settings.count == other.settings.count else { return }
    words = zip(words, other.words).map { Word(text: $1.text, place: $0.place) }
    settings = zip(settings, other.settings).map {
      Setting(
        key: Word(text: $1.key.text, place: $0.key.place),
        value: Word(text: $1.value.text, place: $0.value.place))
    }
  }

  /// Makes the second word, if there is one, the value of a key.
  mutating func nameSecondWord(_ key: String) {
    guard words.count > 1 else { return }
    let word = words.remove(at: 1)
    settings.insert(Setting(key: Word(text: key, place: word.place), value: word), at: 0)
  }
}

/// Cuts an info string into words and settings.
private struct WordScanner {
  enum Token {
    case word(InfoString.Word)
    case setting(InfoString.Setting)
    case broken(Problem, Place, key: String?)
  }

  private let characters: [Character]
  private let origin: Place
  private var index = 0

  init(_ text: some StringProtocol, line: Int, column: Int) {
    characters = Array(text)
    origin = Place(line: line, column: column)
  }

  mutating func next() -> Token? {
    skipBlanks()
    guard index < characters.count else { return nil }
    let start = index
    while index < characters.count, !characters[index].isBlank, characters[index] != "=" {
      index += 1
    }
    guard index < characters.count, characters[index] == "=" else {
      return .word(word(start..<index))
    }
    let key = word(start..<index)
    index += 1
    guard !key.text.isEmpty else {
      skipWord()
      return .broken(.spacesAroundEquals(), place(start..<start + 1), key: nil)
    }
    guard index < characters.count, !characters[index].isBlank else {
      return .broken(.keyWithoutValue(key.text), place(start..<index), key: key.text)
    }
    if characters[index] == "\"" { return quotedValue(of: key) }
    if "“”„".contains(characters[index]) {
      let quote = index
      skipWord()
      return .broken(.curlyQuote(key.text), place(quote..<quote + 1), key: key.text)
    }
    let valueStart = index
    skipWord()
    return .setting(.init(key: key, value: word(valueStart..<index)))
  }

  /// Reads `"…"`, in which `\"` stands for a quote, as CommonMark has it for all punctuation.
  private mutating func quotedValue(of key: InfoString.Word) -> Token {
    let quote = index
    var value = ""
    index += 1
    while index < characters.count, characters[index] != "\"" {
      let isEscape =
        characters[index] == "\\" && index + 1 < characters.count
        && characters[index + 1].isASCII
        && (characters[index + 1].isPunctuation || characters[index + 1].isSymbol)
      if isEscape { index += 1 }
      value.append(characters[index])
      index += 1
    }
    guard index < characters.count else {
      return .broken(.unclosedQuote(key.text), place(quote..<quote + 1), key: key.text)
    }
    index += 1
    if index < characters.count, !characters[index].isBlank {
      let surplus = index
      skipWord()
      return .broken(.textAfterQuote(), place(surplus..<index), key: key.text)
    }
    let inside = Place(
      line: origin.line, column: origin.column + quote + 1, length: max(1, index - quote - 2))
    return .setting(.init(key: key, value: .init(text: value, place: inside)))
  }

  private mutating func skipBlanks() {
    while index < characters.count, characters[index].isBlank { index += 1 }
  }

  private mutating func skipWord() {
    while index < characters.count, !characters[index].isBlank { index += 1 }
  }

  private func word(_ range: Range<Int>) -> InfoString.Word {
    .init(text: String(characters[range]), place: place(range))
  }

  private func place(_ range: Range<Int>) -> Place {
    origin.part(range.lowerBound, range.count)
  }
}

extension Character {
  /// What separates words and entries within a line.
  var isBlank: Bool { self == " " || self == "\t" || (isWhitespace && !isNewline) }
}
