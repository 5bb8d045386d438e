/// The rule for the names of blocks.
enum Name {
  /// A letter, then letters, digits, `_` or `-`.
  static func isValid(_ text: some StringProtocol) -> Bool {
    guard let first = text.first, first.isLetter else { return false }
    return text.allSatisfy(isPart)
  }

  static func isPart(_ character: Character) -> Bool {
    character.isLetter || character == "_" || character == "-" || isDigit(character)
  }

  static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character) && character.unicodeScalars.count == 1
  }
}
