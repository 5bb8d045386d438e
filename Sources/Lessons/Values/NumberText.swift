internal import ConvEngine

/// How numbers are written.
enum NumberText {
  /// For readers: a real minus sign, thousands set apart by thin spaces.
  static func display(_ value: Rational) -> String {
    let text = value.description
    let isNegative = text.hasPrefix("-")
    let parts = (isNegative ? text.dropFirst() : text[...])
      .split(separator: "/").map { grouped($0) }
    return (isNegative ? "\u{2212}" : "") + parts.joined(separator: "/")
  }

  /// Sizes with a multiplication sign: `6 × 6`, `6 × 6 × 3`; a vector is its length alone.
  static func display(_ shape: Shape) -> String {
    if shape.isVector { return String(shape.count) }
    let sizes = [shape.rows, shape.columns] + (shape.channels > 1 ? [shape.channels] : [])
    return sizes.map(String.init).joined(separator: " × ")
  }

  /// The integer part in groups of three digits, from four digits on.
  private static func grouped(_ number: Substring) -> String {
    let parts = number.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, whole.count > 3 else { return String(number) }
    var result = ""
    for (offset, digit) in whole.enumerated() {
      if offset > 0, (whole.count - offset).isMultiple(of: 3) { result += "\u{2009}" }
      result.append(digit)
    }
    return parts.count > 1 ? result + "." + parts[1] : result
  }
}
