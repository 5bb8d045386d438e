internal import ConvEngine
internal import Diagnostics
internal import Text

/// Why an expression has no value, and which of its characters, counted from 0, are to blame.
struct ExpressionError: Error, Hashable, Sendable {
  let problem: ValueProblem
  let range: Range<Int>

  init(_ problem: ValueProblem, _ range: Range<Int>) {
    self.problem = problem
    self.range = range
  }
}

/// Reads an expression and computes it on the way: sums of products of factors.
///
/// A factor is a number, a name with a property or indices, a bracket, or a factor with a minus.
struct Evaluation {
  enum Value: Hashable, Sendable {
    case number(Rational)
    case shape(Shape)
  }

  /// How deep brackets and minus signs may nest.
  private static let deepest = 200

  let definitions: Definitions
  private let tokens: [ExpressionToken]
  private let end: Int
  private var index = 0
  private var depth = 0
  /// What has no value, if the expression can be read at all.
  private var failure: ExpressionError?

  /// The value of an expression; nil where it depends on a block that has an error of its own.
  ///
  /// - Parameter end: The number of characters before the claim, if there is one.
  static func value(
    of tokens: [ExpressionToken], end: Int, _ definitions: Definitions
  ) throws(ExpressionError) -> Value? {
    var evaluation = Evaluation(definitions: definitions, tokens: tokens, end: end)
    let value = try evaluation.sum()
    if evaluation.index < tokens.count { throw unexpected(tokens[evaluation.index]) }
    if let failure = evaluation.failure { throw failure }
    return value
  }

  private init(definitions: Definitions, tokens: [ExpressionToken], end: Int) {
    self.definitions = definitions
    self.tokens = tokens
    self.end = end
  }

  private mutating func sum() throws(ExpressionError) -> Value? {
    var left = try product()
    while let (sign, range) = take("+", "-") { left = combined(sign, left, try product(), range) }
    return left
  }

  private mutating func product() throws(ExpressionError) -> Value? {
    var left = try factor()
    while let (sign, range) = take("*", "/") { left = combined(sign, left, try factor(), range) }
    return left
  }

  private mutating func factor() throws(ExpressionError) -> Value? {
    let token = try next()
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw ExpressionError(.expressionTooDeep(Self.deepest), token.range)
    }
    switch token.kind {
    case .number(let value): return .number(value)
    case .name(let name): return try reference(name, token.range)
    case .sign("-"): return combined("-", .number(.zero), try factor(), token.range)
    case .sign("+"): return try factor()
    case .sign("("):
      let inner = try sum()
      guard take(")") != nil else { throw ExpressionError(.unclosedBracket("("), token.range) }
      return inner
    case .sign: throw Self.unexpected(token)
    }
  }

  private mutating func reference(
    _ name: String, _ range: Range<Int>
  ) throws(ExpressionError) -> Value? {
    if take(".") != nil {
      let token = try next()
      guard case .name(let word) = token.kind else { throw Self.unexpected(token) }
      return property(word, token.range, of: name, range)
    }
    guard let open = take("[")?.range else { return onlyEntry(of: name, range) }
    var indices = [try cellIndex()]
    while take(",") != nil { indices.append(try cellIndex()) }
    guard let close = take("]")?.range else { throw ExpressionError(.unclosedBracket("["), open) }
    let brackets = open.lowerBound..<close.upperBound
    guard indices.count == 2 || indices.count == 3 else {
      throw ExpressionError(.indexCount(name), brackets)
    }
    return entry(of: name, range, at: indices, brackets)
  }

  private mutating func cellIndex() throws(ExpressionError) -> (value: Int, range: Range<Int>) {
    let token = try next()
    guard case .number(let value) = token.kind, value.denominator == 1,
      let index = Int(exactly: value.numerator)
    else { throw ExpressionError(.indexNotWhole, token.range) }
    return (index, token.range)
  }

  private mutating func take(_ signs: Character...) -> (sign: Character, range: Range<Int>)? {
    guard index < tokens.count, case .sign(let sign) = tokens[index].kind, signs.contains(sign)
    else { return nil }
    index += 1
    return (sign, tokens[index - 1].range)
  }

  private mutating func next() throws(ExpressionError) -> ExpressionToken {
    guard index < tokens.count else {
      throw tokens.isEmpty
        ? ExpressionError(.emptyExpression, 0..<max(1, end))
        : ExpressionError(.expressionEnds, max(0, end - 1)..<max(1, end))
    }
    index += 1
    return tokens[index - 1]
  }

  private static func unexpected(_ token: ExpressionToken) -> ExpressionError {
    let text =
      switch token.kind {
      case .name(let text): text
      case .number(let value): value.description
      case .sign(let sign): String(sign)
      }
    return ExpressionError(.unexpectedInExpression(text), token.range)
  }

  private mutating func combined(
    _ sign: Character, _ left: Value?, _ right: Value?, _ range: Range<Int>
  ) -> Value? {
    guard let left, let right else { return nil }
    guard case .number(let first) = left, case .number(let second) = right else {
      return fail(.arithmeticWithShape, range)
    }
    if sign == "/", second == .zero { return fail(.divisionByZero, range) }
    let result =
      switch sign {
      case "+": first.adding(second)
      case "-": first.subtracting(second)
      case "*": first.multiplied(by: second)
      default: first.divided(by: second)
      }
    return result.map { .number($0) } ?? fail(.resultTooLarge, range)
  }

  /// Notes why there is no value; the first reason counts.
  mutating func fail<Result>(_ problem: ValueProblem, _ range: Range<Int>) -> Result? {
    failure = failure ?? ExpressionError(problem, range)
    return nil
  }
}
