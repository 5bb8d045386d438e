import ConvEngine
import Testing

@Suite struct RationalTests {
  @Test func reducesAndCarriesTheSignAbove() throws {
    let value = try #require(Rational(numerator: 6, denominator: -4))
    #expect(value.numerator == -3)
    #expect(value.denominator == 2)
    #expect(Rational(numerator: 1, denominator: 0) == nil)
    #expect(Rational(numerator: .min, denominator: -1) == nil)
    #expect(Rational(numerator: .min, denominator: .min) == .one)
    #expect(Rational(numerator: .min, denominator: 1)?.numerator == .min)
    #expect(Rational(numerator: 1, denominator: .min) == nil)
    #expect(Rational(numerator: 0, denominator: -7) == .zero)
  }
}
