// How numbers and sizes are set in print: a real minus sign, thousands set apart by thin spaces.

extension Rational {
  /// The exact value as a reader sees it: a decimal where one is finite, else a fraction.
  ///
  /// `-1234.5` is `−1 234.5`, with a thin space (U+2009) and a minus sign (U+2212).
  public var typeset: String { Self.typeset(description) }

  /// A plain decimal or fraction, as `description` and `rounded` write it, set in print.
  public static func typeset(_ plain: String) -> String {
    plain.split(separator: "/").map { number in
      let isNegative = number.first == "-"
      let digits = isNegative ? number.dropFirst() : number
      let whole = digits.prefix { $0 != "." }
      return (isNegative ? "\u{2212}" : "") + grouped(whole) + digits.dropFirst(whole.count)
    }.joined(separator: "/")
  }

  private static func grouped(_ digits: Substring) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "\u{2009}" }
      text.append(digit)
    }
    return text
  }
}

extension Shape {
  /// The lengths as a reader sees them: `6 × 6`, `6 × 6 × 3` with the channels last, `9` for a vector.
  public var typeset: String {
    let lengths = isVector ? [columns] : [rows, columns] + (channels > 1 ? [channels] : [])
    return lengths.map { Rational($0).typeset }.joined(separator: " × ")
  }
}
