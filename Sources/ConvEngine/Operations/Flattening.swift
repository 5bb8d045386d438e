/// The values one after another, in the order channel, row, column. ONNX Flatten.
public struct Flattening: Sendable {
  /// The values.
  public let input: Tensor
  /// The same values as a vector.
  public let output: Tensor

  /// Flattens an input. Complexity: linear in the number of values.
  public init(input: Tensor) {
    self.input = input
    self.output = Tensor(
      reducing: input.numerators, over: input.denominator,
      shape: Shape(vector: input.shape.count))
  }

  /// How an output cell came about: one term.
  public func step(at output: Position) -> Step {
    precondition(self.output.shape.contains(output), "The position is inside the output.")
    let source = input.shape.position(at: output.column)
    return Step(
      output: output, terms: [Term(at: source, value: input[source])], combination: .copy,
      result: input[source])
  }
}
