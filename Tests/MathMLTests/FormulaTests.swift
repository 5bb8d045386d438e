import Testing

@testable import MathML

@Suite struct FormulaTests {
  @Test func keepsWhatWasTyped() {
    #expect(Formula("x").latex == "x")
  }
}
