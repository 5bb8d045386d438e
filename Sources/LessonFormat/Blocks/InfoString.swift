internal import Diagnostics
internal import Text

/// The words of an info string, `KIND NAME key=value …`, each with its place.
package struct InfoString: Sendable {
  /// A word that is not a key.
  struct Word: Hashable, Sendable {
    let text: String
    let place: Place
    /// How far each character of the text stands from the place's beginning; nil where the text
    /// holds no escapes and each stands next to the one before.
    var offsets: [Int]?

    /// The place of some characters of the text.
    func part(_ offset: Int, _ length: Int) -> Place {
      guard let offsets, let start = offsets.indices.contains(offset) ? offsets[offset] : nil else {
        return place.part(offset, length)
      }
      let end = offset + length < offsets.count ? offsets[offset + length] : place.length
      return place.part(start, end - start)
    }
  }

  /// `key=value`; the value without its quotes.
  struct Setting: Hashable, Sendable {
    let key: Word
    let value: Word
  }

  /// Words without an equals sign, in order: the kind, the name, and what is too much.
  private(set) var words: [Word] = []
  private(set) var settings: [Setting] = []
  /// The kind of block that it begins.
  var kind: BlockKind? { words.first.flatMap { BlockKind(rawValue: $0.text) } }

  /// With the key that each is about, where that is known.
  private(set) var problems: [(problem: InfoProblem, place: Place, key: String?)] = []

  init(_ text: InfoText) {
    var scanner = WordScanner(text)
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
  /// Makes the second word, if there is one, the value of a key.
  mutating func nameSecondWord(_ key: String) {
    guard words.count > 1 else { return }
    let word = words.remove(at: 1)
    settings.insert(Setting(key: Word(text: key, place: word.place), value: word), at: 0)
  }
}
