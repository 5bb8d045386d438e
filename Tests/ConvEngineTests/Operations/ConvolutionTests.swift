import ConvEngine
import TestSupport
import Testing

@Suite struct ConvolutionTests {
  @Test func worksOutTheExampleOfTheLessonFormat() throws {
    let face = try Tensor([
      [
        [0, 0, 0, 0, 0, 0], [0, 1, 0, 0, 1, 0], [0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 1],
        [0, 1, 1, 1, 1, 0], [0, 0, 0, 0, 0, 0],
      ]
    ])
    let eyes = try Tensor([[[-1, -1, -1], [-1, 1, -1], [-1, -1, -1]]])
    let map = try Convolution(input: face, filters: [eyes])
    let expected = try Tensor([
      [[1, -1, -1, 1], [-2, -1, -1, -2], [-3, -3, -3, -3], [-1, -1, -1, -1]]
    ])
    #expect(map.output == expected)
    #expect(map.parameterCount == 9)
  }

  @Test func equalsTheDefinitionOnAllSmallInputs() throws {
    var generator = SeededGenerator(seed: 1)
    try SlidingCase.forEach { example in
      // What is independent of the window is drawn.
      let channels = 1 + (example.number + example.number / 60) % 2
      let mode = PaddingMode.allCases.randomElement(using: &generator) ?? .zeros
      let isFlipped = Bool.random(using: &generator)
      let groups = Int.random(in: 1...channels, using: &generator)
      let filterCount = groups * Int.random(in: 1...2, using: &generator)
      let cells = generator.cells(
        channels: channels, rows: example.input.rows, columns: example.input.columns)
      let filters = (0..<filterCount).map { _ in
        generator.cells(
          channels: channels / groups, rows: example.size.rows, columns: example.size.columns)
      }
      let biases = (0..<filterCount).map { $0 + example.number % 7 - 3 }
      var about: String {
        "\(example), \(channels) channels, \(filterCount) filters, "
          + "\(groups) groups, \(mode), flipped: \(isFlipped)"
      }

      let padded = Oracle.padded(cells, by: example.edges, mode: mode)
      var expected: Cells?
      if let padded {
        expected = Oracle.convolution(
          padded, filters: filters, biases: biases, stride: example.stride,
          dilation: example.dilation, groups: groups, isFlipped: isFlipped)
      }
      // Halves and thirds make sixths.
      let convolution: Convolution
      do {
        convolution = try Convolution(
          input: Tensor(cells, over: 2), filters: filters.map { try Tensor($0, over: 3) },
          biases: biases.compactMap { Rational(numerator: Int128($0), denominator: 6) },
          stride: example.stride, padding: example.rule, paddingMode: mode,
          dilation: example.dilation, groups: groups, isFlipped: isFlipped)
      } catch {
        let hasWindows = expected.map { !$0[0].isEmpty && !$0[0][0].isEmpty } ?? false
        if hasWindows { Issue.record("\(about): \(error)") }
        return
      }
      guard let expected, convolution.output == (try Tensor(expected, over: 6)) else {
        Issue.record("\(about): \(convolution.output), expected \(expected as Any)")
        return
      }
      // Every third step, because adding one up again takes longer than all the rest.
      guard (example.number + example.number / 60) % 3 == 0 else { return }
      let cell = convolution.output.shape.position(
        at: example.number % convolution.output.shape.count)
      if let problem = Self.problem(of: convolution, at: cell) {
        Issue.record("\(about): \(problem)")
        return
      }
    }
  }

  /// What is wrong with a step and its weights, or nil.
  private static func problem(of convolution: Convolution, at cell: Position) -> String? {
    let step = convolution.step(at: cell)
    let filter = convolution.filters[cell.channel]
    if step.terms.count != filter.shape.count { return "\(step.terms.count) terms" }
    for term in step.terms {
      guard let place = term.weightPosition, filter[place] == term.weight else {
        return "weight of \(term)"
      }
    }
    return StepAudit.problem(of: convolution, at: cell)
  }

  @Test func addsUpEveryStepOfAFewInputs() throws {
    var generator = SeededGenerator(seed: 2)
    for mode in PaddingMode.allCases {
      let convolution = try Convolution(
        input: generator.tensor(channels: 4, rows: 5, columns: 4, denominator: 10),
        filters: (0..<4).map { _ in
          try generator.tensor(channels: 2, rows: 3, columns: 2, denominator: 9)
        },
        biases: [Rational(literal: "0.3")], padding: .same, paddingMode: mode, groups: 2)
      let problem = StepAudit.problem(of: convolution)
      #expect(problem == nil, "\(mode)")
    }
  }

  @Test func namesTheWeightAsItWasTyped() throws {
    let input = try Tensor([[[1, 2], [3, 4]]])
    let filter = try Tensor([[[10, 20], [30, 40]]])
    let step = try Convolution(input: input, filters: [filter], isFlipped: true)
      .step(at: Position(channel: 0, row: 0, column: 0))
    #expect(step.terms.map(\.weight) == [40, 30, 20, 10].map { Rational($0) })
    #expect(
      step.terms.map(\.weightPosition)
        == [(1, 1), (1, 0), (0, 1), (0, 0)].map {
          Position(channel: 0, row: $0.0, column: $0.1)
        })
    #expect(step.bias == nil)
    #expect(step.total == Rational(200))
  }

  @Test func tellsPaddingFromInput() throws {
    let input = try Tensor([[[1, 2], [3, 4]]])
    let filter = try Tensor([[[1, 1], [1, 1]]])
    let step = try Convolution(
      input: input, filters: [filter], padding: .edges(Edges(1)), paddingMode: .edge
    ).step(at: Position(channel: 0, row: 0, column: 2))
    #expect(step.terms.map(\.row) == [-1, -1, 0, 0])
    #expect(step.terms.map(\.column) == [1, 2, 1, 2])
    #expect(step.terms.map(\.isPadding) == [true, true, false, true])
    #expect(step.terms.map(\.value) == [2, 2, 2, 2].map { Rational($0) })
    #expect(step.terms.map(\.input) == [nil, nil, Position(channel: 0, row: 0, column: 1), nil])
  }
}
