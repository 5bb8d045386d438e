import ConvEngine
import TestSupport
import Testing

@Suite struct ElementwiseTests {
  @Test func rectifiesEveryValue() throws {
    let operation = Rectification(input: try Tensor([[[-1, 0], [3, -4]]], over: 2))
    #expect(operation.output == (try Tensor([[[0, 0], [3, 0]]], over: 2)))
    let problem = StepAudit.problem(of: operation)
    #expect(problem == nil)
    #expect(Operation.rectification(operation).window == nil)
    #expect(Operation.rectification(operation).parameterCount == 0)
  }

  @Test func reducesWhatRectificationLeaves() throws {
    let operation = Rectification(input: try Tensor([[[-1, 2]]], over: 2))
    #expect(operation.output.denominator == 1)
  }

  @Test func flattensByChannelRowAndColumn() throws {
    var generator = SeededGenerator(seed: 7)
    let input = try generator.tensor(channels: 2, rows: 3, columns: 4, denominator: 5)
    let operation = Flattening(input: input)
    #expect(operation.output.shape == Shape(vector: 24))
    #expect(operation.output.shape.isVector)
    #expect(operation.output.numerators == input.numerators)
    let step = operation.step(at: Position(channel: 0, row: 0, column: 17))
    #expect(step.terms.map(\.input) == [Position(channel: 1, row: 1, column: 1)])
    let problem = StepAudit.problem(of: operation)
    #expect(problem == nil)
  }
}
