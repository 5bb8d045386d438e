internal import Text

/// The rule for the names of blocks.
package enum Name {
  /// A letter, then letters, digits, `_` or `-`.
  static func isValid(_ text: some StringProtocol) -> Bool {
    guard let first = text.first, canStart(with: first) else { return false }
    return text.allSatisfy(isPart)
  }

  static func canStart(with character: Character) -> Bool {
    // Nearly all is ASCII, and to look a character's properties up takes long.
    character.byte.map { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
      ?? character.isLetter
  }

  package static func isPart(_ character: Character) -> Bool {
    canStart(with: character) || character.isDigit || character == "_" || character == "-"
  }
}
