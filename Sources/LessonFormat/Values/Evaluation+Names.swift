internal import ConvEngine
internal import Diagnostics
internal import Text

/// What names of a lesson stand for; nil where that is nothing or has an error of its own.
extension Evaluation {
  /// The words after a dot.
  private enum Property: String, CaseIterable {
    case rows, columns, channels, count, shape, sum, min, max, parameters
  }

  mutating func property(
    _ word: String, _ wordRange: Range<Int>, of name: String, _ range: Range<Int>
  ) -> Value? {
    guard let definition = known(name, range) else { return nil }
    guard let property = Property(rawValue: word) else {
      return fail(
        .unknownProperty(word, known: Property.allCases.map({ $0.rawValue })), wordRange)
    }
    let shape: Shape
    var values: Tensor?
    let parameters: Int?
    switch definition.meaning {
    case .invalid: return nil
    case .network(let network): (shape, parameters) = (network.outputShape, network.parameters)
    case .tensor(let tensor, _, let count):
      (shape, values, parameters) = (tensor.shape, tensor, count)
    }
    switch property {
    case .rows: return .number(Rational(shape.rows))
    case .columns: return .number(Rational(shape.columns))
    case .channels: return .number(Rational(shape.channels))
    case .count: return .number(Rational(shape.count))
    case .shape: return .shape(shape)
    case .parameters:
      return parameters.map { .number(Rational($0)) }
        ?? fail(.noParameters(name, kind: definition.kind), wordRange)
    case .min, .max, .sum:
      guard let values else { return fail(.networkHasNoValues(name), wordRange) }
      if property == .min { return .number(values.minimum) }
      if property == .max { return .number(values.maximum) }
      return (try? values.sum()).map { .number($0) } ?? fail(.resultTooLarge, wordRange)
    }
  }

  /// The value of a name by itself, which then has one entry.
  mutating func onlyEntry(of name: String, _ range: Range<Int>) -> Value? {
    guard let tensor = tensor(name, range) else { return nil }
    guard tensor.shape.count == 1 else {
      return fail(.nameIsNoNumber(name, count: tensor.shape.count), range)
    }
    return .number(tensor[Position(channel: 0, row: 0, column: 0)])
  }

  /// - Parameter indices: Two or three, counted from 1.
  mutating func entry(
    of name: String, _ range: Range<Int>, at indices: [(value: Int, range: Range<Int>)],
    _ brackets: Range<Int>
  ) -> Value? {
    guard let tensor = tensor(name, range) else { return nil }
    let shape = tensor.shape
    let limits = [(shape.rows, "row"), (shape.columns, "column"), (shape.channels, "channel")]
    for (index, (limit, axis)) in zip(indices, limits) where !(1...limit).contains(index.value) {
      return fail(.indexOutside(name, axis: axis, index: index.value, limit: limit), index.range)
    }
    if indices.count == 2, shape.channels > 1 {
      return fail(.channelIndexMissing(name, channels: shape.channels), brackets)
    }
    return .number(
      tensor[
        Position(
          channel: indices.count == 3 ? indices[2].value - 1 : 0, row: indices[0].value - 1,
          column: indices[1].value - 1)])
  }

  private mutating func tensor(_ name: String, _ range: Range<Int>) -> Tensor? {
    switch known(name, range)?.meaning {
    case .tensor(let tensor, _, _): tensor
    case .network: fail(.networkHasNoValues(name), range)
    case .invalid, nil: nil
    }
  }

  private mutating func known(_ name: String, _ range: Range<Int>) -> Definition? {
    if let definition = definitions[name] { return definition }
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    let isDifference =
      parts.count > 1
      && parts.allSatisfy {
        definitions[String($0)] != nil || ($0.allSatisfy({ $0.isDigit }) && !$0.isEmpty)
      }
    return fail(
      isDifference
        ? .hyphenatedName(name, spaced: parts.joined(separator: " - "))
        : .unknownName(name, known: definitions.names), range)
  }
}
