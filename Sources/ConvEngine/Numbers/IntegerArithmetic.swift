/// The greatest common divisor; `gcd(0, n)` is `n`.
///
/// Euclid's algorithm, in 64 bits as soon as both numbers fit, because division of 128-bit
/// numbers is slow.
func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
  var (a, b) = (a, b)
  while b != 0 {
    if var small = UInt64(exactly: a), var other = UInt64(exactly: b) {
      while other != 0 { (small, other) = (other, small % other) }
      return UInt128(small)
    }
    (a, b) = (b, a % b)
  }
  return a
}

/// The least common multiple of two positive numbers, or nil when it does not fit.
func leastCommonMultiple(_ a: Int128, _ b: Int128) -> Int128? {
  if a == b || b == 1 { return a }
  if a == 1 { return b }
  let divisor = Int128(greatestCommonDivisor(a.magnitude, b.magnitude))
  return product(a / divisor, b)
}

/// The product, or nil when it does not fit.
func product<Number: FixedWidthInteger>(_ a: Number, _ b: Number) -> Number? {
  let (value, isOverflow) = a.multipliedReportingOverflow(by: b)
  return isOverflow ? nil : value
}

/// The sum, or nil when it does not fit.
func sum<Number: FixedWidthInteger>(_ a: Number, _ b: Number) -> Number? {
  let (value, isOverflow) = a.addingReportingOverflow(b)
  return isOverflow ? nil : value
}

/// The quotient rounded up, for a positive divisor.
func quotientRoundedUp<Number: FixedWidthInteger>(_ a: Number, _ b: Number) -> Number {
  let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
  return remainder > 0 ? quotient + 1 : quotient
}
