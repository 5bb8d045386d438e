import ConvEngine
import TestSupport
import Testing

@Suite struct RationalLiteralTests {
  @Test(
    arguments: [
      ("0", 0, 1), ("-0", 0, 1), ("12", 12, 1), ("-1", -1, 1), ("+2", 2, 1), ("\u{2212}1", -1, 1),
      ("0.25", 1, 4), (".5", 1, 2), ("-.5", -1, 2), ("2.", 2, 1), ("0.10", 1, 10), ("007", 7, 1),
      ("1e-3", 1, 1000), ("1E3", 1000, 1), ("1e+2", 100, 1), ("2.5e\u{2212}1", 1, 4),
      ("120e-1", 12, 1), ("1/9", 1, 9), ("-2/4", -1, 2), ("1/-2", -1, 2), ("0.5/2", 1, 4),
      ("1/.25", 4, 1), ("\u{2212}1/\u{2212}3", 1, 3), ("0/5", 0, 1), ("1e2/1e3", 1, 10),
      ("0e999999999", 0, 1), ("0.000e-99999999999999999999", 0, 1),
      ("1000000000000000000000e-21", 1, 1),
    ] as [(String, Int, Int)])
  func readsNumbers(text: String, numerator: Int, denominator: Int) throws {
    let expected = Rational(numerator: Int128(numerator), denominator: Int128(denominator))
    #expect(try Rational(literal: text) == expected)
    #expect(try Rational(literal: "x\(text)y".dropFirst().dropLast()) == expected)
  }

  @Test(arguments: [
    "", " ", "-", "+", ".", "e", "e5", ".e5", "1e", "1e+", "1e-", "--1", "+-1", "1 ", " 1", "1 2",
    "1,5", "1.2.3", "1e2.5", "1/", "/2", "1/2/3", "1//2", "1_000", "0x10", "inf", "nan", "½", "١",
    "１", "1\u{301}", "\u{2013}1", "\u{2212}", "1e5e5", "1/ 2", "\u{E2}1",
  ])
  func refusesWhatIsNotANumber(text: String) {
    #expect(throws: NumberLiteralError.notANumber) { try Rational(literal: text) }
  }

  @Test(arguments: ["1/0", "0/0", "1/0.00", "1/-0", "1/0e5"])
  func refusesToDivideByZero(text: String) {
    #expect(throws: NumberLiteralError.zeroDenominator) { try Rational(literal: text) }
  }

  @Test(arguments: [
    "1e999999999", "1e-999999999", "1e99999999999999999999999999", "-1e39",
    "170141183460469231731687303715884105728", "1e-38/1e38",
    "0.12345678901234567890123456789012345678901234567890", "1e-127",
    "1/170141183460469231731687303715884105728",
  ])
  func refusesWhatDoesNotFit(text: String) {
    #expect(throws: NumberLiteralError.tooLarge) { try Rational(literal: text) }
  }

  @Test func readsTheLargest() throws {
    let greatest = "170141183460469231731687303715884105727"
    #expect(try Rational(literal: greatest).numerator == .max)
    #expect(try Rational(literal: "-\(greatest)").numerator == -.max)
    #expect(
      try Rational(literal: "-170141183460469231731687303715884105728").numerator == .min)
    #expect(
      try Rational(literal: "1e38").numerator == 100_000_000_000_000_000_000
        * 1_000_000_000_000_000_000)
  }

  @Test func readsAnyNumberOfZeros() throws {
    let zeros = String(repeating: "0", count: 100_000)
    #expect(try Rational(literal: zeros + "1." + zeros) == .one)
    #expect(try Rational(literal: "0." + zeros + "1e100001") == .one)
    #expect(try Rational(literal: "1" + zeros + "e-100000") == .one)
    #expect(throws: NumberLiteralError.tooLarge) { try Rational(literal: "1" + zeros) }
  }

  @Test func readsBackEveryDecimalItWrites() throws {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<2000 {
      let numerator = Int128.random(in: .min ... .max, using: &generator)
      let shift = Int.random(in: 0...126, using: &generator)
      for denominator in [1 << Int128(shift), Self.power(5, shift % 55)] {
        guard let value = Rational(numerator: numerator, denominator: denominator),
          let decimal = value.decimal
        else {
          Issue.record("\(numerator)/\(denominator)")
          return
        }
        #expect(try Rational(literal: decimal) == value, "\(numerator)/\(denominator)")
      }
    }
  }

  private static func power(_ base: Int128, _ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { power, _ in power * base }
  }
}
