internal import ConvEngine
internal import Diagnostics
internal import Text

/// Computes expressions with the names of a lesson.
struct Evaluation {
  enum Value: Hashable, Sendable {
    case number(Rational)
    case shape(Shape)
  }

  let definitions: Definitions

  /// The value; nil where it depends on a block that has an error of its own.
  func value(of expression: Expression) throws(ExpressionError) -> Value? {
    switch expression {
    case .number(let value, _):
      return .number(value)
    case .name(let name):
      guard let tensor = try tensor(name) else { return nil }
      guard tensor.shape.count == 1 else {
        throw ExpressionError(
          problem: .nameIsNoNumber(name.text, count: tensor.shape.count), range: name.range)
      }
      return .number(tensor[Position(channel: 0, row: 0, column: 0)])
    case .property(let property, let name):
      return try self.property(property, of: name)
    case .element(let name, let indices, let range):
      return try element(of: name, at: indices, range)
    case .negative(let inner, let range):
      return try combined(.minus, .number(.zero), value(of: inner), range)
    case .binary(let sign, let left, let right, let range):
      let first = try value(of: left)
      return try combined(sign, first, value(of: right), range)
    }
  }

  private func combined(
    _ sign: Expression.Operator, _ left: Value?, _ right: Value?, _ range: Range<Int>
  ) throws(ExpressionError) -> Value? {
    guard let left, let right else { return nil }
    guard case .number(let first) = left, case .number(let second) = right else {
      throw ExpressionError(problem: .arithmeticWithShape, range: range)
    }
    let result: Rational?
    switch sign {
    case .plus: result = first.adding(second)
    case .minus: result = first.subtracting(second)
    case .times: result = first.multiplied(by: second)
    case .divided:
      guard second != .zero else {
        throw ExpressionError(problem: .divisionByZero, range: range)
      }
      result = first.divided(by: second)
    }
    guard let result else { throw ExpressionError(problem: .resultTooLarge, range: range) }
    return .number(result)
  }

  func known(_ name: Expression.Name) throws(ExpressionError) -> Definition {
    if let definition = definitions[name.text] { return definition }
    let parts = name.text.split(separator: "-", omittingEmptySubsequences: false)
    let isDifference =
      parts.count > 1
      && parts.allSatisfy {
        definitions[String($0)] != nil || ($0.allSatisfy({ $0.isDigit }) && !$0.isEmpty)
      }
    let problem: ValueProblem =
      isDifference
      ? .hyphenatedName(name.text, spaced: parts.joined(separator: " - "))
      : .unknownName(name.text, known: definitions.names)
    throw ExpressionError(problem: problem, range: name.range)
  }

  private func tensor(_ name: Expression.Name) throws(ExpressionError) -> Tensor? {
    switch try known(name).meaning {
    case .tensor(let tensor, _, _): return tensor
    case .network:
      throw ExpressionError(problem: .networkHasNoValues(name.text), range: name.range)
    case .invalid: return nil
    }
  }

  private func element(
    of name: Expression.Name, at indices: [Expression.Index], _ range: Range<Int>
  ) throws(ExpressionError) -> Value? {
    guard let tensor = try tensor(name) else { return nil }
    let shape = tensor.shape
    let limits = [(shape.rows, "row"), (shape.columns, "column"), (shape.channels, "channel")]
    for (index, (limit, axis)) in zip(indices, limits) where !(1...limit).contains(index.value) {
      throw ExpressionError(
        problem: .indexOutside(name.text, axis: axis, index: index.value, limit: limit),
        range: index.range)
    }
    if indices.count == 2, shape.channels > 1 {
      throw ExpressionError(
        problem: .channelIndexMissing(name.text, channels: shape.channels), range: range)
    }
    let position = Position(
      channel: indices.count == 3 ? indices[2].value - 1 : 0, row: indices[0].value - 1,
      column: indices[1].value - 1)
    return .number(tensor[position])
  }
}
