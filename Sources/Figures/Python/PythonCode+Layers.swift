internal import ConvEngine

extension GlobalMaximumPooling: PythonWritten {
  var python: PythonCode {
    .ofChannels(input, numpy: "max", pytorch: "adaptive_max_pool2d")
  }
}

extension GlobalAveragePooling: PythonWritten {
  var python: PythonCode {
    .ofChannels(input, numpy: "mean", pytorch: "adaptive_avg_pool2d")
  }
}

extension Rectification: PythonWritten {
  var python: PythonCode { .ofAll(input, numpy: "np.maximum(x, 0)", pytorch: "F.relu(x)") }
}

extension Flattening: PythonWritten {
  var python: PythonCode { .ofAll(input, numpy: "x.reshape(-1)", pytorch: "torch.flatten(x)") }
}

extension Softmax: PythonWritten {
  var python: PythonCode {
    let isVector = input.shape.isVector
    let share = isVector ? "F.softmax(x, dim=0)" : "F.softmax(x.flatten(), dim=0).reshape(x.shape)"
    var code = PythonCode.ofAll(input, numpy: "e / e.sum()", pytorch: share)
    code.numpy.insert("e = np.exp(x - x.max())", at: 1)
    return code
  }
}

extension Dense: PythonWritten {
  var weightArrays: [Tensor] { [weights] }

  var python: PythonCode {
    let isVector = input.shape.isVector
    let bias = biases == nil ? (numpy: "", pytorch: "") : (numpy: " + b", pytorch: ", b")
    return PythonCode(
      arrays: { dialect in
        [dialect.array("x", input), dialect.array("w", weights, isPlain: true)]
          + (biases.map { [dialect.array("b", $0, sides: [$0.count])] } ?? [])
      },
      numpy: ["y = w @ \(isVector ? "x" : "x.reshape(-1)")\(bias.numpy)"],
      pytorch: ["y = F.linear(\(isVector ? "x" : "torch.flatten(x)"), w\(bias.pytorch))"])
  }
}

extension PythonCode {
  /// One expression of the whole array `x`.
  static func ofAll(_ input: Tensor, numpy: String, pytorch: String) -> PythonCode {
    PythonCode(
      arrays: { [$0.array("x", input)] }, numpy: ["y = \(numpy)"], pytorch: ["y = \(pytorch)"])
  }

  /// One number of each channel.
  fileprivate static func ofChannels(
    _ input: Tensor, numpy: String, pytorch: String
  ) -> PythonCode {
    let isPlain = input.shape.channels == 1
    return PythonCode(
      arrays: { [$0.array("x", input, isPlain: isPlain)] },
      numpy: ["y = x.\(numpy)(axis=(-2, -1), keepdims=True)"],
      pytorch: ["y = F.\(pytorch)(\(isPlain ? "x[None]" : "x"), 1)"], printsFirst: isPlain)
  }
}
