import ConvEngine
import TestSupport
import Testing

@Suite struct GlobalPoolingTests {
  @Test func equalsPoolingWithOneWindow() throws {
    var generator = SeededGenerator(seed: 10)
    for rows in 1...4 {
      for columns in 1...4 {
        let input = try generator.tensor(
          channels: 3, rows: rows, columns: columns, denominator: 10)
        let size = Extent(rows: rows, columns: columns)
        let maximum = GlobalMaximumPooling(input: input)
        let average = try GlobalAveragePooling(input: input)
        #expect(
          try maximum.output
            == MaximumPooling(input: input, size: size, stride: size).output,
          "\(rows)x\(columns)")
        #expect(
          try average.output
            == AveragePooling(input: input, size: size, stride: size).output,
          "\(rows)x\(columns)")
        let problem = StepAudit.problem(of: maximum) ?? StepAudit.problem(of: average)
        #expect(problem == nil, "\(rows)x\(columns)")
      }
    }
  }

  @Test func reportsOverflowInsteadOfWrapping() throws {
    #expect(throws: EngineError.overflow(operation: "global average pooling")) {
      try GlobalAveragePooling(
        input: Tensor(shape: Shape(vector: 2), numerators: [.max, 1]))
    }
  }
}
