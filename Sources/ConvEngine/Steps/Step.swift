/// How one output cell came about: what was read, and how it was combined.
public struct Step: Hashable, Sendable {
  /// The output cell.
  public let output: Position
  /// What was read, in the order channel, row, column.
  public let terms: [Term]
  /// For sums, one per input channel that was read; else empty.
  public let subtotals: [Subtotal]
  /// How the terms become the result.
  public let combination: Combination
  /// What was added last, or nil where the operation has no bias.
  public let bias: Rational?
  /// For sums, the sum of the products before the bias; for averages, the sum of the values before
  /// dividing; else nil.
  public let total: Rational?
  /// For maxima, the indices of the terms that hold the maximum; else empty.
  public let winners: [Int]
  /// The value of the output cell.
  public let result: Rational

  init(
    output: Position, terms: [Term], subtotals: [Subtotal] = [], combination: Combination,
    bias: Rational? = nil, total: Rational? = nil, winners: [Int] = [], result: Rational
  ) {
    self.output = output
    self.terms = terms
    self.subtotals = subtotals
    self.combination = combination
    self.bias = bias
    self.total = total
    self.winners = winners
    self.result = result
  }
}
