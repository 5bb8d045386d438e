internal import ConvEngine

extension LeakyRectification: PythonWritten {
  /// The rule as PyTorch defines it, which needs no words.
  var rule: String {
    "LeakyReLU(x) = max(0, x) + \(NumberText.subtrahend(slope)) × min(0, x)"
  }

  var python: PythonCode {
    let slope = PythonNumber.text(slope)
    return .ofAll(
      input, numpy: "np.where(x > 0, x, \(slope) * x)", pytorch: "F.leaky_relu(x, \(slope))")
  }
}
