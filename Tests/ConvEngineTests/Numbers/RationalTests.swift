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

  /// Every fraction of small parts, against cross multiplication of plain integers.
  @Test func computesWithAllSmallFractions() {
    let parts = (-6...6).flatMap { above in (1...6).map { (above, $0) } }
    for (a, b) in parts {
      for (c, d) in parts {
        guard let left = fraction(a, b), let right = fraction(c, d) else {
          Issue.record("\(a)/\(b), \(c)/\(d)")
          return
        }
        let holds =
          left.adding(right) == fraction(a * d + c * b, b * d)
          && left.subtracting(right) == fraction(a * d - c * b, b * d)
          && left.multiplied(by: right) == fraction(a * c, b * d)
          && left.divided(by: right) == fraction(a * d, b * c)
          && (left < right) == (a * d < c * b) && (left == right) == (a * d == c * b)
        if !holds { Issue.record("\(a)/\(b) and \(c)/\(d)") }
      }
    }
  }

  private func fraction(_ numerator: Int, _ denominator: Int) -> Rational? {
    Rational(numerator: Int128(numerator), denominator: Int128(denominator))
  }

  @Test func reportsWhatDoesNotFit() throws {
    let greatest = try #require(Rational(numerator: .max, denominator: 1))
    let least = try #require(Rational(numerator: .min, denominator: 1))
    let smallest = try #require(Rational(numerator: 1, denominator: .max))
    #expect(greatest.adding(.one) == nil)
    #expect(greatest.adding(greatest) == nil)
    #expect(least.subtracting(.one) == nil)
    #expect(Rational.zero.subtracting(least) == nil)
    #expect(greatest.multiplied(by: greatest) == nil)
    #expect(smallest.multiplied(by: smallest) == nil)
    #expect(smallest.adding(.one) == nil)
    #expect(greatest.divided(by: smallest) == nil)
    #expect(greatest.divided(by: .zero) == nil)
    #expect(Rational.zero.divided(by: .zero) == nil)
  }

  @Test func findsResultsThatFitWhereStepsOnTheWayDoNot() throws {
    let greatest = try #require(Rational(numerator: .max, denominator: 1))
    let least = try #require(Rational(numerator: .min, denominator: 1))
    #expect(greatest.adding(least) == Rational(-1))
    #expect(Rational(-1).subtracting(least) == greatest)
    #expect(least.subtracting(least) == .zero)
    #expect(least.divided(by: least) == .one)
    #expect(greatest.multiplied(by: .zero) == .zero)
    // Sixths of a great number: over 6 the sum of the two is one sixth, over 36 nothing fits.
    let great = (Int128.max / 6) * 6
    let above = try #require(Rational(numerator: great + 1, denominator: 6))
    let below = try #require(Rational(numerator: -great + 1, denominator: 6))
    #expect(above.adding(below) == Rational(numerator: 1, denominator: 3))
    // Denominators whose product does not fit, though that of the reduced sum does.
    let prime: Int128 = (1 << 61) - 1
    let half = try #require(Rational(numerator: 1, denominator: prime * (1 << 65)))
    let other = try #require(Rational(numerator: prime - 1, denominator: prime * (1 << 65)))
    #expect(half.adding(other) == Rational(numerator: 1, denominator: 1 << 65))
    // Halves and thirds of numbers so great that both products overflow, but not their difference.
    let odd: Int128 = .max - 2
    let left = try #require(Rational(numerator: odd, denominator: 2))
    let right = try #require(Rational(numerator: -odd, denominator: 4))
    #expect(left.adding(right) == Rational(numerator: odd, denominator: 4))
  }

  @Test func comparesExactlyWhatDiffersBeyondDoublePrecision() throws {
    let left = try #require(Rational(numerator: .max, denominator: .max - 1))
    let right = try #require(Rational(numerator: .max - 1, denominator: .max - 2))
    #expect(left < right)
    #expect(!(right < left))
    let least = try #require(Rational(numerator: .min, denominator: .max))
    #expect(least < Rational(-1))
  }
}
