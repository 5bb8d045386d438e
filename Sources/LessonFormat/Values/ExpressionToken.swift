internal import ConvEngine
internal import Diagnostics
internal import Text

/// A word or sign of an expression.
struct ExpressionToken: Sendable {
  enum Kind: Sendable {
    case number(Rational)
    case name(String)
    case sign(Character)
  }

  let kind: Kind
  let range: Range<Int>

  /// All tokens up to `==`, and what follows that sign.
  ///
  /// Signs of print (`−`, `×`, `÷`, `·`) become those of the keyboard.
  static func scan(
    _ characters: [Character]
  ) throws(ExpressionError) -> (tokens: [ExpressionToken], claim: Range<Int>?) {
    var tokens: [ExpressionToken] = []
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character.isBlank || character.isNewline {
        index += 1
      } else if character == "=" {
        guard index + 1 < characters.count, characters[index + 1] == "=" else {
          throw ExpressionError(problem: .singleEquals, range: index..<index + 1)
        }
        return (tokens, index + 2..<characters.count)
      } else if Name.canStart(with: character) {
        var end = index
        while end < characters.count, Name.isPart(characters[end]) { end += 1 }
        tokens.append(
          ExpressionToken(kind: .name(String(joining: characters[index..<end])), range: index..<end)
        )
        index = end
      } else if startsNumber(characters, at: index) {
        let end = endOfNumber(characters, from: index)
        let value = try number(String(joining: characters[index..<end]), index..<end)
        tokens.append(ExpressionToken(kind: .number(value), range: index..<end))
        index = end
      } else if let sign = sign(character) {
        tokens.append(ExpressionToken(kind: .sign(sign), range: index..<index + 1))
        index += 1
      } else {
        throw ExpressionError(
          problem: .unexpectedInExpression(String(character)), range: index..<index + 1)
      }
      if tokens.count > longest {
        throw ExpressionError(problem: .expressionTooLong(longest), range: 0..<1)
      }
    }
    return (tokens, nil)
  }

  /// The most tokens; it bounds how deep an expression's tree can be.
  static let longest = 1000

  private static func sign(_ character: Character) -> Character? {
    switch character {
    case "+", "-", "*", "/", "(", ")", "[", "]", ",", ".": character
    case "−": "-"
    case "×", "·", "⋅": "*"
    case "÷": "/"
    default: nil
    }
  }

  private static func startsNumber(_ characters: [Character], at index: Int) -> Bool {
    if characters[index].isDigit { return true }
    return characters[index] == "." && index + 1 < characters.count
      && characters[index + 1].isDigit
  }

  private static func endOfNumber(_ characters: [Character], from start: Int) -> Int {
    var end = start
    func skipDigits() {
      while end < characters.count, characters[end].isDigit { end += 1 }
    }
    skipDigits()
    if end < characters.count, characters[end] == "." {
      end += 1
      skipDigits()
    }
    guard end < characters.count, "eE".contains(characters[end]) else { return end }
    var exponent = end + 1
    if exponent < characters.count, "+-−".contains(characters[exponent]) { exponent += 1 }
    guard exponent < characters.count, characters[exponent].isDigit else { return end }
    end = exponent
    skipDigits()
    return end
  }

  private static func number(
    _ text: String, _ range: Range<Int>
  ) throws(ExpressionError) -> Rational {
    do {
      return try Rational(literal: text)
    } catch {
      throw ExpressionError(problem: .literal(error, text), range: range)
    }
  }
}
