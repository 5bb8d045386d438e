/// How an exact number is written down: ASCII, with a minus sign of `-` and a point.
extension Rational: CustomStringConvertible {
  /// The decimal that equals the number, as `-2.25`, or nil when it has no finite one (`1/3`).
  ///
  /// At most 126 places follow the point, because the denominator is less than 2¹²⁷.
  public var decimal: String? {
    var rest = denominator
    var (twos, fives) = (rest.trailingZeroBitCount, 0)
    rest >>= Int128(twos)
    while rest % 5 == 0 {
      rest /= 5
      fives += 1
    }
    return rest == 1 ? rounded(toPlaces: max(twos, fives)) : nil
  }

  /// The decimal, or the fraction `-1/3` when there is no finite decimal.
  public var description: String { decimal ?? "\(numerator)/\(denominator)" }

  /// The number rounded half to even at a place, with exactly that many digits after the point:
  /// one third at 3 places is `0.333`. What rounds to zero has no sign.
  public func rounded(toPlaces places: Int) -> String {
    precondition(places >= 0, "A number of places is not negative.")
    let divisor = denominator.magnitude
    var (whole, remainder) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    var digits: [UInt8] = []
    for _ in 0..<places {
      let digit: UInt128
      // In 256 bits, because ten times the remainder need not fit; the quotient is below 10.
      (digit, remainder) = divisor.dividingFullWidth(remainder.multipliedFullWidth(by: 10))
      digits.append(UInt8(digit))
    }
    // Both are below 2¹²⁷, so that twice the remainder fits.
    let last = digits.last ?? UInt8(whole % 10)
    if remainder * 2 > divisor || (remainder * 2 == divisor && !last.isMultiple(of: 2)) {
      var place = digits.count - 1
      while place >= 0, digits[place] == 9 {
        digits[place] = 0
        place -= 1
      }
      if place >= 0 { digits[place] += 1 } else { whole += 1 }
    }
    let isZero = whole == 0 && digits.allSatisfy { $0 == 0 }
    var text = numerator < 0 && !isZero ? "-\(whole)" : "\(whole)"
    if !digits.isEmpty {
      text.append(".")
      text.append(String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self))
    }
    return text
  }
}
