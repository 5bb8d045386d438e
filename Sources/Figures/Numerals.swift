internal import ConvEngine
import Markup

/// Writes the numbers of one stage, each distinct one typeset once.
struct Numerals {
  /// A typeset number: where it stands in `bytes`, and whether it has thousands set apart.
  private struct Text {
    var range: Range<Int>
    var isLong: Bool
  }

  private var bytes: [UInt8] = []
  private var exact: [Rational: Text] = [:]
  private var rounded: [Rational: Text] = [:]

  /// Whole numbers below this are never rounded and need no memory: their digits are written as they
  /// come.
  private static let limit = Int128(1_000_000_000)

  @inline(__always)
  static func isShort(_ value: Rational) -> Bool {
    value.denominator == 1 && value.numerator < limit && value.numerator > -limit
  }

  /// How many characters the value has in a matrix cell.
  static func length(ofCell value: Rational) -> Int {
    guard isShort(value) else { return NumberText.cell(value).count }
    var (digits, rest) = (1, value.numerator.magnitude)
    while rest > 9 {
      digits += 1
      rest /= 10
    }
    return (value.numerator < 0 ? 1 : 0) + digits + (digits - 1) / 3
  }

  /// Writes the exact value.
  @inline(__always)
  mutating func write(_ value: Rational, to pen: inout Pen) {
    guard !Self.isShort(value) else { return Self.writeShort(value, to: &pen) }
    let text = text(of: value)
    write(text, to: &pen)
  }

  /// Writes the value as it fits a matrix cell.
  @inline(__always)
  mutating func writeCell(_ value: Rational, to pen: inout Pen) {
    guard !Self.isShort(value) else { return Self.writeShort(value, to: &pen) }
    let text: Text
    if let known = rounded[value] {
      text = known
    } else {
      text = append(NumberText.cell(value))
      rounded[value] = text
    }
    write(text, to: &pen)
  }

  /// Writes a word of a formula; a number whose thousands are set apart is kept on one line.
  @inline(__always)
  mutating func writeWord(
    _ before: StaticString = "", _ value: Rational, _ after: StaticString = "",
    to pen: inout Pen
  ) {
    let isLong = Self.isShort(value) ? value.numerator.magnitude > 999 : text(of: value).isLong
    if isLong { pen.literal("<span class=\"number\">") }
    pen.literal(before)
    write(value, to: &pen)
    pen.literal(after)
    if isLong { pen.literal("</span>") }
  }

  /// Writes a summand behind a plus sign: a negative one stands in parentheses.
  @inline(__always)
  mutating func writeSummand(
    _ value: Rational, isFirst: Bool, opens: Bool = false, closes: Bool = false,
    to pen: inout Pen
  ) {
    if !isFirst { pen.literal(" + ") }
    let isEnclosed = !isFirst && value.numerator < 0
    switch (isEnclosed, opens || isEnclosed, closes || isEnclosed) {
    case (true, _, _) where closes: writeWord("(", value, "))", to: &pen)
    case (_, true, true): writeWord("(", value, ")", to: &pen)
    case (_, true, false): writeWord("(", value, to: &pen)
    case (_, false, true): writeWord("", value, ")", to: &pen)
    case (_, false, false): writeWord("", value, to: &pen)
    }
  }

  @inline(__always)
  private static func writeShort(_ value: Rational, to pen: inout Pen) {
    pen.typeset(Int(truncatingIfNeeded: value.numerator))
  }

  private func write(_ text: Text, to pen: inout Pen) {
    bytes.withUnsafeBufferPointer { pen.finished(UnsafeBufferPointer(rebasing: $0[text.range])) }
  }

  private mutating func text(of value: Rational) -> Text {
    if let known = exact[value] { return known }
    let text = append(NumberText.exact(value))
    exact[value] = text
    return text
  }

  private mutating func append(_ text: String) -> Text {
    let start = bytes.count
    bytes += text.utf8
    return Text(range: start..<bytes.count, isLong: text.unicodeScalars.contains("\u{2009}"))
  }
}
