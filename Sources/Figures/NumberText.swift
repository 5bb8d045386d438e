public import ConvEngine

/// How numbers are written on a page: a real minus sign, thousands set apart by thin spaces.
public enum NumberText {
  /// The exact value: a decimal where one is finite, else a fraction. `-1234.5` is `−1 234.5`.
  public static func exact(_ value: Rational) -> String {
    value.typeset
  }

  /// The value as it fits a matrix cell: exact if it is whole or has at most nine characters, else
  /// rounded to about four digits and marked `≈`.
  public static func cell(_ value: Rational) -> String {
    let text = exact(value)
    guard text.count > 9, value.denominator != 1 else { return text }
    let digits = value.rounded(toPlaces: 6).drop { $0 == "-" }
    let whole = digits.prefix { $0 != "." }
    guard whole == "0" else {
      return "≈" + Rational.typeset(value.rounded(toPlaces: max(0, 4 - whole.count)))
    }
    let zeros = digits.dropFirst(2).prefix { $0 == "0" }.count
    return zeros == 6 ? "≈0" : "≈" + Rational.typeset(value.rounded(toPlaces: min(6, zeros + 4)))
  }

  /// A summand behind a plus sign: a negative one stands in parentheses.
  static func summand(_ value: Rational, isFirst: Bool) -> String {
    isFirst || value >= .zero ? exact(value) : "(\(exact(value)))"
  }

  /// What is subtracted: a negative number stands in parentheses.
  static func subtrahend(_ value: Rational) -> String { summand(value, isFirst: false) }

  /// `2 + (−1) + 0`.
  static func sum(_ values: [Rational]) -> String {
    values.enumerated()
      .map { summand($0.element, isFirst: $0.offset == 0) }
      .joined(separator: " + ")
  }

  /// A count: `1 332`.
  public static func count(_ value: Int) -> String {
    Rational(value).typeset
  }
}
