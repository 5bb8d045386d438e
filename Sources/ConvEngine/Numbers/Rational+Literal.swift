extension Rational {
  /// Reads a number as an author types it: a decimal (`-1`, `0.25`, `.5`, `2.`, `1e-3`, `+2`, or
  /// `−1` with the minus sign U+2212) or a fraction of two such decimals (`1/9`, `-0.5/3`).
  ///
  /// The digits are the ASCII ones, there are no separators between them, and no space is allowed
  /// anywhere. The value is exact. An exponent costs no time or memory: `1e999999999` is too large
  /// at once, and `0e999999999` is 0.
  ///
  /// - Throws: `NumberLiteralError`.
  /// - Complexity: linear in the length of the text.
  public init(literal: some StringProtocol) throws(NumberLiteralError) {
    var reader = DecimalReader(literal.utf8)
    let numerator = try reader.readDecimal()
    guard reader.skip(UInt8(ascii: "/")) else {
      guard reader.isAtEnd else { throw .notANumber }
      self = try numerator.value()
      return
    }
    let denominator = try reader.readDecimal()
    guard reader.isAtEnd else { throw .notANumber }
    let divisor = try denominator.value()
    guard divisor != .zero else { throw .zeroDenominator }
    guard let quotient = try numerator.value().divided(by: divisor) else { throw .tooLarge }
    self = quotient
  }
}

/// Reads decimals from the bytes of a text.
private struct DecimalReader<Bytes: Collection<UInt8>> {
  private let bytes: Bytes
  private var index: Bytes.Index

  init(_ bytes: Bytes) {
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

/// Digits and a power of ten: 0.25 is 25 · 10⁻².
private struct DecimalLiteral {
  let isNegative: Bool
  /// Without leading zeros.
  private var digits: [UInt8] = []
  var exponent = 0

  init(isNegative: Bool) {
    self.isNegative = isNegative
  }

  mutating func append(_ digit: UInt8) {
    if digit != 0 || !digits.isEmpty { digits.append(digit) }
  }

  func value() throws(NumberLiteralError) -> Rational {
    var (digits, exponent) = (digits, exponent)
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { return .zero }
    // 2¹²⁷ has 39 digits. The digits, no multiple of 10, are no multiple of 2 or none of 5, so that
    // 2 or 5 to the number of places stays in the denominator: more than 126 places do not fit.
    guard exponent <= 39, exponent >= -126, digits.count <= 39 + 126 else { throw .tooLarge }
    var (twos, fives) = (max(0, -exponent), max(0, -exponent))
    while twos > 0, let last = digits.last, last.isMultiple(of: 2) {
      divide(&digits, by: 2)
      twos -= 1
    }
    while fives > 0, digits.last == 5 {
      divide(&digits, by: 5)
      fives -= 1
    }
    guard var numerator = number(digits),
      let denominator = product(power(2, twos), power(5, fives))
    else { throw .tooLarge }
    if exponent > 0 {
      guard let scaled = product(numerator, power(10, exponent)) else { throw .tooLarge }
      numerator = scaled
    }
    guard
      let value = Rational(
        isNegative: isNegative, numerator: numerator, denominator: denominator)
    else { throw .tooLarge }
    return value
  }

  private func divide(_ digits: inout [UInt8], by divisor: UInt8) {
    var remainder: UInt8 = 0
    for place in digits.indices {
      let value = remainder * 10 + digits[place]
      digits[place] = value / divisor
      remainder = value % divisor
    }
    if digits.first == 0 { digits.removeFirst() }
  }

  private func number(_ digits: [UInt8]) -> UInt128? {
    var value: UInt128 = 0
    for digit in digits {
      guard let tenfold = product(value, 10), let next = sum(tenfold, UInt128(digit)) else {
        return nil
      }
      value = next
    }
    return value
  }

  private func power(_ base: UInt128, _ exponent: Int) -> UInt128? {
    var value: UInt128 = 1
    for _ in 0..<exponent {
      guard let next = product(value, base) else { return nil }
      value = next
    }
    return value
  }

  private func product(_ a: UInt128?, _ b: UInt128?) -> UInt128? {
    guard let a, let b else { return nil }
    let (value, isOverflow) = a.multipliedReportingOverflow(by: b)
    return isOverflow ? nil : value
  }
}
