internal import ConvEngine
internal import Diagnostics
package import Text

/// Computes the code spans that begin with `= `.
package enum InlineValues {
  /// What readers see in place of `value`; nil where it has no value, which is reported.
  package static func text(
    of value: InlineValue, _ definitions: Definitions, _ report: inout Report
  ) -> String? {
    let characters = Array(value.expression)
    do throws(ExpressionError) {
      let found = try evaluate(characters, definitions)
      guard let value = found.value else { return nil }
      if found.claim != nil { try check(found, of: characters, definitions) }
      return text(value)
    } catch {
      report.add(
        error.problem, at: Place(error.range, from: value.range.start, in: report.source))
      return nil
    }
  }

  /// What an expression comes to, and where its claim stands.
  private struct Found {
    /// Nil where it depends on a block that has an error.
    let value: Evaluation.Value?
    /// As in `Definition`.
    let isRounded: Bool
    /// The characters after `==`.
    let claim: Range<Int>?
  }

  private static func evaluate(
    _ characters: [Character], _ definitions: Definitions
  ) throws(ExpressionError) -> Found {
    let (tokens, claim) = try ExpressionToken.scan(characters)
    let end = claim.map { $0.lowerBound - 2 } ?? characters.count
    var parser = ExpressionParser(tokens, end: end)
    let expression = try parser.parse()
    let value = try Evaluation(definitions: definitions).value(of: expression)
    let isRounded = tokens.contains {
      if case .name(let name) = $0.kind { definitions[name]?.isRounded == true } else { false }
    }
    return Found(value: value, isRounded: isRounded, claim: claim)
  }

  /// Throws unless the text after `==` stands for the value.
  private static func check(
    _ found: Found, of characters: [Character], _ definitions: Definitions
  ) throws(ExpressionError) {
    guard let claim = found.claim, let value = found.value else { return }
    let written = characters[claim].drop(while: \.isWhitespace)
    let start = written.startIndex
    let length = written.count - written.reversed().prefix(while: \.isWhitespace).count
    let text = String(joining: written.prefix(length))
    let range = start..<start + max(length, 1)
    guard !text.isEmpty else {
      throw ExpressionError(
        problem: .emptyClaim, range: claim.lowerBound - 2..<claim.lowerBound)
    }
    switch value {
    case .shape(let shape):
      guard spellings(of: shape).contains(normalized(text)) else {
        throw ExpressionError(
          problem: .wrongValue(claimed: text, computed: spellings(of: shape)[0]), range: range)
      }
    case .number(let number):
      let claimed: Rational
      do {
        claimed = try Rational(literal: text)
      } catch {
        let digits = text.filter { !$0.isWhitespace && !"_'’".contains($0) }
        if digits != text, (try? Rational(literal: digits)) != nil {
          throw ExpressionError(problem: .groupedClaim(text, digits), range: range)
        }
        if let comma = text.firstIndex(of: ","),
          text[comma...].dropFirst().allSatisfy(\.isDigit),
          (try? Rational(literal: String(text.map { $0 == "," ? "." : $0 }))) != nil
        {
          throw ExpressionError(problem: .decimalCommaInClaim(text), range: range)
        }
        try checkExpression(text, equals: number, at: range, definitions)
        return
      }
      guard Claim.holds(text[...], as: claimed, for: number, isRounded: found.isRounded) else {
        throw ExpressionError(
          problem: .wrongValue(claimed: ascii(text), computed: number.description), range: range)
      }
    }
  }

  /// A claim may itself be computed; it is then equal exactly or not at all.
  private static func checkExpression(
    _ text: String, equals number: Rational, at range: Range<Int>, _ definitions: Definitions
  ) throws(ExpressionError) {
    let claimed: Evaluation.Value?
    do throws(ExpressionError) {
      let found = try evaluate(Array(text), definitions)
      if let second = found.claim {
        throw ExpressionError(
          problem: .secondClaim, range: second.lowerBound - 2..<second.lowerBound)
      }
      claimed = found.value
    } catch {
      throw ExpressionError(
        problem: error.problem,
        range: error.range.lowerBound + range.lowerBound..<error.range.upperBound + range.lowerBound
      )
    }
    switch claimed {
    case nil, .number(number): return
    case .number(let other):
      throw ExpressionError(
        problem: .wrongValue(claimed: other.description, computed: number.description),
        range: range)
    case .shape(let shape):
      throw ExpressionError(
        problem: .wrongValue(claimed: spellings(of: shape)[0], computed: number.description),
        range: range)
    }
  }

  private static func text(_ value: Evaluation.Value) -> String {
    switch value {
    case .number(let number): number.typeset
    case .shape(let shape): shape.typeset
    }
  }

  private static func ascii(_ text: String) -> String { String(text.map { $0 == "−" ? "-" : $0 }) }

  /// How a claim may spell a shape; the first is for messages.
  private static func spellings(of shape: Shape) -> [String] {
    if shape.isVector { return [String(shape.count), "[\(shape.count)]"] }
    let plain = "\(shape.rows)x\(shape.columns)"
    let full = "\(plain)x\(shape.channels)"
    return shape.channels == 1 ? [plain, full] : [full]
  }

  private static func normalized(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace }.map { "×X*".contains($0) ? "x" : $0 })
  }
}
