/// Filters that slide over an input: at each place, the sum of the products of the values under
/// the window and the weights of the filter, plus a bias.
///
/// ONNX Conv: cross-correlation, as every framework calls convolution; `isFlipped` turns each
/// filter by 180° in rows and columns first, as mathematics has it. The output has one channel per
/// filter. With groups, the input's channels and the filters are shared out in order, and a filter
/// reads the channels of its group only.
public struct Convolution: Sendable {
  /// What the filters slide over.
  public let input: Tensor
  /// One channel per filter.
  public let output: Tensor
  /// The filters as typed, each with one channel per input channel of its group.
  public let filters: [Tensor]
  /// One bias per filter, or nil without biases.
  public let biases: [Rational]?
  /// What stands on padding.
  public let paddingMode: PaddingMode
  /// The number of groups.
  public let groups: Int
  /// Whether the filters are turned by 180°.
  public let isFlipped: Bool
  /// The window that slides over the input.
  public let window: SlidingWindow
  private let shares: FilterGroups
  private let bank: WeightBank

  /// Convolves an input.
  ///
  /// - Parameters:
  ///   - filters: All of one shape, [input channels / groups, rows, columns].
  ///   - biases: None, one for all filters, or one per filter.
  /// - Throws: `EngineError` of `FilterGroups` and `SlidingWindow`, `.reflectionTooLong`,
  ///   `.tooManyValues` or `.overflow`.
  /// - Complexity: time the number of all terms; memory the size of input, filters and output.
  public init(
    input: Tensor, filters: [Tensor], biases: [Rational]? = nil, stride: Extent = Extent(1),
    padding: PaddingRule = .valid, paddingMode: PaddingMode = .zeros,
    dilation: Extent = Extent(1), groups: Int = 1, isFlipped: Bool = false
  ) throws(EngineError) {
    self.input = input
    self.filters = filters
    self.paddingMode = paddingMode
    self.groups = groups
    self.isFlipped = isFlipped
    shares = try FilterGroups(input: input.shape, filters: filters, groups: groups)
    self.biases = try FilterGroups.biases(biases, filters: filters.count)
    window = try SlidingWindow(
      input: input.shape, size: filters[0].shape.extent, stride: stride, dilation: dilation,
      padding: padding)
    try paddingMode.check(window.padding, input: input.shape)
    let shape = window.outputShape(channels: filters.count)
    try shape.checkCount()
    bank = try WeightBank(
      input: input, weights: filters, filters: filters.count, biases: self.biases,
      operation: "convolution")
    let kernel = ConvolutionKernel(
      shape: input.shape, slide: window, shares: shares, mode: paddingMode, isFlipped: isFlipped)
    output = Tensor(
      reducing: kernel.sums(of: input, with: bank), over: bank.denominator, shape: shape)
  }

  /// The number of weights and biases.
  public var parameterCount: Int { bank.weights.count + (biases?.count ?? 0) }

  /// How an output cell came about: a term per weight of its filter, in the order channel, row,
  /// column of the window.
  public func step(at output: Position) -> Step {
    precondition(self.output.shape.contains(output), "The position is inside the output.")
    let shape = filters[output.channel].shape
    var sum = WeightedStep(input: input, bank: bank, terms: shape.count)
    for (filterChannel, channel) in shares.channels(of: output.channel).enumerated() {
      for rowTap in 0..<shape.rows {
        let row = window.rows.index(window: output.row, tap: rowTap)
        let sourceRow = paddingMode.source(of: row, length: input.shape.rows)
        for columnTap in 0..<shape.columns {
          let column = window.columns.index(window: output.column, tap: columnTap)
          let sourceColumn = paddingMode.source(of: column, length: input.shape.columns)
          var source: Position?
          if let sourceRow, let sourceColumn {
            source = Position(channel: channel, row: sourceRow, column: sourceColumn)
          }
          let weightPosition = Position(
            channel: filterChannel,
            row: isFlipped ? shape.rows - 1 - rowTap : rowTap,
            column: isFlipped ? shape.columns - 1 - columnTap : columnTap)
          sum.add(
            at: Position(channel: channel, row: row, column: column), from: source,
            weightOffset: output.channel * shape.count + shape.offset(of: weightPosition),
            weightPosition: weightPosition)
        }
      }
      sum.endChannel(channel)
    }
    return sum.step(at: output, filter: output.channel)
  }
}
