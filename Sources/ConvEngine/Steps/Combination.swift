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
