/// The average of each channel. ONNX GlobalAveragePool.
public struct GlobalAveragePooling: Sendable {
  /// What is pooled.
  public let input: Tensor
  /// One value per channel, in one row and one column.
  public let output: Tensor

  /// Pools an input. Complexity: linear in the number of values.
  ///
  /// - Throws: `EngineError.overflow`.
  public init(input: Tensor) throws(EngineError) {
    let operation = "global average pooling"
    var totals: [Int128] = []
    for channel in 0..<input.shape.channels {
      var total: Int128 = 0
      for numerator in input.numerators(ofChannel: channel) {
        total = try fitting(sum(total, numerator), in: operation)
      }
      totals.append(total)
    }
    let cells = Int128(input.shape.rows * input.shape.columns)
    self.input = input
    self.output = Tensor(
      reducing: Numerators(totals),
      over: try fitting(product(input.denominator, cells), in: operation),
      shape: Shape(channels: input.shape.channels, rows: 1, columns: 1))
  }

  /// How an output cell came about: a term per cell of its channel.
  public func step(at output: Position) -> Step {
    Step(at: output, averageOf: input.terms(ofChannel: output.channel), is: self.output[output])
  }
}

/// The greatest value of each channel. ONNX GlobalMaxPool.
public struct GlobalMaximumPooling: Sendable {
  /// What is pooled.
  public let input: Tensor
  /// One value per channel, in one row and one column.
  public let output: Tensor

  /// Pools an input. Complexity: linear in the number of values.
  public init(input: Tensor) {
    let greatest = (0..<input.shape.channels).map { input.numerators(ofChannel: $0).max() ?? 0 }
    self.input = input
    self.output = Tensor(
      reducing: Numerators(greatest), over: input.denominator,
      shape: Shape(channels: input.shape.channels, rows: 1, columns: 1))
  }

  /// How an output cell came about: a term per cell of its channel, and which of them hold the
  /// maximum.
  public func step(at output: Position) -> Step {
    Step(at: output, maximumOf: input.terms(ofChannel: output.channel), is: self.output[output])
  }
}

extension Tensor {
  fileprivate func numerators(ofChannel channel: Int) -> Slice<Numerators> {
    let cells = shape.rows * shape.columns
    return numerators[channel * cells..<(channel + 1) * cells]
  }

  /// All values of a channel as terms without weights.
  fileprivate func terms(ofChannel channel: Int) -> [Term] {
    let cells = shape.rows * shape.columns
    return (channel * cells..<(channel + 1) * cells).map { offset in
      let cell = shape.position(at: offset)
      return Term(at: cell, value: self[cell])
    }
  }
}
