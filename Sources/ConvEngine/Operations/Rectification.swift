/// Each value, or 0 where it is negative. ONNX Relu.
public struct Rectification: Sendable {
  /// The values.
  public let input: Tensor
  /// The values without the negative ones, in the same shape.
  public let output: Tensor

  /// Rectifies an input. Complexity: linear in the number of values.
  public init(input: Tensor) {
    self.input = input
    self.output = Tensor(
      reducing: input.numerators.rectified(), over: input.denominator, shape: input.shape)
  }

  /// How an output cell came about: one term.
  public func step(at output: Position) -> Step {
    Step(
      output: output, terms: [Term(at: output, value: input[output])],
      combination: .rectification, result: self.output[output])
  }
}
