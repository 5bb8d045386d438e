import Markup
internal import Phrases

/// The words of a page for its layouts, by the names of their phrases: `{{{words.draft}}}`.
///
/// All are finished markup, because words in another language than the page's are marked as such.
struct PageWords: LayoutModel {
  enum Form {
    /// The words as text.
    case text
    /// The words as an `aria-label`.
    case label
    /// The `lang` of what is in an element with that label and in the page's language.
    case content
  }

  let phrases: Phrases
  let form: Form

  func value(named name: String) -> LayoutValue? {
    guard let phrase = Phrase(rawValue: name) else { return nil }
    var writer = MarkupWriter(phrases)
    switch form {
    case .text: writer.say(Message(phrase))
    case .label: _ = writer.writeLabel(Message(phrase))
    case .content:
      if writer.label(Message(phrase)).language != nil { writer.writeLanguage(phrases.language) }
    }
    return .markup(Pieces(writer.bytes))
  }

  /// The words of this name of a layout's own; nil for another name.
  static func value(named name: String, _ phrases: Phrases) -> LayoutValue? {
    switch name {
    case "words": .model(PageWords(phrases: phrases, form: .text))
    case "labels": .model(PageWords(phrases: phrases, form: .label))
    case "inside": .model(PageWords(phrases: phrases, form: .content))
    default: nil
    }
  }

  /// The words of the script, as data of the page; it has the English ones itself.
  static func script(_ phrases: Phrases) -> String {
    var writer = MarkupWriter()
    for (name, phrase) in [("play", Phrase.playAllWindows), ("pause", .pause)] {
      guard let text = phrases.text(phrase), text != phrase.english else { continue }
      writer.literal(" data-")
      writer.text(name)
      writer.literal("=\"")
      writer.text(text)
      writer.literal("\"")
    }
    return writer.markup
  }
}
