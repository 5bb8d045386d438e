/// Units that each weigh all values of an input, add the products up, and add a bias. ONNX Gemm
/// with the weights as they are kept by every framework, a row per unit.
public struct Dense: Sendable {
  /// What all units read, in the order channel, row, column.
  public let input: Tensor
  /// A vector with one value per unit.
  public let output: Tensor
  /// The matrix of weights: a row per unit, and a column per value of the input.
  public let weights: Tensor
  /// One bias per unit, or nil without biases.
  public let biases: [Rational]?
  private let bank: WeightBank

  /// Weighs an input.
  ///
  /// - Parameters:
  ///   - weights: One channel with a row per unit and a column per value of the input.
  ///   - biases: None, one for all units, or one per unit.
  /// - Throws: `EngineError.weightsMismatch`, `.biasCountMismatch` or `.overflow`.
  /// - Complexity: linear in the number of weights.
  public init(input: Tensor, weights: Tensor, biases: [Rational]? = nil) throws(EngineError) {
    guard weights.shape.channels == 1, weights.shape.columns == input.shape.count else {
      throw .weightsMismatch(inputs: input.shape.count, weights: weights.shape)
    }
    let units = weights.shape.rows
    self.input = input
    self.weights = weights
    self.biases = try FilterGroups.biases(biases, filters: units)
    bank = try WeightBank(
      input: input, weights: [weights], filters: units, biases: self.biases,
      operation: "dense layer")
    output = Tensor(
      reducing: DenseKernel().sums(of: input, with: bank), over: bank.denominator,
      shape: Shape(vector: units))
  }

  /// The number of weights and biases.
  public var parameterCount: Int { bank.weights.count + (biases?.count ?? 0) }

  /// How an output cell came about: a term per value of the input.
  public func step(at output: Position) -> Step {
    precondition(self.output.shape.contains(output), "The position is inside the output.")
    let unit = output.column
    var sum = WeightedStep(input: input, bank: bank, terms: input.shape.count)
    for (index, cell) in input.positions.enumerated() {
      sum.add(
        at: cell, from: cell, weightOffset: unit * input.shape.count + index,
        weightPosition: Position(channel: 0, row: unit, column: index))
      if cell.row == input.shape.rows - 1, cell.column == input.shape.columns - 1 {
        sum.endChannel(cell.channel)
      }
    }
    return sum.step(at: output, filter: unit)
  }
}

/// The integer loop of a dense layer.
private struct DenseKernel: WeightedKernel {
  func sums<Factor: StoredInteger, Sum: StoredInteger>(
    of values: [Factor], weights: [Factor], biases: [Sum]
  ) -> [Sum] {
    biases.indices.map { unit in
      biases[unit] &+ sumOfProducts(of: values, and: weights, from: unit * values.count)
    }
  }
}
