import ConvEngine
import TestSupport
import Testing

@Suite struct PaddingTests {
  @Test func equalsTheDefinitionOnAllSmallInputs() throws {
    var generator = SeededGenerator(seed: 4)
    let half = try #require(Rational(numerator: 1, denominator: 2))
    for rows in 1...4 {
      for columns in 1...4 {
        for amount in 0..<81 {
          let edges = Edges(
            top: amount % 3, right: amount / 3 % 3, bottom: amount / 9 % 3, left: amount / 27)
          for mode in PaddingMode.allCases {
            let cells = generator.cells(channels: 2, rows: rows, columns: columns)
            // Thirds, padded with one half: sixths, where there is any padding.
            let sixths = cells.map { $0.map { $0.map { 2 * $0 } } }
            let expected = Oracle.padded(sixths, by: edges, mode: mode, fill: 3)
            let padding = try? Padding(
              input: Tensor(cells, over: 3), amount: edges, mode: mode, value: half)
            let output = try expected.map { try Tensor($0, over: 6) }
            var about: String { "\(rows)x\(columns), \(edges), \(mode)" }
            guard padding?.output == output else {
              Issue.record("\(about): \(padding?.output as Any), expected \(output as Any)")
              return
            }
            let cell = Position(channel: 1, row: amount % rows, column: amount % columns)
            if let problem = padding.flatMap({ StepAudit.problem(of: $0, at: cell) }) {
              Issue.record("\(about): \(problem)")
              return
            }
          }
        }
      }
    }
  }

  @Test func copiesTheValueButNamesNoInputOnPadding() throws {
    let padding = try Padding(
      input: Tensor([[[1, 2], [3, 4]]]), amount: Edges(1), mode: .reflect)
    let corner = padding.step(at: Position(channel: 0, row: 0, column: 0)).terms
    #expect(corner.map(\.value) == [Rational(4)])
    #expect(corner.map(\.input) == [nil])
    #expect(corner.map(\.row) == [-1])
    let inside = padding.step(at: Position(channel: 0, row: 1, column: 2)).terms
    #expect(inside.map(\.input) == [Position(channel: 0, row: 0, column: 1)])
  }

  @Test func refusesWhatCannotBeHeld() throws {
    let input = try Tensor([[[1, 2], [3, 4]]])
    let negative = Edges(top: -1, right: 0, bottom: 0, left: 0)
    #expect(throws: EngineError.paddingNegative(negative)) {
      try Padding(input: input, amount: negative)
    }
    #expect(throws: EngineError.paddingTooLarge(axis: .rows, before: .max, after: .max)) {
      try Padding(input: input, amount: Edges(.max), mode: .wrap)
    }
    #expect(throws: EngineError.reflectionTooLong(axis: .rows, padding: 2, input: 2)) {
      try Padding(input: input, amount: Edges(2), mode: .reflect)
    }
    let fraction = try #require(Rational(numerator: 1, denominator: .max))
    #expect(throws: EngineError.overflow(operation: "padding")) {
      try Padding(
        input: Tensor(shape: input.shape, numerators: [1, 2, 3, 4], denominator: 5),
        amount: Edges(1), value: fraction)
    }
  }
}
