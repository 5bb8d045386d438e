/// Why a text is not a number.
public enum NumberLiteralError: Error, Hashable, Sendable {
  /// The text is neither a decimal nor a fraction.
  case notANumber
  /// The number, reduced, is not a fraction of two 128-bit integers: it is too large, too close to
  /// zero, or has too many digits.
  case tooLarge
  /// The fraction has a denominator of 0.
  case zeroDenominator
}
