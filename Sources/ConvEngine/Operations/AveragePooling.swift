/// The average of each window, channel by channel. ONNX AveragePool.
///
/// Without `countsPadding`, only cells on the input are read, and their number is the divisor.
/// With it (`count_include_pad`), padding is read as zeros and counted too. Cells beyond the
/// padding, where only a window that fits in part reaches, are never counted (as in PyTorch).
public struct AveragePooling: Sendable {
  /// What the window slides over.
  public let input: Tensor
  /// The averages, with as many channels as the input.
  public let output: Tensor
  /// Whether cells on padding are counted.
  public let countsPadding: Bool
  /// The window that slides over the input.
  public let window: SlidingWindow

  /// Pools an input.
  ///
  /// - Parameter roundsUp: Whether a last window that fits only in part is kept (`ceil_mode`).
  /// - Throws: `EngineError` of `SlidingWindow`, `.windowOnPadding` (if padding is not counted),
  ///   `.tooManyValues` or `.overflow`.
  /// - Complexity: time the number of windows times (rows + columns) of a window; memory the size
  ///   of input and output.
  public init(
    input: Tensor, size: Extent, stride: Extent, padding: PaddingRule = .valid,
    dilation: Extent = Extent(1), roundsUp: Bool = false, countsPadding: Bool = false
  ) throws(EngineError) {
    self.input = input
    self.countsPadding = countsPadding
    window = try SlidingWindow(
      input: input.shape, size: size, stride: stride, dilation: dilation, padding: padding,
      roundsUp: roundsUp)
    if !countsPadding { try window.checkEveryWindowReadsInput() }
    let shape = window.outputShape(channels: input.shape.channels)
    try shape.checkCount()
    let rows = try AxisDivisors(window.rows, countsPadding: countsPadding)
    let columns = try AxisDivisors(window.columns, countsPadding: countsPadding)
    // No sum exceeds the cells of a window times the greatest value. Over the common multiple of
    // all divisors, no average exceeds that multiple times the greatest value.
    let multiple = try fitting(product(rows.multiple, columns.multiple), in: Self.operation)
    let cells = UInt128(size.rows * size.columns)
    let bound = try fitting(
      product(max(multiple.magnitude, cells), input.greatestMagnitude), in: Self.operation)
    let denominator = try fitting(product(multiple, input.denominator), in: Self.operation)
    guard bound <= Int128.max.magnitude else { throw .overflow(operation: Self.operation) }
    let numerators = PoolingKernel(shape: input.shape, slide: window).sums(
      of: input, factors: (rows.factors, columns.factors), bound: bound)
    output = Tensor(reducing: numerators, over: denominator, shape: shape)
  }

  static let operation = "average pooling"

  /// How an output cell came about: a term per cell that counts.
  public func step(at output: Position) -> Step {
    let terms = input.terms(
      of: window, at: output, window.rows.counted(of: output.row, countsPadding: countsPadding),
      window.columns.counted(of: output.column, countsPadding: countsPadding))
    return Step(at: output, averageOf: terms, is: self.output[output])
  }
}

/// How many cells count along one axis, window by window.
private struct AxisDivisors {
  /// The least common multiple of the numbers of cells.
  let multiple: Int128
  /// The multiple divided by each window's number of cells.
  let factors: [Int128]

  init(_ axis: SlidingAxis, countsPadding: Bool) throws(EngineError) {
    let counts = (0..<axis.count).map {
      Int128(axis.counted(of: $0, countsPadding: countsPadding).count)
    }
    var multiple: Int128 = 1
    for count in counts where !multiple.isMultiple(of: count) {
      multiple = try fitting(leastCommonMultiple(multiple, count), in: AveragePooling.operation)
    }
    self.multiple = multiple
    self.factors = counts.map { multiple / $0 }
  }
}

extension SlidingAxis {
  /// The taps of a window that count for an average.
  fileprivate func counted(of window: Int, countsPadding: Bool) -> Range<Int> {
    countsPadding ? tapsOnPaddedInput(of: window) : taps(of: window)
  }
}
