/// A signed 256-bit integer, for the sum of two products of 128-bit integers.
struct WideInteger {
  private var high: Int128
  private var low: UInt128

  init(_ a: Int128, times b: Int128) { (high, low) = a.multipliedFullWidth(by: b) }

  var isNegative: Bool { high < 0 }

  /// Adds; the sum of two products fits unless both are of the least `Int128` by itself.
  static func += (left: inout WideInteger, right: WideInteger) {
    let (low, carry) = left.low.addingReportingOverflow(right.low)
    left.high = left.high &+ right.high &+ (carry ? 1 : 0)
    left.low = low
  }

  private var magnitude: (high: UInt128, low: UInt128) {
    guard isNegative else { return (UInt128(truncatingIfNeeded: high), low) }
    let (negatedLow, carry) = (~low).addingReportingOverflow(1)
    return (UInt128(truncatingIfNeeded: ~high) &+ (carry ? 1 : 0), negatedLow)
  }

  /// What the magnitude leaves when divided by a positive number.
  func magnitudeRemainder(dividingBy divisor: UInt128) -> UInt128 {
    let (high, low) = magnitude
    return divisor.dividingFullWidth((high % divisor, low)).remainder
  }

  /// The magnitude divided by a positive number that divides it, or nil when it does not fit.
  func magnitudeQuotient(dividingBy divisor: UInt128) -> UInt128? {
    let (high, low) = magnitude
    guard high < divisor else { return nil }
    return divisor.dividingFullWidth((high, low)).quotient
  }
}
