/// Reads decimals from the bytes of a text.
struct DecimalReader {
  private let bytes: String.UTF8View
  private var index: String.Index

  init(_ bytes: String.UTF8View) {
    self.bytes = bytes
    self.index = bytes.startIndex
  }

  var isAtEnd: Bool { index == bytes.endIndex }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard !isAtEnd, bytes[index] == byte else { return false }
    index = bytes.index(after: index)
    return true
  }

  /// Whether a sign stood here and was a minus; `-` or U+2212, which is E2 88 92 in UTF-8.
  private mutating func readMinus() throws(NumberLiteralError) -> Bool {
    if skip(UInt8(ascii: "-")) { return true }
    if skip(0xE2) {
      guard skip(0x88), skip(0x92) else { throw .notANumber }
      return true
    }
    _ = skip(UInt8(ascii: "+"))
    return false
  }

  private mutating func readDigit() -> UInt8? {
    guard !isAtEnd else { return nil }
    let digit = bytes[index] &- UInt8(ascii: "0")
    guard digit < 10 else { return nil }
    index = bytes.index(after: index)
    return digit
  }

  mutating func readDecimal() throws(NumberLiteralError) -> DecimalLiteral {
    var literal = DecimalLiteral(isNegative: try readMinus())
    var hasDigits = false
    while let digit = readDigit() {
      hasDigits = true
      literal.append(digit)
    }
    if skip(UInt8(ascii: ".")) {
      while let digit = readDigit() {
        hasDigits = true
        literal.append(digit)
        literal.exponent -= 1
      }
    }
    guard hasDigits else { throw .notANumber }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      let isNegative = try readMinus()
      guard var exponent = readDigit().map({ Int($0) }) else { throw .notANumber }
      while let digit = readDigit() {
        // Far beyond any number of digits in memory, so that nothing is lost by stopping there.
        exponent = min(exponent * 10 + Int(digit), 1 << 58)
      }
      literal.exponent += isNegative ? -exponent : exponent
    }
    return literal
  }
}
