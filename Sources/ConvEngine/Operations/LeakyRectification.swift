/// Each value, or the value times a slope where it is negative. ONNX LeakyRelu.
public struct LeakyRectification: Sendable {
  /// The values.
  public let input: Tensor
  /// The values, the negative ones times the slope, in the same shape.
  public let output: Tensor
  /// What negative values are multiplied by.
  public let slope: Rational

  /// Rectifies an input.
  ///
  /// - Throws: `EngineError.overflow`.
  /// - Complexity: linear in the number of values.
  public init(input: Tensor, slope: Rational) throws(EngineError) {
    let operation = "leaky ReLU"
    let denominator = try fitting(product(input.denominator, slope.denominator), in: operation)
    let factor = max(slope.numerator.magnitude, slope.denominator.magnitude)
    let greatest = try fitting(product(input.greatestMagnitude, factor), in: operation)
    guard greatest <= Int128.max.magnitude else { throw .overflow(operation: operation) }
    let numerators = input.numerators.map { value in
      value * (value < 0 ? slope.numerator : slope.denominator)
    }
    self.input = input
    self.slope = slope
    self.output = Tensor(
      reducing: Numerators(numerators), over: denominator, shape: input.shape)
  }

  /// How an output cell came about: its value times 1, or times the slope.
  public func step(at output: Position) -> Step {
    let (value, result) = (input[output], self.output[output])
    let term = Term(
      at: output, isPadding: false, value: value, weight: value < .zero ? slope : .one,
      weightPosition: Position(channel: 0, row: 0, column: 0), product: result)
    return Step(
      output: output, terms: [term],
      subtotals: [Subtotal(channel: output.channel, terms: 0..<1, sum: result)],
      combination: .sum, total: result, result: result)
  }
}
