public import ConvEngine

/// How numbers are written on a page: a real minus sign, thousands set apart by thin spaces.
public enum NumberText {
  /// The exact value: a decimal where one is finite, else a fraction. `-1234.5` is `−1 234.5`.
  public static func exact(_ value: Rational) -> String {
    value.typeset
  }

  /// The value as it fits a matrix cell: exact if it is short, else rounded and marked `≈`.
  ///
  /// Short are nine characters, thirteen for a whole number. What is rounded has about four digits:
  /// `≈0.1235`, or `≈1.235×10²³`.
  public static func cell(_ value: Rational) -> String {
    let text = exact(value)
    guard text.count > (value.denominator == 1 ? 13 : 9) else { return text }
    let digits = value.rounded(toPlaces: 6).drop { $0 == "-" }
    let whole = digits.prefix { $0 != "." }
    if whole.count > 9 { return power(value, digits: whole.count) }
    guard whole == "0" else {
      return "≈" + Rational.typeset(value.rounded(toPlaces: max(0, 4 - whole.count)))
    }
    let zeros = digits.dropFirst(2).prefix { $0 == "0" }.count
    return zeros == 6 ? "≈0" : "≈" + Rational.typeset(value.rounded(toPlaces: min(6, zeros + 4)))
  }

  /// A large number with four digits and a power of ten.
  private static func power(_ value: Rational, digits: Int) -> String {
    var scale = Rational.one
    for _ in 1..<digits { scale = scale.multiplied(by: Rational(10)) ?? scale }
    let mantissa = value.divided(by: scale)?.rounded(toPlaces: 3) ?? ""
    let exponent = String(digits - 1).compactMap { $0.wholeNumberValue }
      .map { Array("⁰¹²³⁴⁵⁶⁷⁸⁹")[$0] }
    return "≈\(Rational.typeset(mantissa))×10\(String(exponent))"
  }

  /// What is subtracted: a negative number stands in parentheses.
  static func subtrahend(_ value: Rational) -> String {
    value >= .zero ? exact(value) : "(\(exact(value)))"
  }

  /// A count: `1 332`.
  public static func count(_ value: Int) -> String {
    Rational(value).typeset
  }
}
