public import Text

extension InfoText {
  /// Reads `\"`, `&amp;`, `&#x2212;` and the like, each once and from left to right, as CommonMark
  /// 0.31.2 has it (sections 2.4 and 2.5). Complexity: linear in the length of the text.
  public init(parsing text: String, at position: SourcePosition) {
    guard text.utf8.contains(where: { $0 == .backslash || $0 == UInt8(ascii: "&") }) else {
      self.init(text, at: position)
      return
    }
    let characters = Array(text)
    var references = CharacterReferences()
    var escapes: [Escape] = []
    var index = 0
    while index < characters.count {
      if let escape = Self.escape(in: characters, at: index, &references) {
        escapes.append(escape)
        index += escape.length
      } else {
        index += 1
      }
    }
    self.init(text, escapes: escapes, at: position)
  }

  private static func escape(
    in characters: [Character], at index: Int, _ references: inout CharacterReferences
  ) -> Escape? {
    if characters[index] == "\\", index + 1 < characters.count,
      characters[index + 1].byte?.isPunctuation == true
    {
      return Escape(offset: index, length: 2, text: String(characters[index + 1]))
    }
    // The longest name has 31 characters.
    guard characters[index] == "&",
      let end = characters[index...].prefix(40).firstIndex(of: ";")
    else { return nil }
    return references.text(of: String(joining: characters[index...end])).map {
      Escape(offset: index, length: end - index + 1, text: String(decoding: $0, as: UTF8.self))
    }
  }
}
