/// The greatest value of each window, channel by channel. ONNX MaxPool.
///
/// Padding counts as less than any value, so that a window reads its cells on the input only.
public struct MaximumPooling: Sendable {
  /// What the window slides over.
  public let input: Tensor
  /// The greatest values, with as many channels as the input.
  public let output: Tensor
  /// The window that slides over the input.
  public let window: SlidingWindow

  /// Pools an input.
  ///
  /// - Parameter roundsUp: Whether a last window that fits only in part is kept (`ceil_mode`).
  /// - Throws: `EngineError` of `SlidingWindow`, `.windowOnPadding` or `.tooManyValues`.
  /// - Complexity: time the number of windows times (rows + columns) of a window; memory the size
  ///   of input and output.
  public init(
    input: Tensor, size: Extent, stride: Extent, padding: PaddingRule = .valid,
    dilation: Extent = Extent(1), roundsUp: Bool = false
  ) throws(EngineError) {
    self.input = input
    window = try SlidingWindow(
      input: input.shape, size: size, stride: stride, dilation: dilation, padding: padding,
      roundsUp: roundsUp)
    try window.checkEveryWindowReadsInput()
    let shape = window.outputShape(channels: input.shape.channels)
    try shape.checkCount()
    output = Tensor(
      reducing: PoolingKernel(shape: input.shape, slide: window).maxima(of: input),
      over: input.denominator, shape: shape)
  }

  /// How an output cell came about: a term per cell of the window on the input, and which of them
  /// hold the maximum.
  public func step(at output: Position) -> Step {
    let terms = input.terms(
      of: window, at: output, window.rows.taps(of: output.row),
      window.columns.taps(of: output.column))
    return Step(at: output, maximumOf: terms, is: self.output[output])
  }
}

extension Tensor {
  /// The cells at some taps of a window as terms without weights, with 0 on padding.
  func terms(
    of window: SlidingWindow, at output: Position, _ rowTaps: Range<Int>, _ columnTaps: Range<Int>
  ) -> [Term] {
    rowTaps.flatMap { rowTap in
      columnTaps.map { columnTap in
        let cell = Position(
          channel: output.channel, row: window.rows.index(window: output.row, tap: rowTap),
          column: window.columns.index(window: output.column, tap: columnTap))
        let isPadding = !shape.contains(cell)
        return Term(at: cell, isPadding: isPadding, value: isPadding ? .zero : self[cell])
      }
    }
  }
}

extension Step {
  /// The maximum of some terms.
  init(at output: Position, maximumOf terms: [Term], is result: Rational) {
    self.init(
      output: output, terms: terms, combination: .maximum,
      winners: terms.indices.filter { terms[$0].value == result }, result: result)
  }

  /// The average of some terms, whose sum follows from it.
  init(at output: Position, averageOf terms: [Term], is result: Rational) {
    self.init(
      output: output, terms: terms, combination: .average(divisor: terms.count),
      total: result.multiplied(by: Rational(terms.count)), result: result)
  }
}
