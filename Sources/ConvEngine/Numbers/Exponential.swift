/// The exponential of a number that is not positive, in integers alone.
///
/// The value is mantissa × 2^(−120 − halvings), with an error below 2⁻¹⁰⁰ of it.
struct Exponential {
  /// The value times 2^(120 + halvings), in (2¹¹⁹, 2¹²⁰].
  let mantissa: UInt128
  /// How many times one half was taken out.
  let halvings: Int

  /// From here on e^−x is taken for 0: it is less than 10⁻⁴³⁴.
  static let limit: UInt128 = 1000

  /// ⌊2¹¹⁶ · ln 2⌋.
  private static let logarithmOf2: UInt128 = 0xB_1721_7F7D_1CF7_9ABC_9E3B_3980_3F2F

  /// e^−(numerator / denominator), or nil when that is taken for 0.
  init?(ofMinus numerator: UInt128, over denominator: UInt128) {
    let (whole, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    guard whole < Self.limit else { return nil }
    // x as 112 binary places, then x = halvings · ln 2 + rest.
    let scaled = remainder.multipliedFullWidth(by: 1 << 112)
    let x = whole << 112 + denominator.dividingFullWidth(scaled).quotient
    var halvings = x / (Self.logarithmOf2 >> 4)
    if (halvings * Self.logarithmOf2) >> 4 > x { halvings -= 1 }
    let rest = (x - (halvings * Self.logarithmOf2) >> 4) << 8

    // e^−rest = 1 − rest + rest²/2 − …, with terms that shrink from the second on.
    let one: UInt128 = 1 << 120
    var (value, term) = (one, one)
    var index: UInt128 = 1
    while term > 0 {
      let (high, low) = term.multipliedFullWidth(by: rest)
      term = (high << 8 | low >> 120) / index
      value = index.isMultiple(of: 2) ? value + term : value - term
      index += 1
    }
    self.mantissa = value
    self.halvings = Int(halvings)
  }

  /// The value with 17 digits.
  var decimal: SignificantDecimal {
    SignificantDecimal(mantissa: mantissa, power: -120 - halvings)
  }

  /// The value times 2¹⁰⁰, rounded down.
  var fixedPoint: UInt128 {
    halvings < 100 ? mantissa >> UInt128(20 + halvings) : 0
  }

  /// The value divided by a sum of at least one half, which is given times 2¹⁰⁰.
  func share(of sum: UInt128) -> SignificantDecimal {
    let quotient = sum.dividingFullWidth((mantissa >> 28, mantissa << 100)).quotient
    return SignificantDecimal(mantissa: quotient, power: -120 - halvings)
  }
}
