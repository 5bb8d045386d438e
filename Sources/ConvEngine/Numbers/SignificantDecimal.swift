/// A number of 17 significant decimal digits, for results that are not exact: digits × 10^exponent.
///
/// Seventeen digits are enough to tell any two 64-bit floating-point numbers apart.
public struct SignificantDecimal: Hashable, Sendable {
  /// Seventeen digits as a whole number, the first of them not 0; or 0.
  public let digits: Int
  /// The power of ten by which the digits are multiplied.
  public let exponent: Int

  /// Zero.
  public static let zero = SignificantDecimal(digits: 0, exponent: 0)

  private init(digits: Int, exponent: Int) {
    self.digits = digits
    self.exponent = exponent
  }

  /// The number mantissa × 2^power, rounded half to even, for a mantissa above 0 and a number
  /// below 10¹⁶.
  init(mantissa: UInt128, power: Int) {
    // Kept with the highest bit set, so that no multiplication by ten loses more than its last bit.
    var mantissa = mantissa
    var power = power
    let shift = mantissa.leadingZeroBitCount
    mantissa <<= UInt128(shift)
    power -= shift
    var exponent = 0
    while mantissa >> UInt128(-power) < 10_000_000_000_000_000 {
      let (high, low) = mantissa.multipliedFullWidth(by: 10)
      let carry = UInt128.bitWidth - high.leadingZeroBitCount
      mantissa = high << UInt128(UInt128.bitWidth - carry) | low >> UInt128(carry)
      power += carry
      exponent -= 1
    }
    var digits = mantissa >> UInt128(-power)
    let rest = mantissa - digits << UInt128(-power)
    let half: UInt128 = 1 << UInt128(-power - 1)
    if rest > half || (rest == half && !digits.isMultiple(of: 2)) { digits += 1 }
    if digits == 100_000_000_000_000_000 {
      digits /= 10
      exponent += 1
    }
    self.init(digits: Int(digits), exponent: exponent)
  }
}

extension SignificantDecimal: CustomStringConvertible {
  /// All 17 digits: `0.090030573170380458`, or `3.7200759760208360e-44` for what is less than one
  /// millionth; `0` for zero.
  public var description: String {
    guard digits != 0 else { return "0" }
    let text = String(digits)
    // The power of ten of the first digit.
    let leading = exponent + text.count - 1
    if leading < -6 {
      return "\(text.prefix(1)).\(text.dropFirst())e\(leading)"
    }
    if leading < 0 {
      return "0." + String(repeating: "0", count: -leading - 1) + text
    }
    return "\(text.prefix(leading + 1)).\(text.dropFirst(leading + 1))"
  }
}
