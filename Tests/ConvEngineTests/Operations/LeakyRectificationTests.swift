import ConvEngine
import Testing

/// Every value and slope of a small space, against the definition.
@Suite struct LeakyRectificationTests {
  private let numbers: [Rational] = (-6...6).flatMap { numerator in
    [1, 2, 3, 10].compactMap { Rational(numerator: numerator, denominator: $0) }
  }

  @Test func multipliesWhatIsNegative() throws {
    for slope in numbers {
      for value in numbers {
        let input = try Tensor(
          shape: Shape(channels: 2, rows: 1, columns: 2), values: [value, .one, .zero, value])
        let operation = try LeakyRectification(input: input, slope: slope)
        let expected = value >= .zero ? value : value.multiplied(by: slope)
        #expect(Array(operation.output.values) == [expected, .one, .zero, expected])
        let problem = StepAudit.problem(of: operation)
        #expect(problem == nil, "\(value), slope \(slope)")
        let term = try #require(
          operation.step(at: Position(channel: 1, row: 0, column: 1)).terms.first)
        #expect(term.weight == (value < .zero ? slope : .one))
      }
    }
  }

  @Test func isAnExactOperationWithoutAWindow() throws {
    let operation = Operation.leakyRectification(
      try LeakyRectification(input: Tensor([[[-1, 2]]]), slope: .one))
    #expect(operation.isExact)
    #expect(operation.window == nil)
    #expect(operation.parameterCount == 0)
  }

  @Test func overflowIsAnError() throws {
    let largest = try #require(Rational(numerator: .max, denominator: 1))
    let input = try Tensor(
      shape: Shape(channels: 1, rows: 1, columns: 2), values: [Rational(-1), largest])
    let half = try #require(Rational(numerator: 1, denominator: 2))
    #expect(throws: EngineError.overflow(operation: "leaky ReLU")) {
      try LeakyRectification(input: input, slope: half)
    }
    #expect(try LeakyRectification(input: input, slope: .one).output == input)
  }
}
