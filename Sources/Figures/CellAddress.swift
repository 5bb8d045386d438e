internal import ConvEngine
import Markup
internal import Phrases

/// Where a cell stands, counted from 1, as people count.
struct CellAddress {
  private var position: Position
  private var namesChannel: Bool

  init(_ position: Position, namesChannel: Bool) {
    self.position = position
    self.namesChannel = namesChannel
  }

  /// Writes `2,1`, or `2,1,3` with the channel last, with another character than a comma where one is
  /// given.
  @inline(__always)
  func writeData(separator: StaticString = ",", to pen: inout Pen) {
    pen.number(position.row + 1)
    pen.literal(separator)
    pen.number(position.column + 1)
    guard namesChannel else { return }
    pen.literal(separator)
    pen.number(position.channel + 1)
  }

  /// `2,1`, or `2,1,3` with the channel last.
  var data: String {
    "\(position.row + 1),\(position.column + 1)" + (namesChannel ? ",\(position.channel + 1)" : "")
  }

  /// `Row 2, column 1`, or `Row 2, column 1, channel 3`.
  var message: Message { namesChannel ? said(.placeInChannel) : said(.place) }

  /// The same within a sentence.
  var inlineMessage: Message { namesChannel ? said(.inlinePlaceInChannel) : said(.inlinePlace) }

  private func said(_ phrase: Phrase) -> Message {
    Message(
      phrase, Fact("row", position.row + 1), Fact("column", position.column + 1),
      Fact("channel", position.channel + 1))
  }

  /// The words of an address before its numbers, where the style sheet can count in their order and
  /// need not mark them; nil otherwise.
  static func words(_ phrases: Phrases, namesChannel: Bool) -> [String]? {
    let phrase: Phrase = namesChannel ? .placeInChannel : .place
    guard let text = phrases.text(phrase) ?? (phrases.language == "en" ? phrase.english : nil)
    else {
      return nil
    }
    return (try? PhrasePattern(text))?.words(before: ["row", "column", "channel"])
  }

  /// Writes words as custom properties of a style, between which the style sheet counts.
  static func writeStyle(_ words: [String], channel: Int, to writer: inout MarkupWriter) {
    writer.literal(" style=\"--in-row:'")
    writer.text(quoted(words[0]))
    writer.literal("';--in-column:'")
    writer.text(quoted(words[1]))
    if words.count > 2 {
      writer.literal("';--in-channel:'")
      writer.text(quoted(words[2]))
      writer.number(channel + 1)
    }
    writer.literal("'\"")
  }

  /// A text as a style sheet has it between single quotes.
  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      let isPlain = scalar.value >= 0x20 && scalar != "'" && scalar != "\\"
      quoted += isPlain ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
    }
    return quoted
  }
}
