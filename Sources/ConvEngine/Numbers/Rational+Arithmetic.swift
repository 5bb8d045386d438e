/// Arithmetic that reports overflow: nil when the reduced result does not fit, never a wrapped
/// number. A result that fits is found even when a step on the way to it would not fit.
extension Rational {
  /// The sum, or nil when it does not fit.
  public func adding(_ other: Rational) -> Rational? {
    if denominator == other.denominator, let total = sum(numerator, other.numerator) {
      return Rational(reducing: total, over: denominator)
    }
    return adding(other, times: 1)
  }

  /// The difference, or nil when it does not fit.
  public func subtracting(_ other: Rational) -> Rational? { adding(other, times: -1) }

  /// The sum with the other number times 1 or −1.
  private func adding(_ other: Rational, times sign: Int128) -> Rational? {
    // Knuth, The Art of Computer Programming, volume 2, 4.5.1: with the common divisor g of the
    // denominators taken out, only g can still have a divisor in common with the numerator.
    let common = greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude)
    let share = denominator / Int128(common)
    let otherShare = other.denominator / Int128(common)
    var total = WideInteger(numerator, times: otherShare)
    total += WideInteger(other.numerator, times: sign * share)
    let divisor = greatestCommonDivisor(total.magnitudeRemainder(dividingBy: common), common)
    guard let magnitude = total.magnitudeQuotient(dividingBy: divisor),
      let denominator = product(share.magnitude, other.denominator.magnitude / divisor)
    else { return nil }
    return Rational(
      isNegative: total.isNegative, numerator: magnitude, denominator: denominator)
  }

  /// The product, or nil when it does not fit.
  public func multiplied(by other: Rational) -> Rational? {
    Rational(
      isNegative: (numerator < 0) != (other.numerator < 0),
      productOf: (numerator.magnitude, other.numerator.magnitude),
      over: (denominator.magnitude, other.denominator.magnitude))
  }

  /// The quotient, or nil when it does not fit or when the divisor is 0.
  public func divided(by other: Rational) -> Rational? {
    Rational(
      isNegative: (numerator < 0) != (other.numerator < 0),
      productOf: (numerator.magnitude, other.denominator.magnitude),
      over: (denominator.magnitude, other.numerator.magnitude))
  }

  /// a·b / (c·d), where a and c, and b and d, have no common divisor.
  private init?(
    isNegative: Bool, productOf above: (UInt128, UInt128), over below: (UInt128, UInt128)
  ) {
    guard below.0 != 0, below.1 != 0 else { return nil }
    // Divided out before multiplying, what is left is reduced: if it overflows, it does not fit.
    let divisor = greatestCommonDivisor(above.0, below.1)
    let otherDivisor = greatestCommonDivisor(above.1, below.0)
    guard let numerator = product(above.0 / divisor, above.1 / otherDivisor),
      let denominator = product(below.0 / otherDivisor, below.1 / divisor)
    else { return nil }
    self.init(isNegative: isNegative, numerator: numerator, denominator: denominator)
  }
}
