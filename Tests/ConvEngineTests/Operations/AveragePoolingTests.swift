import ConvEngine
import TestSupport
import Testing

@Suite struct AveragePoolingTests {
  @Test func equalsTheDefinitionOnAllSmallInputs() {
    var generator = SeededGenerator(seed: 6)
    SlidingCase.forEach { example in
      // What is independent of the window is drawn.
      let roundsUp = Bool.random(using: &generator)
      let countsPadding = Bool.random(using: &generator)
      let cells = generator.cells(
        channels: Int.random(in: 1...2, using: &generator), rows: example.input.rows,
        columns: example.input.columns)
      let expected = Self.pooled(
        cells, example, roundsUp: roundsUp, countsPadding: countsPadding)
      let pooling = try? AveragePooling(
        input: Tensor(cells), size: example.size, stride: example.stride,
        padding: example.rule, dilation: example.dilation, roundsUp: roundsUp,
        countsPadding: countsPadding)
      var about: String { "\(example), rounds up: \(roundsUp), counts padding: \(countsPadding)" }
      guard pooling.map({ Array($0.output.values) }) == expected else {
        Issue.record("\(about): \(pooling?.output as Any), expected \(expected as Any)")
        return
      }
      guard let pooling else { return }
      let cell = pooling.output.shape.position(at: example.number % pooling.output.shape.count)
      if let problem = StepAudit.problem(of: pooling, at: cell) {
        Issue.record("\(about): \(problem)")
        return
      }
    }
  }

  /// The averages, or nil without windows or where a window has nothing to divide by.
  private static func pooled(
    _ cells: Cells, _ example: SlidingCase, roundsUp: Bool, countsPadding: Bool
  ) -> [Rational]? {
    let starts = example.starts(roundsUp: roundsUp)
    let edges = example.edges
    var result: [Rational] = []
    for channel in cells {
      for top in starts.rows {
        for left in starts.columns {
          var (sum, count) = (0, 0)
          for row in stride(from: top, to: top + example.window.rows, by: example.dilation.rows) {
            for column in stride(
              from: left, to: left + example.window.columns, by: example.dilation.columns)
            {
              if channel.indices.contains(row), channel[row].indices.contains(column) {
                sum += channel[row][column]
                count += 1
              } else if countsPadding, row < channel.count + edges.bottom,
                column < channel[0].count + edges.right
              {
                count += 1
              }
            }
          }
          guard let average = Rational(numerator: Int128(sum), denominator: Int128(count))
          else { return nil }
          result.append(average)
        }
      }
    }
    return result.isEmpty ? nil : result
  }

  @Test func dividesByWhatItReads() throws {
    let input = try Tensor([[[1, 2], [3, 6]]])
    let padding = PaddingRule.edges(Edges(1))
    let corner = Position(channel: 0, row: 0, column: 0)
    let without = try AveragePooling(
      input: input, size: Extent(2), stride: Extent(2), padding: padding
    ).step(at: corner)
    #expect(without.combination == .average(divisor: 1))
    #expect(without.terms.map(\.isPadding) == [false])
    let with = try AveragePooling(
      input: input, size: Extent(2), stride: Extent(2), padding: padding, countsPadding: true
    ).step(at: corner)
    #expect(with.combination == .average(divisor: 4))
    #expect(with.terms.map(\.isPadding) == [true, true, true, false])
    #expect(with.total == .one)
    #expect(with.result == Rational(numerator: 1, denominator: 4))
  }

  @Test func isRightOnBothSidesOf64Bits() throws {
    let shape = Shape(channels: 1, rows: 1, columns: 3)
    for power in [60, 61, 62, 63, 64, 120] as [Int128] {
      let large: Int128 = 1 << power
      let pooling = try AveragePooling(
        input: Tensor(shape: shape, numerators: [large, large, 1]),
        size: Extent(rows: 1, columns: 3), stride: Extent(1))
      let total: Int128 = (1 << (power + 1)) + 1
      let expected = Rational(numerator: total, denominator: 3)
      #expect(Array(pooling.output.values) == [expected], "2 to the power of \(power)")
    }
  }

  @Test func reportsOverflowInsteadOfWrapping() throws {
    let shape = Shape(channels: 1, rows: 1, columns: 3)
    #expect(throws: EngineError.overflow(operation: "average pooling")) {
      try AveragePooling(
        input: Tensor(shape: shape, numerators: [.max, .max, 1]),
        size: Extent(rows: 1, columns: 3), stride: Extent(1))
    }
    // Windows of 25 to 50 cells both ways have no shared denominator of 127 bits.
    let wide = try Tensor(
      shape: Shape(channels: 1, rows: 50, columns: 50),
      numerators: [Int128](repeating: 1, count: 2500))
    #expect(throws: EngineError.overflow(operation: "average pooling")) {
      try AveragePooling(
        input: wide, size: Extent(50), stride: Extent(1), padding: .edges(Edges(25)))
    }
  }
}
