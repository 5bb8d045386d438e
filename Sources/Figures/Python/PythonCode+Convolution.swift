internal import ConvEngine

extension Convolution: PythonWritten {
  var weightArrays: [Tensor] { filters }

  /// One filter over one channel: matrices, as in a textbook's first example.
  private var isPlain: Bool { filters.count == 1 && input.shape.channels == 1 }

  var python: PythonCode {
    PythonCode(
      arrays: { $0.arrays(input, filters, biases, isPlain: isPlain) }, numpy: numpy,
      pytorch: pytorch, printsFirst: isPlain)
  }

  private var numpy: [String] {
    var lines: [String] = []
    if window.padding != .zero {
      let padding = PythonPadding(edges: window.padding, mode: paddingMode)
      lines.append("x = \(padding.numpy(isPlain: isPlain))")
    }
    if isFlipped { lines.append("w = np.flip(w, (-2, -1))") }
    lines.append("windows = \(PythonWindows(window: window, isPlain: isPlain).numpy)")
    let bias = biases == nil ? "" : isPlain ? " + b" : " + b[:, None, None]"
    if isPlain {
      lines.append("y = np.einsum(\"ijkl,kl->ij\", windows, w)\(bias)")
    } else if groups == 1 {
      lines.append("y = np.einsum(\"cijkl,fckl->fij\", windows, w)\(bias)")
    } else {
      lines.append("parts = zip(np.split(windows, \(groups)), np.split(w, \(groups)))")
      lines.append("y = [np.einsum(\"cijkl,fckl->fij\", v, f) for v, f in parts]")
      lines.append("y = np.concatenate(y)\(bias)")
    }
    return lines
  }

  private var pytorch: [String] {
    var lines: [String] = []
    let (rows, columns) = (window.rows, window.columns)
    var source = isPlain ? "x[None]" : "x"
    var padding = Extent(rows: rows.paddingBefore, columns: columns.paddingBefore)
    if window.padding != .zero, !window.padding.isEven || paddingMode != .zeros {
      let padded = PythonPadding(edges: window.padding, mode: paddingMode)
        .pytorch(of: source, size: input.shape)
      lines.append("x = \(padded)")
      source = "x"
      padding = Extent(0)
    }
    if isFlipped { lines.append("w = w.flip(-2, -1)") }
    var call = PythonArguments(source, isPlain ? "w[None, None]" : "w")
    if biases != nil { call = PythonArguments(call.text, "b") }
    call.add("stride", PythonNumber.pair(window.stride), unless: "1")
    call.add("padding", PythonNumber.pair(padding), unless: "0")
    call.add("dilation", PythonNumber.pair(window.dilation), unless: "1")
    call.add("groups", "\(groups)", unless: "1")
    return lines + ["y = F.conv2d(\(call.text))"]
  }
}

extension Edges {
  /// Whether there is as much before as after, in rows and in columns.
  var isEven: Bool { top == bottom && left == right }
}
