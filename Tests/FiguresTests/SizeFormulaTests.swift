import ConvEngine
import Testing

@testable import Figures

@Suite struct SizeFormulaTests {
  private func text(
    _ length: Int, size: Int, stride: Int = 1, dilation: Int = 1, padding: Int = 0
  ) throws -> String {
    let operation = try Samples.convolution(
      (0..<length).map { _ in "0" }.joined(separator: " "),
      [(0..<size).map { _ in "1" }.joined(separator: " ")], stride: stride,
      padding: .edges(Edges(top: 0, right: padding, bottom: 0, left: padding)), dilation: dilation)
    let window = try #require(operation.window)
    return SizeFormula.text(of: window.columns)
  }

  @Test func fillsInTheLessonsNumbers() throws {
    #expect(try text(6, size: 3) == "(6 + 0 + 0 − 3) / 1 + 1 = 4")
    #expect(try text(6, size: 3, padding: 1) == "(6 + 1 + 1 − 3) / 1 + 1 = 6")
  }

  @Test func roundsDownWhereTheStrideDoesNotFit() throws {
    #expect(try text(6, size: 3, stride: 2) == "⌊(6 + 0 + 0 − 3) / 2⌋ + 1 = 2")
  }

  @Test func stretchesADilatedWindow() throws {
    #expect(try text(7, size: 3, dilation: 2) == "(7 + 0 + 0 − 2 × (3 − 1) − 1) / 1 + 1 = 3")
  }

  @Test func saysWhatNoWindowReaches() throws {
    let operation = try Samples.convolution("0 0 0 0 0\n0 0 0 0 0", ["1 1\n1 1"], stride: 2)
    let window = try #require(operation.window)
    #expect(SizeFormula(window: window).unreachedNote == "No window reaches column 5.")
    let exact = try Samples.convolution("0 0\n0 0", ["1 1\n1 1"], stride: 2)
    #expect(SizeFormula(window: try #require(exact.window)).unreachedNote == nil)
  }
}
