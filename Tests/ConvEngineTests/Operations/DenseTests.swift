import ConvEngine
import TestSupport
import Testing

@Suite struct DenseTests {
  @Test func weighsEveryValuePerUnit() throws {
    let dense = try Dense(
      input: Tensor([[[1, 2], [3, 4]], [[5, 6], [7, 8]]], over: 2),
      weights: Tensor([[[1, 0, 0, 0, 0, 0, 0, -1], [1, 1, 1, 1, 1, 1, 1, 1]]], over: 3),
      biases: [Rational(1), Rational(literal: "0.25")])
    #expect(dense.output.shape == Shape(vector: 2))
    #expect(dense.output.values.map(\.description) == ["-1/6", "6.25"])
    #expect(dense.parameterCount == 18)
    let step = dense.step(at: Position(channel: 0, row: 0, column: 1))
    #expect(step.terms.count == 8)
    #expect(step.terms[5].input == Position(channel: 1, row: 0, column: 1))
    #expect(step.terms[5].weightPosition == Position(channel: 0, row: 1, column: 5))
    #expect(step.subtotals.map(\.sum.description) == ["5/3", "13/3"])
    let problem = StepAudit.problem(of: dense)
    #expect(problem == nil)
  }

  @Test func equalsAConvolutionWithFiltersOfTheInputsSize() throws {
    for seed in 0..<20 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let input = try generator.tensor(channels: 2, rows: 3, columns: 2, denominator: 3)
      let filters = (0..<4).map { _ in generator.cells(channels: 2, rows: 3, columns: 2) }
      let weights = [filters.map { $0.flatMap { $0.flatMap { $0 } } }]
      let dense = try Dense(input: input, weights: Tensor(weights), biases: [Rational(2)])
      let map = try Convolution(
        input: input, filters: filters.map { try Tensor($0) }, biases: [Rational(2)])
      #expect(Array(dense.output.values) == Array(map.output.values), "seed \(seed)")
    }
  }

  @Test func refusesWeightsThatDoNotMatch() throws {
    let input = try Tensor([[[1, 2], [3, 4]]])
    let narrow = try Tensor([[[1, 2, 3]]])
    #expect(throws: EngineError.weightsMismatch(inputs: 4, weights: narrow.shape)) {
      try Dense(input: input, weights: narrow)
    }
    let deep = try Tensor([[[1, 2, 3, 4]], [[1, 2, 3, 4]]])
    #expect(throws: EngineError.weightsMismatch(inputs: 4, weights: deep.shape)) {
      try Dense(input: input, weights: deep)
    }
    #expect(throws: EngineError.biasCountMismatch(biases: 2, filters: 1)) {
      try Dense(input: input, weights: Tensor([[[1, 2, 3, 4]]]), biases: [.one, .one])
    }
    #expect(throws: EngineError.overflow(operation: "dense layer")) {
      try Dense(
        input: input,
        weights: Tensor(
          shape: Shape(channels: 1, rows: 1, columns: 4), numerators: [.max, 1, 1, 1]))
    }
  }
}
