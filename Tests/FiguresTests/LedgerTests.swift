import ConvEngine
import Markup
import Testing

@testable import Figures

@Suite struct LedgerTests {
  private func texts(of step: Step, in name: String) -> [String] {
    var writer = MarkupWriter()
    var numerals = Numerals()
    writer.withPen {
      Ledger(step: step, columns: 2, namesChannel: false).write(to: &$0, with: &numerals)
    }
    // Every text stands alone between two tags.
    return writer.markup.split(separator: "<").compactMap { part in
      let pieces = part.split(separator: ">", maxSplits: 1)
      guard pieces.count == 2, pieces[0].replacing("\"", with: "").contains("class=\(name)") else {
        return nil
      }
      return String(pieces[1])
    }
  }

  private let corner = Position(channel: 0, row: 0, column: 0)

  @Test func spellsOutEveryProductAndTheSum() throws {
    let operation = try Samples.convolution("0 1\n2 -3", ["-1 1\n0.5 2"])
    let step = operation.step(at: corner)
    #expect(
      texts(of: step, in: "tap") == [
        "0 × −1 = 0", "1 × 1 = 1", "2 × 0.5 = 1", "−3 × 2 = −6",
      ])
    #expect(texts(of: step, in: "total") == ["0 + 1 + 1 + (−6) = −4"])
  }

  @Test func addsTheBiasLast() throws {
    let operation = try Samples.convolution(
      "1 2\n3 4", ["1 0\n0 1"], biases: [Rational(literal: "-0.5")])
    #expect(
      texts(of: operation.step(at: corner), in: "total") == ["1 + 0 + 0 + 4 + (−0.5) = 4.5"])
  }

  @Test func addsTheChannelsUp() throws {
    let operation = try Samples.convolution(
      "1 2\n3 4\n\n1 1\n1 1", ["1 1\n1 1\n\n-1 -1\n-1 -1"], biases: [Rational(1)])
    let step = operation.step(at: corner)
    #expect(
      texts(of: step, in: "subtotal") == ["1 + 2 + 3 + 4 = 10", "−1 + (−1) + (−1) + (−1) = −4"])
    #expect(texts(of: step, in: "total") == ["10 + (−4) + 1 = 7"])
  }

  @Test func keepsFractionsExact() throws {
    let operation = try Samples.convolution("1 1\n1 1", ["1/9 1/9\n1/9 -1/9"])
    let step = operation.step(at: corner)
    #expect(texts(of: step, in: "tap").last == "1 × −1/9 = −1/9")
    #expect(texts(of: step, in: "total") == ["1/9 + 1/9 + 1/9 + (−1/9) = 2/9"])
  }

  @Test func namesTheLargestAndTheMean() throws {
    let input = try Samples.tensor("1 0\n0 2")
    let largest = try MaximumPooling(
      input: input, size: Extent(2), stride: Extent(2), padding: .valid, dilation: Extent(1),
      roundsUp: false)
    #expect(texts(of: largest.step(at: corner), in: "total") == ["max(1, 0, 0, 2) = 2"])
    #expect(texts(of: largest.step(at: corner), in: "tap win") == ["2"])
    let mean = try AveragePooling(
      input: input, size: Extent(2), stride: Extent(2), padding: .valid, dilation: Extent(1),
      roundsUp: false, countsPadding: false)
    #expect(texts(of: mean.step(at: corner), in: "total") == ["(1 + 0 + 0 + 2) / 4 = 0.75"])
  }

  @Test func countsCellsFromOneAndThePaddingToo() throws {
    let operation = try Samples.convolution("5", ["1 2\n3 4"], padding: .edges(Edges(1)))
    var writer = MarkupWriter()
    var numerals = Numerals()
    let step = operation.step(at: Position(channel: 0, row: 1, column: 0))
    writer.withPen {
      Ledger(step: step, columns: 2, namesChannel: true).write(to: &$0, with: &numerals)
    }
    #expect(writer.markup.contains("data-cell=2,1,1>"))
    #expect(writer.markup.contains("<p class=\"tap pad nil\">0 × 1 = 0<"))
  }
}
