/// An input with cells added around each channel. ONNX Pad.
public struct Padding: Sendable {
  /// What is padded.
  public let input: Tensor
  /// The input with its padding.
  public let output: Tensor
  /// The number of cells added on each side.
  public let amount: Edges
  /// What stands in them.
  public let mode: PaddingMode
  /// The value that stands in them in mode `zeros`.
  public let value: Rational

  /// Pads an input.
  ///
  /// - Throws: `EngineError.paddingNegative`, `.paddingTooLarge`, `.reflectionTooLong`,
  ///   `.axisTooLong`, `.tooManyValues` or `.overflow`.
  /// - Complexity: linear in the size of the output.
  public init(
    input: Tensor, amount: Edges, mode: PaddingMode = .zeros, value: Rational = .zero
  ) throws(EngineError) {
    // A window of one cell counts the cells of a padded axis, and checks the amounts.
    let cells = try SlidingWindow(input: input.shape, size: Extent(1), padding: .edges(amount))
    try mode.check(amount, input: input.shape)
    let shape = cells.outputShape(channels: input.shape.channels)
    try shape.checkCount()
    let fill = mode == .zeros && amount != .zero ? value : .zero
    let operation = "padding"
    let denominator = try fitting(
      leastCommonMultiple(input.denominator, fill.denominator), in: operation)
    let factor = denominator / input.denominator
    let scaledFill = try fitting(
      product(fill.numerator, denominator / fill.denominator), in: operation)
    let greatest = try fitting(product(input.greatestMagnitude, factor.magnitude), in: operation)
    guard greatest <= Int128.max.magnitude else { throw .overflow(operation: operation) }
    var numerators: [Int128] = []
    numerators.reserveCapacity(shape.count)
    for channel in 0..<shape.channels {
      for row in 0..<shape.rows {
        let sourceRow = mode.source(of: row - amount.top, length: input.shape.rows)
        for column in 0..<shape.columns {
          let source = mode.source(of: column - amount.left, length: input.shape.columns)
          if let sourceRow, let source {
            let offset = (channel * input.shape.rows + sourceRow) * input.shape.columns + source
            numerators.append(input.numerators[offset] * factor)
          } else {
            numerators.append(scaledFill)
          }
        }
      }
    }
    self.input = input
    self.amount = amount
    self.mode = mode
    self.value = value
    self.output = Tensor(
      reducing: Numerators(numerators), over: denominator, shape: shape)
  }

  /// How an output cell came about: one term, which is padding or not.
  public func step(at output: Position) -> Step {
    let result = self.output[output]
    let place = Position(
      channel: output.channel, row: output.row - amount.top, column: output.column - amount.left)
    let term = Term(at: place, isPadding: !input.shape.contains(place), value: result)
    return Step(output: output, terms: [term], combination: .copy, result: result)
  }
}
