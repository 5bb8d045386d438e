import ConvEngine
import LessonSupport
import Testing

@testable import LessonFormat

@Suite struct ClaimTests {
  @Test(arguments: [
    ("0.333", "1/3", true), ("0.3333", "1/3", true), ("0.334", "1/3", false), ("0", "1/3", true),
    ("1", "2/3", true), ("0.67", "2/3", true), ("0.66", "2/3", false), ("1/3", "1/3", true),
    ("2/6", "1/3", true), ("333/1000", "1/3", false), ("0.2", "1/4", false),
    ("0.25", "1/4", true), ("0.250", "1/4", true), ("25e-2", "1/4", true), ("3.3e-1", "1/3", true),
    ("33e-2", "1/3", true), ("3e2", "1000/3", false), ("333", "1000/3", true),
    ("-0.333", "-1/3", true), ("−0.333", "-1/3", true), ("0.333", "-1/3", false),
    (".5", "1/2", true),
    ("0e-9223372036854775808", "0", true), ("-2", "-3", false),
  ])
  func mayBeRoundedWhereTheValueHasNoEnd(literal: String, value: String, holds: Bool) throws {
    let claimed = try Rational(literal: literal)
    #expect(Claim.holds(literal[...], as: claimed, for: try Rational(literal: value)) == holds)
  }

  @Test(arguments: [
    ("-2.25", "−2.25"), ("1/3", "1/3"), ("-1000/3", "−1\u{2009}000/3"), ("999", "999"),
    ("1332", "1\u{2009}332"), ("1234567.8912", "1\u{2009}234\u{2009}567.8912"),
  ])
  func valuesAreShownForReaders(literal: String, text: String) throws {
    #expect(try Rational(literal: literal).typeset == text)
  }
}
