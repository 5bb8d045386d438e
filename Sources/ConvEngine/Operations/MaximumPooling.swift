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
    let window = try SlidingWindow(
      input: input.shape, size: size, stride: stride, dilation: dilation, padding: padding,
      roundsUp: roundsUp)
    try window.checkEveryWindowReadsInput()
    let shape = window.outputShape(channels: input.shape.channels)
    try shape.checkFitsTensor()
    let kernel = PoolingKernel(shape: input.shape, slide: window)
    self.input = input
    self.window = window
    self.output = Tensor(
      reducing: kernel.maxima(of: input), over: input.denominator, shape: shape)
  }

  /// How an output cell came about: a term per cell of the window on the input, and which of them
  /// hold the maximum.
  public func step(at output: Position) -> Step {
    let result = self.output[output]
    var terms: [Term] = []
    for rowTap in window.rows.taps(of: output.row) {
      for columnTap in window.columns.taps(of: output.column) {
        let cell = Position(
          channel: output.channel, row: window.rows.index(window: output.row, tap: rowTap),
          column: window.columns.index(window: output.column, tap: columnTap))
        terms.append(Term(at: cell, value: input[cell]))
      }
    }
    let winners = terms.indices.filter { terms[$0].value == result }
    return Step(
      output: output, terms: terms, combination: .maximum, winners: winners, result: result)
  }
}
