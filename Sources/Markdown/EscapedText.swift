/// A text in which backslashes and character references stand for characters, as in an info string.
public struct EscapedText: Sendable {
  /// A character as it stands, or what an escape stands for.
  public struct Part: Hashable, Sendable {
    /// What is meant; a few references stand for two characters.
    public let text: String
    /// How many characters of the source it takes.
    public let length: Int
    /// Whether it is written as an escape, and so never a sign of syntax.
    public let isEscape: Bool
  }

  /// What the text is made of, in order.
  public let parts: [Part]

  /// Reads `\"`, `&amp;`, `&#x2212;` and the like, each once and from left to right, as CommonMark
  /// 0.31.2 has it (sections 2.4 and 2.5).
  ///
  /// - Complexity: linear in the length of the text.
  public init(_ text: some StringProtocol) {
    let characters = Array(text)
    var references: [String: String?] = [:]
    var parts: [Part] = []
    var index = 0
    while index < characters.count {
      let part = Self.part(of: characters, at: index, &references)
      parts.append(part)
      index += part.length
    }
    self.parts = parts
  }

  private static func part(
    of characters: [Character], at index: Int, _ references: inout [String: String?]
  ) -> Part {
    if characters[index] == "\\", index + 1 < characters.count,
      characters[index + 1].asciiValue?.isPunctuation == true
    {
      return Part(text: String(characters[index + 1]), length: 2, isEscape: true)
    }
    if characters[index] == "&" {
      // The longest name has 31 characters.
      let rest = characters[index...].prefix(40)
      if let end = rest.firstIndex(of: ";") {
        let reference = String(characters[index...end])
        let known = references[reference] ?? Self.text(of: reference)
        references.updateValue(known, forKey: reference)
        if let known { return Part(text: known, length: end - index + 1, isEscape: true) }
      }
    }
    return Part(text: String(characters[index]), length: 1, isEscape: false)
  }

  /// What a reference stands for; nil for what only looks like one.
  private static func text(of reference: String) -> String? {
    let name = reference.dropFirst().dropLast().utf8
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#") })
    else { return nil }
    let text = CmarkTree.text(of: reference)
    return text == reference ? nil : text
  }
}
