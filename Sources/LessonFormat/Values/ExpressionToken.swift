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
          throw ExpressionError(.singleEquals, index..<index + 1)
        }
        return (tokens, index + 2..<characters.count)
      } else {
        let token = try token(characters, at: index)
        tokens.append(token)
        index = token.range.upperBound
      }
      if tokens.count > longest {
        throw ExpressionError(.expressionTooLong(longest), 0..<1)
      }
    }
    return (tokens, nil)
  }

  /// The most tokens; it bounds how deep an expression's tree can be.
  static let longest = 1000

  private static func token(
    _ characters: [Character], at start: Int
  ) throws(ExpressionError) -> ExpressionToken {
    let character = characters[start]
    if Name.canStart(with: character) {
      let end = characters[start...].firstIndex { !Name.isPart($0) } ?? characters.count
      return .init(kind: .name(String(joining: characters[start..<end])), range: start..<end)
    }
    if character.isDigit
      || character == "." && start + 1 < characters.count && characters[start + 1].isDigit
    {
      let range = start..<endOfNumber(characters, from: start)
      let text = String(joining: characters[range])
      do {
        return .init(kind: .number(try Rational(literal: text)), range: range)
      } catch {
        throw ExpressionError(.literal(error, text), range)
      }
    }
    let range = start..<start + 1
    return switch character {
    case "+", "-", "*", "/", "(", ")", "[", "]", ",", ".":
      .init(kind: .sign(character), range: range)
    case "−": .init(kind: .sign("-"), range: range)
    case "×", "·", "⋅": .init(kind: .sign("*"), range: range)
    case "÷": .init(kind: .sign("/"), range: range)
    default: throw ExpressionError(.unexpectedInExpression(String(character)), range)
    }
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
}
