public import Text

extension InfoText {
  /// Reads `\"`, `&amp;`, `&#x2212;` and the like, each once and from left to right, as CommonMark
  /// 0.31.2 has it (sections 2.4 and 2.5).
  ///
  /// - Complexity: linear in the length of the text.
  public init(parsing text: String, at position: SourcePosition) {
    guard text.utf8.contains(where: { $0 == .backslash || $0 == UInt8(ascii: "&") }) else {
      self.init(text, at: position)
      return
    }
    let characters = Array(text)
    var references: [String: String?] = [:]
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
    in characters: [Character], at index: Int, _ references: inout [String: String?]
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
    let reference = String(joining: characters[index...end])
    let known = references[reference] ?? meaning(of: reference)
    references.updateValue(known, forKey: reference)
    return known.map { Escape(offset: index, length: end - index + 1, text: $0) }
  }

  /// What a reference stands for; nil for what only looks like one.
  private static func meaning(of reference: String) -> String? {
    let name = reference.dropFirst().dropLast().utf8
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#") })
    else { return nil }
    let text = CmarkTree.text(of: reference)
    return text == reference ? nil : text
  }
}
