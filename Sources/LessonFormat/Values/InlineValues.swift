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
    let value = try Evaluation.value(of: tokens, end: end, definitions)
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
    let written = characters[claim].drop(while: { $0.isWhitespace })
    let start = written.startIndex
    let length = written.count - written.reversed().prefix(while: { $0.isWhitespace }).count
    let text = String(joining: written.prefix(length))
    let range = start..<start + max(length, 1)
    guard !text.isEmpty else {
      throw ExpressionError(.emptyClaim, claim.lowerBound - 2..<claim.lowerBound)
    }
    func wrong(_ claimed: String) -> ExpressionError {
      ExpressionError(.wrongValue(claimed: claimed, computed: plain(value)), range)
    }
    switch value {
    case .shape(let shape):
      guard spellings(of: shape).contains(normalized(text)) else { throw wrong(text) }
    case .number(let number):
      if let claimed = try? Rational(literal: text) {
        guard Claim.holds(text[...], as: claimed, for: number, isRounded: found.isRounded) else {
          throw wrong(String(text.map { $0 == "−" ? "-" : $0 }))
        }
        return
      }
      let digits = text.filter { !$0.isWhitespace && !"_'’".contains($0) }
      if digits != text, (try? Rational(literal: digits)) != nil {
        throw ExpressionError(.groupedClaim(text, digits), range)
      }
      if let comma = text.firstIndex(of: ","),
        text[comma...].dropFirst().allSatisfy({ $0.isDigit }),
        (try? Rational(literal: String(text.map { $0 == "," ? "." : $0 }))) != nil
      {
        throw ExpressionError(.decimalCommaInClaim(text), range)
      }
      // A claim may itself be computed; it is then equal exactly or not at all.
      let claimed = try computedClaim(text, at: start, definitions)
      guard claimed == nil || claimed == value else { throw wrong(claimed.map(plain) ?? "") }
    }
  }

  private static func computedClaim(
    _ text: String, at start: Int, _ definitions: Definitions
  ) throws(ExpressionError) -> Evaluation.Value? {
    let problem: ExpressionError
    do throws(ExpressionError) {
      let found = try evaluate(Array(text), definitions)
      guard let second = found.claim else { return found.value }
      problem = ExpressionError(.secondClaim, second.lowerBound - 2..<second.lowerBound)
    } catch {
      problem = error
    }
    let range = problem.range
    throw ExpressionError(
      problem.problem, range.lowerBound + start..<range.upperBound + start)
  }

  /// For messages.
  private static func plain(_ value: Evaluation.Value) -> String {
    switch value {
    case .number(let number): number.description
    case .shape(let shape): spellings(of: shape)[0]
    }
  }

  private static func text(_ value: Evaluation.Value) -> String {
    switch value {
    case .number(let number): number.typeset
    case .shape(let shape): shape.typeset
    }
  }

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
