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
    let window = operation.window
    return said(SizeFormula.text(of: window.columns))
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
    let window = operation.window
    #expect(SizeFormula(window: window).unreachedNote.map(said) == "No window reaches column 5.")
    let exact = try Samples.convolution("0 0\n0 0", ["1 1\n1 1"], stride: 2)
    #expect(SizeFormula(window: exact.window).unreachedNote == nil)
  }

  private func pooled(
    _ length: Int, size: Int, stride: Int, padding: PaddingRule = .valid
  ) throws -> String {
    let window = try SlidingWindow(
      input: Shape(channels: 1, rows: 1, columns: length), size: Extent(rows: 1, columns: size),
      stride: Extent(stride), padding: padding, roundsUp: true)
    return said(SizeFormula.text(of: window.columns))
  }

  @Test func roundsUpWhereAsked() throws {
    #expect(try pooled(5, size: 2, stride: 2) == "⌈(5 + 0 + 0 − 2) / 2⌉ + 1 = 3")
    #expect(try pooled(6, size: 2, stride: 2) == "(6 + 0 + 0 − 2) / 2 + 1 = 3")
  }

  @Test func isTrueWhereTheLastWindowIsDropped() throws {
    let end = ", as the last window would start after the input"
    #expect(try pooled(4, size: 2, stride: 4) == "⌈(4 + 0 + 0 − 2) / 4⌉ + 1 − 1 = 1\(end)")
    let edges = Edges(top: 0, right: 1, bottom: 0, left: 1)
    #expect(
      try pooled(5, size: 2, stride: 3, padding: .edges(edges))
        == "⌈(5 + 1 + 1 − 2) / 3⌉ + 1 − 1 = 2\(end)")
    let after = Edges(top: 0, right: 3, bottom: 0, left: 0)
    #expect(
      try pooled(4, size: 1, stride: 2, padding: .edges(after))
        == "(4 + 0 + 3 − 1) / 2 + 1 − 1 = 3\(end)")
  }

  /// What the left side of `⌈(4 + 0 + 0 − 2) / 4⌉ + 1 − 1 = 1` comes to.
  private func value(of text: String) throws -> Int {
    let numbers = text.matches(of: /\d+/).compactMap { Int($0.output) }
    try #require(numbers.count >= 7)
    let (slack, stride) = (numbers[0] + numbers[1] + numbers[2] - numbers[3], numbers[4])
    #expect(slack.isMultiple(of: stride) != text.contains("⌈"), "\(text)")
    return (slack + stride - 1) / stride + 1 - (text.contains("+ 1 − 1 =") ? 1 : 0)
  }

  @Test func isTrueForAllSmallNumbers() throws {
    for length in 1...5 {
      for size in 1...3 {
        for stride in 1...4 {
          for (before, after) in [(0, 0), (1, 1), (0, 1), (2, 0), (0, 3)] {
            let edges = Edges(top: 0, right: after, bottom: 0, left: before)
            guard
              let window = try? SlidingWindow(
                input: Shape(channels: 1, rows: 1, columns: length),
                size: Extent(rows: 1, columns: size), stride: Extent(stride),
                padding: .edges(edges), roundsUp: true)
            else { continue }
            let text = said(SizeFormula.text(of: window.columns))
            #expect(try value(of: text) == window.columns.count, "\(text)")
          }
        }
      }
    }
  }

  private func transposed(
    _ length: Int, size: Int, stride: Int, padding: PaddingRule = .valid
  ) throws -> String {
    let window = try TransposedWindow(
      input: Shape(channels: 1, rows: 1, columns: length), size: Extent(rows: 1, columns: size),
      stride: Extent(stride), padding: padding)
    return said(SizeFormula.text(of: window.columns))
  }

  @Test func growsATransposedConvolution() throws {
    #expect(try transposed(4, size: 3, stride: 2) == "2 × (4 − 1) + 3 − 0 − 0 + 0 = 9")
    #expect(
      try transposed(4, size: 3, stride: 2, padding: .same) == "2 × (4 − 1) + 3 − 0 − 1 + 0 = 8")
  }

  @Test func isTrueWherePaddingSameAddsCells() throws {
    #expect(try transposed(4, size: 1, stride: 3, padding: .same) == "3 × 4 = 12")
  }
}
