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
    // One concrete type from here on, because generic code across modules is slow.
    let bytes = String(literal).utf8
    if let short = bytes.withContiguousStorageIfAvailable({ Rational(shortDecimalIn: $0) }),
      let short
    {
      self = short
      return
    }
    var reader = DecimalReader(bytes)
    let numerator = try reader.readDecimal()
    let denominator = reader.skip(UInt8(ascii: "/")) ? try reader.readDecimal() : nil
    guard reader.isAtEnd else { throw .notANumber }
    let divisor = try denominator?.value() ?? .one
    guard divisor != .zero else { throw .zeroDenominator }
    guard let quotient = try numerator.value().divided(by: divisor) else { throw .tooLarge }
    self = quotient
  }

  /// Reads what nearly all numbers are, up to 18 digits with or without a point, ten times faster
  /// than any number is read; nil for everything else, right or wrong.
  public init?(shortDecimal bytes: ArraySlice<UInt8>) {
    guard let short = bytes.withUnsafeBufferPointer({ Rational(shortDecimalIn: $0) }) else {
      return nil
    }
    self = short
  }

  private init?(shortDecimalIn bytes: UnsafeBufferPointer<UInt8>) {
    let isNegative = bytes.first == UInt8(ascii: "-")
    var digits: Int64 = 0
    var count = 0
    var scale: Int64?
    for byte in bytes.dropFirst(isNegative ? 1 : 0) {
      if byte == UInt8(ascii: "."), scale == nil {
        scale = 1
      } else {
        let digit = byte &- UInt8(ascii: "0")
        guard digit < 10, count < 18 else { return nil }
        digits = digits &* 10 &+ Int64(digit)
        count += 1
        scale = scale.map { $0 &* 10 }
      }
    }
    guard count > 0 else { return nil }
    self.init(reducing: Int128(isNegative ? -digits : digits), over: Int128(scale ?? 1))
  }
}
