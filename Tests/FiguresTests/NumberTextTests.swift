import ConvEngine
import Markup
import Testing

@testable import Figures

@Suite struct NumberTextTests {
  @Test(arguments: [
    ("0", "0"), ("-1", "−1"), ("999", "999"), ("1332", "1\u{2009}332"),
    ("-48000201", "−48\u{2009}000\u{2009}201"), ("0.25", "0.25"),
    ("1234.56789", "1\u{2009}234.56789"),
    ("1/3", "1/3"), ("-10000/3", "−10\u{2009}000/3"),
  ])
  func writesExactNumbers(literal: String, expected: String) throws {
    #expect(NumberText.exact(try Rational(literal: literal)) == expected)
  }

  @Test(arguments: [
    ("1/3", "1/3"), ("0.0000152587890625", "≈0.000015"), ("123456.789012", "≈123\u{2009}457"),
    ("-12.3456789012", "≈−12.35"), ("1234567890", "1\u{2009}234\u{2009}567\u{2009}890"),
    ("123456789012345678901234", "≈1.235×10²³"), ("-12345678901.5", "≈−1.235×10¹⁰"),
    ("0.123456789123", "≈0.1235"), ("-0.00000000001", "≈0"), ("12345/67891", "≈0.1818"),
  ])
  func marksWhatIsRoundedToFitACell(literal: String, expected: String) throws {
    #expect(NumberText.cell(try Rational(literal: literal)) == expected)
  }

  @Test func putsNegativeSummandsIntoParentheses() {
    func sum(_ values: Int...) -> String {
      var writer = MarkupWriter()
      var numerals = Numerals()
      writer.withPen { pen in
        for (index, value) in values.enumerated() {
          numerals.writeSummand(Rational(value), isFirst: index == 0, to: &pen)
        }
      }
      return writer.markup
    }
    #expect(sum(0, -1, 1) == "0 + (−1) + 1")
    #expect(sum(-1, -2) == "−1 + (−2)")
    #expect(sum(7) == "7")
  }
}
