/// An exact number: a reduced fraction of two 128-bit integers.
///
/// Two equal numbers have equal parts, so that `==` and `hash(into:)` compare the parts.
public struct Rational: Hashable, Sendable {
  /// The number above the line; it carries the sign.
  public let numerator: Int128
  /// The number below the line, greater than 0.
  public let denominator: Int128

  /// Zero.
  public static let zero = Rational(0)
  /// One.
  public static let one = Rational(1)

  /// A whole number.
  public init(_ value: Int) {
    self.numerator = Int128(value)
    self.denominator = 1
  }

  /// The reduced fraction, or nil when the denominator is 0 or when the reduced parts do not fit
  /// (of the fractions of two `Int128` only those with a part of −2¹²⁷).
  public init?(numerator: Int128, denominator: Int128) {
    self.init(
      isNegative: (numerator < 0) != (denominator < 0),
      numerator: numerator.magnitude, denominator: denominator.magnitude)
  }

  /// The reduced fraction of two magnitudes, or nil when the denominator is 0 or it does not fit.
  init?(isNegative: Bool, numerator: UInt128, denominator: UInt128) {
    guard denominator != 0 else { return nil }
    let divisor = greatestCommonDivisor(numerator, denominator)
    let magnitude = numerator / divisor
    guard let denominator = Int128(exactly: denominator / divisor),
      magnitude <= (isNegative ? Int128.min : .max).magnitude
    else { return nil }
    let numerator = Int128(truncatingIfNeeded: magnitude)
    self.numerator = isNegative ? 0 &- numerator : numerator
    self.denominator = denominator
  }

  /// The reduced fraction of a numerator over a denominator known to be positive.
  init(reducing numerator: Int128, over denominator: Int128) {
    precondition(denominator > 0, "A denominator is greater than 0.")
    if denominator == 1 {
      self.numerator = numerator
      self.denominator = 1
      return
    }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    // The divisor is at most the denominator, and so fits.
    self.numerator = numerator / Int128(divisor)
    self.denominator = denominator / Int128(divisor)
  }
}

extension Rational: Comparable {
  /// Compares exactly, by cross multiplication in 256 bits.
  public static func < (left: Rational, right: Rational) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    let a = left.numerator.multipliedFullWidth(by: right.denominator)
    let b = right.numerator.multipliedFullWidth(by: left.denominator)
    return (a.high, a.low) < (b.high, b.low)
  }
}
