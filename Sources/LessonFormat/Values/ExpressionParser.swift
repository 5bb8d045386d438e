internal import ConvEngine
internal import Diagnostics

/// Reads an expression: sums of products of factors.
///
/// A factor is a number, a name with a property or indices, a bracket, or a factor with a minus.
struct ExpressionParser {
  /// How deep brackets and minus signs may nest.
  static let deepest = 200

  private let tokens: [ExpressionToken]
  private let end: Int
  private var index = 0
  private var depth = 0

  /// `end` is the number of characters before the claim, if there is one.
  init(_ tokens: [ExpressionToken], end: Int) {
    self.tokens = tokens
    self.end = end
  }

  mutating func parse() throws(ExpressionError) -> Expression {
    let expression = try sum()
    guard index == tokens.count else {
      throw ExpressionError(problem: unexpected(tokens[index]), range: tokens[index].range)
    }
    return expression
  }

  private mutating func sum() throws(ExpressionError) -> Expression {
    var left = try product()
    while let (sign, range) = operation(.plus, .minus) {
      left = .binary(sign, left, try product(), range)
    }
    return left
  }

  private mutating func product() throws(ExpressionError) -> Expression {
    var left = try factor()
    while let (sign, range) = operation(.times, .divided) {
      left = .binary(sign, left, try factor(), range)
    }
    return left
  }

  private mutating func factor() throws(ExpressionError) -> Expression {
    let token = try next()
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw ExpressionError(problem: .expressionTooDeep(Self.deepest), range: token.range)
    }
    switch token.kind {
    case .number(let value):
      return .number(value, token.range)
    case .name(let text):
      return try reference(Expression.Name(text: text, range: token.range))
    case .sign("-"):
      return .negative(try factor(), token.range)
    case .sign("+"):
      return try factor()
    case .sign("("):
      let inner = try sum()
      guard takeSign(")") != nil else {
        throw ExpressionError(problem: .unclosedBracket("("), range: token.range)
      }
      return inner
    case .sign:
      throw ExpressionError(problem: unexpected(token), range: token.range)
    }
  }

  private mutating func reference(_ name: Expression.Name) throws(ExpressionError) -> Expression {
    if takeSign(".") != nil {
      let token = try next()
      guard case .name(let property) = token.kind else {
        throw ExpressionError(problem: unexpected(token), range: token.range)
      }
      return .property(.init(text: property, range: token.range), of: name)
    }
    guard let open = takeSign("[") else { return .name(name) }
    var indices = [try cellIndex()]
    while takeSign(",") != nil { indices.append(try cellIndex()) }
    guard let close = takeSign("]") else {
      throw ExpressionError(problem: .unclosedBracket("["), range: open)
    }
    let range = open.lowerBound..<close.upperBound
    guard indices.count == 2 || indices.count == 3 else {
      throw ExpressionError(problem: .indexCount(name.text), range: range)
    }
    return .element(name, indices, range)
  }

  private mutating func cellIndex() throws(ExpressionError) -> Expression.Index {
    let token = try next()
    guard case .number(let value) = token.kind, value.denominator == 1,
      let index = Int(exactly: value.numerator)
    else { throw ExpressionError(problem: .indexNotWhole, range: token.range) }
    return .init(value: index, range: token.range)
  }

  private mutating func operation(
    _ allowed: Expression.Operator...
  ) -> (Expression.Operator, Range<Int>)? {
    for sign in allowed {
      if let range = takeSign(sign.rawValue) { return (sign, range) }
    }
    return nil
  }

  private mutating func takeSign(_ sign: Character) -> Range<Int>? {
    guard index < tokens.count, case .sign(sign) = tokens[index].kind else { return nil }
    index += 1
    return tokens[index - 1].range
  }

  private mutating func next() throws(ExpressionError) -> ExpressionToken {
    guard index < tokens.count else {
      guard !tokens.isEmpty else {
        throw ExpressionError(problem: .emptyExpression, range: 0..<max(1, end))
      }
      throw ExpressionError(problem: .expressionEnds, range: max(0, end - 1)..<max(1, end))
    }
    index += 1
    return tokens[index - 1]
  }

  private func unexpected(_ token: ExpressionToken) -> ValueProblem {
    switch token.kind {
    case .name(let text): .unexpectedInExpression(text)
    case .number(let value): .unexpectedInExpression(value.description)
    case .sign(let sign): .unexpectedInExpression(String(sign))
    }
  }
}
