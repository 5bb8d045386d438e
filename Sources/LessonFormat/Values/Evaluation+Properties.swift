internal import ConvEngine
internal import Diagnostics

extension Evaluation {
  /// The words after a dot.
  enum Property: String, CaseIterable {
    case rows, columns, channels, count, shape, sum, min, max, parameters
  }

  func property(
    _ word: Expression.Name, of name: Expression.Name
  ) throws(ExpressionError) -> Value? {
    let definition = try known(name)
    guard let property = Property(rawValue: word.text) else {
      throw ExpressionError(
        problem: .unknownProperty(word.text, known: Property.allCases.map(\.rawValue)),
        range: word.range)
    }
    switch definition.meaning {
    case .invalid:
      return nil
    case .network(let network):
      if property == .parameters { return .number(Rational(network.parameters)) }
      if let value = dimension(property, of: network.outputShape) { return value }
      throw ExpressionError(problem: .networkHasNoValues(name.text), range: word.range)
    case .tensor(let tensor, _, let parameters):
      if let value = dimension(property, of: tensor.shape) { return value }
      switch property {
      case .min: return .number(tensor.minimum)
      case .max: return .number(tensor.maximum)
      case .sum:
        do {
          return .number(try tensor.sum())
        } catch {
          throw ExpressionError(problem: .resultTooLarge, range: word.range)
        }
      default:
        guard let parameters else {
          throw ExpressionError(
            problem: .noParameters(name.text, kind: definition.kind), range: word.range)
        }
        return .number(Rational(parameters))
      }
    }
  }

  private func dimension(_ property: Property, of shape: Shape) -> Value? {
    switch property {
    case .rows: .number(Rational(shape.rows))
    case .columns: .number(Rational(shape.columns))
    case .channels: .number(Rational(shape.channels))
    case .count: .number(Rational(shape.count))
    case .shape: .shape(shape)
    case .sum, .min, .max, .parameters: nil
    }
  }
}
