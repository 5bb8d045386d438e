/// How one output cell came about: what was read, and how it was combined.
public struct Step: Hashable, Sendable {
  /// The output cell.
  public let output: Position
  /// What was read, in the order channel, row, column.
  public let terms: [Term]
  /// For sums, one per input channel that was read; else empty.
  public internal(set) var subtotals: [Subtotal] = []
  /// How the terms become the result.
  public let combination: Combination
  /// What was added last, or nil where the operation has no bias.
  public internal(set) var bias: Rational?
  /// For sums, the sum of the products before the bias; for averages, the sum of the values before
  /// dividing; else nil.
  public internal(set) var total: Rational?
  /// For maxima, the indices of the terms that hold the maximum; else empty.
  public internal(set) var winners: [Int] = []
  /// The value of the output cell.
  public let result: Rational
}

/// The sum of the products of one input channel.
public struct Subtotal: Hashable, Sendable {
  /// The input channel.
  public let channel: Int
  /// The indices of its terms in the step.
  public let terms: Range<Int>
  /// The sum of their products.
  public let sum: Rational
}

/// How the terms of a step become its result.
public enum Combination: Hashable, Sendable {
  /// The products are added, and then the bias if there is one.
  case sum
  /// The values are added and the sum is divided.
  case average(divisor: Int)
  /// The greatest value.
  case maximum
  /// The one value, or 0 if that is greater.
  case rectification
  /// The one value.
  case copy
  /// The share of one value's exponential in the sum of all exponentials.
  case exponentialShare
}
