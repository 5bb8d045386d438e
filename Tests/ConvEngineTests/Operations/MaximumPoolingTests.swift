import ConvEngine
import TestSupport
import Testing

@Suite struct MaximumPoolingTests {
  @Test func equalsTheDefinitionOnAllSmallInputs() throws {
    var generator = SeededGenerator(seed: 5)
    try SlidingCase.forEach { example in
      // What is independent of the window is drawn.
      let roundsUp = Bool.random(using: &generator)
      let cells = generator.cells(
        channels: 1 + example.number % 2, rows: example.input.rows,
        columns: example.input.columns)
      let expected = Self.pooled(cells, example, roundsUp: roundsUp)
      let pooling = try? MaximumPooling(
        input: Tensor(cells, over: 4), size: example.size, stride: example.stride,
        padding: example.rule, dilation: example.dilation, roundsUp: roundsUp)
      let output = try expected.map { try Tensor($0, over: 4) }
      var about: String { "\(example), rounds up: \(roundsUp)" }
      guard pooling?.output == output else {
        Issue.record("\(about): \(pooling?.output as Any), expected \(output as Any)")
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

  /// The maxima, or nil without windows or where a window has no input.
  private static func pooled(_ cells: Cells, _ example: SlidingCase, roundsUp: Bool) -> Cells? {
    let starts = example.starts(roundsUp: roundsUp)
    guard !starts.rows.isEmpty, !starts.columns.isEmpty else { return nil }
    var result: Cells = []
    for channel in cells {
      var lines: [[Int]] = []
      for top in starts.rows {
        var line: [Int] = []
        for left in starts.columns {
          var greatest: Int?
          for row in stride(from: top, to: top + example.window.rows, by: example.dilation.rows) {
            for column in stride(
              from: left, to: left + example.window.columns, by: example.dilation.columns)
            where channel.indices.contains(row) && channel[row].indices.contains(column) {
              greatest = max(greatest ?? .min, channel[row][column])
            }
          }
          guard let greatest else { return nil }
          line.append(greatest)
        }
        lines.append(line)
      }
      result.append(lines)
    }
    return result
  }

  @Test func namesEveryWinner() throws {
    let input = try Tensor([[[1, 3], [3, 0]]])
    let pooling = try MaximumPooling(input: input, size: Extent(2), stride: Extent(2))
    let step = pooling.step(at: Position(channel: 0, row: 0, column: 0))
    #expect(step.winners == [1, 2])
    #expect(step.terms.map(\.weight) == [nil, nil, nil, nil])
    #expect(step.total == nil)
  }

  @Test func refusesWindowsOnPaddingAlone() throws {
    let input = try Tensor([[[1, 2], [3, 4]]])
    #expect(throws: EngineError.windowOnPadding(axis: .columns, index: 0)) {
      try MaximumPooling(
        input: input, size: Extent(2), stride: Extent(1),
        padding: .edges(Edges(top: 0, right: 0, bottom: 0, left: 2)))
    }
    #expect(throws: EngineError.windowOnPadding(axis: .rows, index: 2)) {
      try MaximumPooling(
        input: input, size: Extent(1), stride: Extent(1),
        padding: .edges(Edges(top: 0, right: 0, bottom: 1, left: 0)))
    }
    // A dilated window that steps over the input.
    #expect(throws: EngineError.windowOnPadding(axis: .columns, index: 1)) {
      try MaximumPooling(
        input: input, size: Extent(rows: 1, columns: 2), stride: Extent(1),
        padding: .edges(Edges(top: 0, right: 3, bottom: 0, left: 3)),
        dilation: Extent(rows: 1, columns: 4))
    }
  }

  @Test func refusesSizesThatDoNotFit() throws {
    let input = try Tensor([[[1, 2], [3, 4]]])
    #expect(throws: EngineError.sizeNotPositive(axis: .rows, size: 0)) {
      try MaximumPooling(input: input, size: Extent(0), stride: Extent(1))
    }
    #expect(throws: EngineError.windowLargerThanInput(axis: .rows, window: 3, input: 2)) {
      try MaximumPooling(input: input, size: Extent(3), stride: Extent(1))
    }
    #expect(
      throws: EngineError.windowTooLarge(size: Extent(1 << 30), limit: Tensor.maximumCount)
    ) {
      try MaximumPooling(
        input: input, size: Extent(1 << 30), stride: Extent(1 << 30),
        padding: .edges(Edges(1 << 30)))
    }
  }
}
