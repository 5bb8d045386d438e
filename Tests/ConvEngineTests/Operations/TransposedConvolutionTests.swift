import ConvEngine
import TestSupport
import Testing

@Suite struct TransposedConvolutionTests {
  /// Scatters each input cell, straight from the definition, on an output long enough for all
  /// windows, and then takes the padding away.
  @Test func equalsTheDefinitionOnAllSmallInputs() throws {
    var generator = SeededGenerator(seed: 9)
    try SlidingCase.forEach { example in
      guard example.input.rows <= 4, example.input.columns <= 4 else { return }
      // What is independent of the window is drawn.
      let channels = Int.random(in: 1...2, using: &generator)
      let groups = Int.random(in: 1...channels, using: &generator)
      let filterCount = groups * Int.random(in: 1...2, using: &generator)
      let extra = Extent(
        rows: Int.random(
          in: 0..<max(example.stride.rows, example.dilation.rows), using: &generator),
        columns: Int.random(
          in: 0..<max(example.stride.columns, example.dilation.columns), using: &generator))
      let cells = generator.cells(
        channels: channels, rows: example.input.rows, columns: example.input.columns)
      let filters = (0..<filterCount).map { _ in
        generator.cells(
          channels: channels / groups, rows: example.size.rows, columns: example.size.columns)
      }
      var about: String {
        "\(example), \(channels) channels, \(groups) groups, output padding \(extra)"
      }
      let expected = Self.spread(cells, filters: filters, example, extra: extra, groups: groups)
      // Halves and thirds make sixths, and so do the biases.
      let operation = try? TransposedConvolution(
        input: Tensor(cells, over: 2), filters: filters.map { try Tensor($0, over: 3) },
        biases: (0..<filterCount).compactMap {
          Rational(numerator: Int128($0 + 1), denominator: 6)
        },
        stride: example.stride, padding: example.rule, outputPadding: extra,
        dilation: example.dilation, groups: groups)
      let output = try expected.map { try Tensor($0, over: 6) }
      guard operation?.output == output else {
        Issue.record("\(about): \(operation?.output as Any), expected \(output as Any)")
        return
      }
      guard let operation else { return }
      let cell = operation.output.shape.position(at: example.number % operation.output.shape.count)
      if let problem = Self.problem(of: operation, at: cell) {
        Issue.record("\(about): \(problem)")
      }
    }
  }

  /// The output times 6, or nil when nothing is left of it.
  private static func spread(
    _ cells: Cells, filters: [Cells], _ example: SlidingCase, extra: Extent, groups: Int
  ) -> Cells? {
    let (input, stride, window) = (example.input, example.stride, example.window)
    var whole = Extent(
      rows: stride.rows * (input.rows - 1) + window.rows + extra.rows,
      columns: stride.columns * (input.columns - 1) + window.columns + extra.columns)
    var edges: Edges
    switch example.rule {
    case .same, .sameLower:
      // As much is taken away as leaves stride × input; where that is too long already, cells are
      // added after the last.
      let rows = max(0, whole.rows - stride.rows * input.rows)
      let columns = max(0, whole.columns - stride.columns * input.columns)
      edges = Edges(
        top: rows / 2, right: columns - columns / 2, bottom: rows - rows / 2, left: columns / 2)
      if example.rule == .sameLower {
        edges = Edges(
          top: edges.bottom, right: edges.left, bottom: edges.top, left: edges.right)
      }
      whole.rows = max(whole.rows, stride.rows * input.rows)
      whole.columns = max(whole.columns, stride.columns * input.columns)
    default:
      edges = example.edges
    }
    guard whole.rows > edges.top + edges.bottom, whole.columns > edges.left + edges.right else {
      return nil
    }
    return filters.indices.map { filter in
      var plane = [[Int]](
        repeating: [Int](repeating: filter + 1, count: whole.columns), count: whole.rows)
      let firstChannel = filter / (filters.count / groups) * (cells.count / groups)
      for (offset, weights) in filters[filter].enumerated() {
        for (row, line) in cells[firstChannel + offset].enumerated() {
          for (column, value) in line.enumerated() {
            for (rowTap, weightLine) in weights.enumerated() {
              for (columnTap, weight) in weightLine.enumerated() {
                plane[row * stride.rows + rowTap * example.dilation.rows][
                  column * stride.columns + columnTap * example.dilation.columns] += value * weight
              }
            }
          }
        }
      }
      return plane[edges.top..<whole.rows - edges.bottom].map {
        Array($0[edges.left..<whole.columns - edges.right])
      }
    }
  }

  private static func problem(of operation: TransposedConvolution, at cell: Position) -> String? {
    let step = operation.step(at: cell)
    let filter = operation.filters[cell.channel]
    let inputs = step.terms.compactMap(\.input)
    if inputs != inputs.sorted() { return "order of \(inputs)" }
    for term in step.terms {
      guard let place = term.weightPosition, filter[place] == term.weight else {
        return "weight of \(term)"
      }
    }
    return StepAudit.problem(of: operation, at: cell)
  }

  @Test func equalsAFullConvolutionWithTheFilterFlipped() throws {
    for seed in 0..<20 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let input = try generator.tensor(channels: 4, rows: 3, columns: 4, denominator: 3)
      let filters = try (0..<2).map { _ in
        try generator.tensor(channels: 2, rows: 3, columns: 2, denominator: 7)
      }
      for dilation in [Extent(1), Extent(rows: 2, columns: 3)] {
        let transposed = try TransposedConvolution(
          input: input, filters: filters, dilation: dilation, groups: 2)
        let full = try Convolution(
          input: input, filters: filters, padding: .full, dilation: dilation, groups: 2,
          isFlipped: true)
        #expect(transposed.output == full.output, "seed \(seed)")
      }
    }
  }

  /// ⟨conv(x), y⟩ = ⟨x, transposed(y)⟩: what transposed means.
  @Test func isTheTransposeOfAConvolution() throws {
    for seed in 0..<20 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let input = try generator.tensor(channels: 1, rows: 7, columns: 6)
      let filter = try generator.tensor(channels: 1, rows: 3, columns: 2)
      let stride = Extent(rows: 2, columns: 2)
      let edges = PaddingRule.edges(Edges(top: 1, right: 0, bottom: 1, left: 2))
      let map = try Convolution(
        input: input, filters: [filter], stride: stride, padding: edges
      ).output
      let other = try generator.tensor(
        channels: 1, rows: map.shape.rows, columns: map.shape.columns)
      let back = try TransposedConvolution(
        input: other, filters: [filter], stride: stride, padding: edges
      ).output
      #expect(back.shape == input.shape, "seed \(seed)")
      let left = zip(map.numerators, other.numerators).reduce(0) { $0 + $1.0 * $1.1 }
      let right = zip(input.numerators, back.numerators).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(left == right, "seed \(seed)")
    }
  }

  @Test func hasCellsWithoutTerms() throws {
    let operation = try TransposedConvolution(
      input: Tensor([[[1, 2]]]), filters: [Tensor([[[3]]])], biases: [Rational(5)],
      stride: Extent(rows: 1, columns: 3), outputPadding: Extent(rows: 0, columns: 1))
    #expect(operation.output == (try Tensor([[[8, 5, 5, 11, 5]]])))
    let step = operation.step(at: Position(channel: 0, row: 0, column: 1))
    #expect(step.terms.isEmpty)
    #expect(step.subtotals.isEmpty)
    #expect(step.total == .zero)
    let problem = StepAudit.problem(of: operation)
    #expect(problem == nil)
    #expect(operation.parameterCount == 2)
  }

  @Test func refusesWhatLeavesNoOutput() throws {
    let input = try Tensor([[[1, 2], [3, 4]]])
    let filter = try Tensor([[[1, 2], [3, 4]]])
    #expect(throws: EngineError.outputNotPositive(axis: .rows, length: -1)) {
      try TransposedConvolution(input: input, filters: [filter], padding: .edges(Edges(2)))
    }
    #expect(
      throws: EngineError.outputPaddingTooLarge(
        axis: .columns, outputPadding: 2, stride: 2, dilation: 1)
    ) {
      try TransposedConvolution(
        input: input, filters: [filter], stride: Extent(2),
        outputPadding: Extent(rows: 1, columns: 2))
    }
    #expect(throws: EngineError.outputPaddingNegative(axis: .rows, outputPadding: -1)) {
      try TransposedConvolution(input: input, filters: [filter], outputPadding: Extent(-1))
    }
    #expect(throws: EngineError.channelMismatch(input: 1, filter: 2, groups: 1)) {
      try TransposedConvolution(
        input: input, filters: [Tensor([[[1]], [[2]]])])
    }
    #expect(throws: EngineError.overflow(operation: "transposed convolution")) {
      try TransposedConvolution(
        input: Tensor(shape: input.shape, numerators: [1 << 100, 0, 0, 0]),
        filters: [Tensor(shape: filter.shape, numerators: [1 << 30, 0, 0, 0])])
    }
  }
}
