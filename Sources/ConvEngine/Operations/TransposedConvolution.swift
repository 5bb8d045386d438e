/// Each input cell writes every filter, times its value, on the output, where overlapping products
/// are added up, plus a bias. ONNX ConvTranspose.
///
/// The output has one channel per filter. With groups, the input's channels and the filters are
/// shared out in order, and a filter takes the channels of its group only. ONNX keeps the same
/// weights as [input channel, filter of the group, row, column].
public struct TransposedConvolution: Sendable {
  /// What is spread out.
  public let input: Tensor
  /// One channel per filter.
  public let output: Tensor
  /// The filters as typed, each with one channel per input channel of its group.
  public let filters: [Tensor]
  /// One bias per filter, or nil without biases.
  public let biases: [Rational]?
  /// The number of groups.
  public let groups: Int
  /// The window that each input cell writes.
  public let transposedWindow: TransposedWindow
  private let shares: FilterGroups
  private let bank: WeightBank

  /// Spreads out an input.
  ///
  /// - Parameters:
  ///   - filters: All of one shape, [input channels / groups, rows, columns].
  ///   - biases: None, one for all filters, or one per filter.
  ///   - padding: What is taken away from the output.
  ///   - outputPadding: What is added at the bottom and at the right of the output.
  /// - Throws: `EngineError` of `FilterGroups` and `TransposedWindow`, `.tooManyValues` or
  ///   `.overflow`.
  /// - Complexity: time the number of all terms, and of the filters' rows per output row; memory
  ///   the size of input, filters and output.
  public init(
    input: Tensor, filters: [Tensor], biases: [Rational]? = nil, stride: Extent = Extent(1),
    padding: PaddingRule = .valid, outputPadding: Extent = Extent(0),
    dilation: Extent = Extent(1), groups: Int = 1
  ) throws(EngineError) {
    self.input = input
    self.filters = filters
    self.groups = groups
    shares = try FilterGroups(input: input.shape, filters: filters, groups: groups)
    self.biases = try FilterGroups.biases(biases, filters: filters.count)
    transposedWindow = try TransposedWindow(
      input: input.shape, size: filters[0].shape.extent, stride: stride, dilation: dilation,
      padding: padding, outputPadding: outputPadding)
    let shape = transposedWindow.outputShape(channels: filters.count)
    try shape.checkCount()
    bank = try WeightBank(
      input: input, weights: filters, filters: filters.count, biases: self.biases,
      operation: "transposed convolution")
    let kernel = TransposedKernel(shape: input.shape, window: transposedWindow, shares: shares)
    output = Tensor(
      reducing: kernel.sums(of: input, with: bank), over: bank.denominator, shape: shape)
  }

  /// The number of weights and biases.
  public var parameterCount: Int { bank.weights.count + (biases?.count ?? 0) }

  /// How an output cell came about: a term per input cell whose window reaches it, in the order
  /// channel, row, column of the input. Where none does, there is only the bias.
  public func step(at output: Position) -> Step {
    precondition(self.output.shape.contains(output), "The position is inside the output.")
    let shape = filters[output.channel].shape
    // A later tap lands on the same cell from an earlier input.
    let rows = (0..<shape.rows).reversed().compactMap { tap in
      transposedWindow.rows.input(landingOn: output.row, tap: tap).map { (tap, $0) }
    }
    let columns = (0..<shape.columns).reversed().compactMap { tap in
      transposedWindow.columns.input(landingOn: output.column, tap: tap).map { (tap, $0) }
    }
    var sum = WeightedStep(input: input, bank: bank, terms: rows.count * columns.count)
    for (filterChannel, channel) in shares.channels(of: output.channel).enumerated() {
      for (rowTap, row) in rows {
        for (columnTap, column) in columns {
          let cell = Position(channel: channel, row: row, column: column)
          let weight = Position(channel: filterChannel, row: rowTap, column: columnTap)
          sum.add(
            at: cell, from: cell,
            weightOffset: output.channel * shape.count + shape.offset(of: weight),
            weightPosition: weight)
        }
      }
      sum.endChannel(channel)
    }
    return sum.step(at: output, filter: output.channel)
  }
}
