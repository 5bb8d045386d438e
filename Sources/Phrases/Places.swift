/// How a language says where a cell is.
public struct Places: Hashable, Sendable {
  /// The same place, at the start of a sentence and within one, and with the channel named.
  public let place, placeInChannel, inlinePlace, inlinePlaceInChannel: Place

  init(_ text: (Phrase) -> String?) {
    place = Place(.place, text)
    placeInChannel = Place(.placeInChannel, text)
    inlinePlace = Place(.inlinePlace, text)
    inlinePlaceInChannel = Place(.inlinePlaceInChannel, text)
  }

  /// The parts of one such phrase.
  public struct Place: Hashable, Sendable {
    /// In the order of the phrase.
    public let parts: [PhrasePattern.Part]
    /// Whether the language lacks the phrase, so that it is English.
    public let isEnglish: Bool

    /// The words before the row, before the column and before the channel, where these follow each
    /// other and nothing is behind them; nil otherwise, as a style sheet can only count in this order.
    public let wordsBefore: [String]?

    init(_ phrase: Phrase, _ text: (Phrase) -> String?) {
      let own = text(phrase)
      isEnglish = own == nil
      parts = (try? PhrasePattern(own ?? phrase.english))?.parts ?? []
      wordsBefore = Self.wordsBefore(parts)
    }

    private static func wordsBefore(_ parts: [PhrasePattern.Part]) -> [String]? {
      var words: [String] = []
      var names = ["row", "column", "channel"][...]
      var before = ""
      for part in parts {
        switch part {
        case .text(let text): before = text
        case .choice: return nil
        case .fact(let name):
          guard names.popFirst() == name else { return nil }
          words.append(before)
          before = ""
        }
      }
      return before.isEmpty ? words : nil
    }
  }
}
