/// The average of each channel. ONNX GlobalAveragePool.
public struct GlobalAveragePooling: Sendable {
  /// What is pooled.
  public let input: Tensor
  /// One value per channel, in one row and one column.
  public let output: Tensor
  /// The sum of each channel, times the input's denominator.
  private let totals: [Int128]

  /// Pools an input.
  ///
  /// - Throws: `EngineError.overflow`.
  /// - Complexity: linear in the number of values.
  public init(input: Tensor) throws(EngineError) {
    let operation = "global average pooling"
    let cells = input.shape.rows * input.shape.columns
    var totals: [Int128] = []
    for channel in 0..<input.shape.channels {
      var total: Int128 = 0
      for numerator in input.numerators[channel * cells..<(channel + 1) * cells] {
        total = try fitting(sum(total, numerator), in: operation)
      }
      totals.append(total)
    }
    self.input = input
    self.totals = totals
    self.output = Tensor(
      reducing: totals,
      over: try fitting(product(input.denominator, Int128(cells)), in: operation),
      shape: Shape(channels: input.shape.channels, rows: 1, columns: 1))
  }

  /// How an output cell came about: a term per cell of its channel.
  public func step(at output: Position) -> Step {
    let result = self.output[output]
    let terms = input.terms(ofChannel: output.channel)
    return Step(
      output: output, terms: terms, combination: .average(divisor: terms.count),
      total: Rational(reducing: totals[output.channel], over: input.denominator), result: result)
  }
}
