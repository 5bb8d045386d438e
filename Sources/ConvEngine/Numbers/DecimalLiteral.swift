/// Digits and a power of ten: 0.25 is 25 · 10⁻².
struct DecimalLiteral {
  let isNegative: Bool
  /// Without leading zeros.
  private var digits: [UInt8] = []
  var exponent = 0

  init(isNegative: Bool) { self.isNegative = isNegative }

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
    guard let numerator = product(number(digits), power(10, max(0, exponent))),
      let denominator = product(power(2, twos), power(5, fives)),
      let value = Rational(isNegative: isNegative, numerator: numerator, denominator: denominator)
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
    digits.reduce(0) { value, digit in product(value, 10).flatMap { sum($0, UInt128(digit)) } }
  }

  private func power(_ base: UInt128, _ exponent: Int) -> UInt128? {
    (0..<exponent).reduce(1) { value, _ in product(value, base) }
  }

  private func product(_ a: UInt128?, _ b: UInt128?) -> UInt128? {
    a.flatMap { a in b.flatMap { ConvEngine.product(a, $0) } }
  }
}
