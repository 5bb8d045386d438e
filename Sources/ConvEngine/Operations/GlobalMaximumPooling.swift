/// The greatest value of each channel. ONNX GlobalMaxPool.
public struct GlobalMaximumPooling: Sendable {
  /// What is pooled.
  public let input: Tensor
  /// One value per channel, in one row and one column.
  public let output: Tensor

  /// Pools an input. Complexity: linear in the number of values.
  public init(input: Tensor) {
    let cells = input.shape.rows * input.shape.columns
    let greatest = (0..<input.shape.channels).map { channel in
      input.numerators[channel * cells..<(channel + 1) * cells].max() ?? 0
    }
    self.input = input
    self.output = Tensor(
      reducing: greatest, over: input.denominator,
      shape: Shape(channels: input.shape.channels, rows: 1, columns: 1))
  }

  /// How an output cell came about: a term per cell of its channel, and which of them hold the
  /// maximum.
  public func step(at output: Position) -> Step {
    let result = self.output[output]
    let terms = input.terms(ofChannel: output.channel)
    return Step(
      output: output, terms: terms, combination: .maximum,
      winners: terms.indices.filter { terms[$0].value == result }, result: result)
  }
}

extension Tensor {
  /// All values of a channel as terms without weights.
  func terms(ofChannel channel: Int) -> [Term] {
    (0..<shape.rows).flatMap { row in
      (0..<shape.columns).map { column in
        let cell = Position(channel: channel, row: row, column: column)
        return Term(at: cell, value: self[cell])
      }
    }
  }
}
