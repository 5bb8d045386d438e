import ConvEngine
import Testing

@Suite struct RationalDecimalTests {
  @Test(
    arguments: [
      (0, 1, "0"), (7, 1, "7"), (-9, 4, "-2.25"), (1, 10, "0.1"), (-1, 8, "-0.125"),
      (1, 3, nil), (5, 6, nil), (123, 100, "1.23"), (1, 1_000_000, "0.000001"),
    ] as [(Int, Int, String?)])
  func writesFiniteDecimals(numerator: Int, denominator: Int, text: String?) throws {
    let value = try #require(
      Rational(numerator: Int128(numerator), denominator: Int128(denominator)))
    #expect(value.decimal == text)
    #expect(value.description == text ?? "\(numerator)/\(denominator)")
  }

  @Test(
    arguments: [
      (1, 3, 3, "0.333"), (2, 3, 3, "0.667"), (-2, 3, 1, "-0.7"), (1, 2, 0, "0"), (3, 2, 0, "2"),
      (5, 2, 0, "2"), (-5, 2, 0, "-2"), (-1, 2, 0, "0"), (1, 8, 2, "0.12"), (3, 8, 2, "0.38"),
      (-1, 3, 0, "0"), (-1, 300, 2, "0.00"), (999, 1000, 2, "1.00"), (-1999, 200, 1, "-10.0"),
      (1, 4, 1, "0.2"), (3, 4, 1, "0.8"), (19, 20, 1, "1.0"), (7, 1, 2, "7.00"),
      (1_000_000_001, 2_000_000_000, 0, "1"), (99, 10, 0, "10"),
    ] as [(Int, Int, Int, String)])
  func roundsHalfToEven(
    numerator: Int, denominator: Int, places: Int, text: String
  ) throws {
    let value = try #require(
      Rational(numerator: Int128(numerator), denominator: Int128(denominator)))
    #expect(value.rounded(toPlaces: places) == text)
  }

  /// Against integer division, for every fraction of small parts.
  @Test func roundsAllSmallFractions() throws {
    for denominator in 1...40 {
      for numerator in 0...80 {
        let value = try #require(
          Rational(numerator: Int128(numerator), denominator: Int128(denominator)))
        for (places, scale) in [(0, 1), (1, 10), (2, 100)] {
          var (tenths, rest) = (numerator * scale).quotientAndRemainder(dividingBy: denominator)
          if 2 * rest > denominator || (2 * rest == denominator && tenths % 2 == 1) { tenths += 1 }
          var digits = String(tenths)
          while digits.count <= places { digits = "0" + digits }
          if places > 0 {
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
          }
          if value.rounded(toPlaces: places) != digits {
            Issue.record(
              "\(numerator)/\(denominator) at \(places): \(value.rounded(toPlaces: places))")
          }
        }
      }
    }
  }

  @Test func writesTheLargestAndTheSmallest() throws {
    let least = try #require(Rational(numerator: .min, denominator: 1))
    #expect(least.decimal == "-170141183460469231731687303715884105728")
    let smallest = try #require(Rational(numerator: 1, denominator: 1 << 126))
    let text = try #require(smallest.decimal)
    #expect(text.count == 128)
    #expect(try Rational(literal: text) == smallest)
    let third = try #require(Rational(numerator: .min, denominator: .max))
    #expect(third.rounded(toPlaces: 2) == "-1.00")
    #expect(third.decimal == nil)
  }
}
