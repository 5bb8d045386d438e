public import Phrases

// Words in another language than that of the element around them are marked, because a screen reader
// would mispronounce them.
extension MarkupWriter {
  /// The text of an attribute, and the `lang` of its element where it needs one.
  public func label(_ message: Message) -> (text: String, language: String?) {
    let said = phrases.say(message)
    return (said.text, said.language == language ? nil : said.language)
  }

  /// Writes an element that holds a message alone.
  public mutating func element(
    _ name: String, _ attributes: Attributes = [:], say message: Message
  ) {
    let said = label(message)
    element(name, attributes, language: said.language) { $0.text(said.text) }
  }

  /// Writes an element that holds a formula alone, with what is said of it.
  public mutating func element(
    _ name: String, _ attributes: Attributes = [:], formula message: Message
  ) {
    let said = label(message)
    element(name, attributes, language: said.language) { $0.formula(said.text) }
  }

  /// Writes a message as text.
  public mutating func say(_ message: Message) {
    let said = label(message)
    guard let language = said.language else { return text(said.text) }
    element("span", ["lang": language], text: said.text)
  }

  /// Writes a message as an `aria-label` within a start tag, and a `lang` where it needs one, which is
  /// returned.
  public mutating func writeLabel(_ message: Message) -> String? {
    let said = label(message)
    literal(" aria-label=\"")
    text(said.text)
    literal("\"")
    if let language = said.language { writeLanguage(language) }
    return said.language
  }

  /// Writes the attribute `lang` within a start tag.
  public mutating func writeLanguage(_ language: String) {
    literal(" lang=\"")
    text(language)
    literal("\"")
  }
}
