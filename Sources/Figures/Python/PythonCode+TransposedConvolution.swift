internal import ConvEngine
internal import Phrases

extension TransposedConvolution: PythonWritten {
  var weightArrays: [Tensor] { filters }

  private var isPlain: Bool { filters.count == 1 && input.shape.channels == 1 }

  var python: PythonCode {
    PythonCode(
      arrays: { $0.arrays(input, filters, biases, isPlain: isPlain) }, numpy: numpy,
      pytorch: pytorch, printsFirst: isPlain,
      comment: isPlain ? nil : (biases == nil ? 2 : 3, .inputsFirst))
  }

  /// Each input cell writes the filters, times its value: the figure's own words.
  private var numpy: [String] {
    let (rows, columns) = (transposedWindow.rows, transposedWindow.columns)
    let slices = "\(slice("i", rows)), \(slice("j", columns))"
    var lines: [String] = []
    let sides = [rows.writtenLength, columns.writtenLength].map(String.init)
    if isPlain {
      lines.append("y = np.zeros((\(sides.joined(separator: ", "))))")
      lines.append("for i, j in np.ndindex(x.shape):")
      lines.append("    y[\(slices)] += x[i, j] * w")
    } else {
      lines.append("y = np.zeros((\(filters.count), \(sides.joined(separator: ", "))))")
      var indent = ""
      var (u, v, f) = ("x", "y", "w")
      if groups > 1 {
        let parts = ["y", "x", "w"].map { "np.split(\($0), \(groups))" }
        lines.append("for v, u, f in zip(\(parts.joined(separator: ", "))):")
        (u, v, f, indent) = ("u", "v", "f", "    ")
      }
      lines.append("\(indent)for i, j in np.ndindex(x.shape[1:]):")
      lines.append(
        "\(indent)    \(v)[:, \(slices)] += np.tensordot(\(u)[:, i, j], \(f), (0, 1))")
    }
    let bias = biases == nil ? "" : isPlain ? " + b" : " + b[:, None, None]"
    let cut = rows.isCut || columns.isCut ? crop(isPlain ? "" : ":, ") : ""
    if !(cut + bias).isEmpty { lines.append("y = y\(cut)\(bias)") }
    return lines
  }

  private var pytorch: [String] {
    let (rows, columns) = (transposedWindow.rows, transposedWindow.columns)
    var lines: [String] = []
    if !isPlain {
      lines.append(
        groups == 1
          ? "w = w.transpose(0, 1)"
          : "w = w.unflatten(0, (\(groups), -1)).transpose(1, 2).flatten(0, 1)"
      )
    }
    let isEven = transposedWindow.padding.isEven
    let added = Extent(rows: rows.addedLength, columns: columns.addedLength)
    var call = PythonArguments(isPlain ? "x[None]" : "x", isPlain ? "w[None, None]" : "w")
    if biases != nil { call = PythonArguments(call.text, "b") }
    call.add("stride", PythonNumber.pair(transposedWindow.stride), unless: "1")
    if isEven {
      let padding = Extent(rows: rows.paddingBefore, columns: columns.paddingBefore)
      call.add("padding", PythonNumber.pair(padding), unless: "0")
    }
    call.add("output_padding", PythonNumber.pair(added), unless: "0")
    call.add("groups", "\(groups)", unless: "1")
    call.add("dilation", PythonNumber.pair(transposedWindow.dilation), unless: "1")
    let cut = isEven ? "" : crop(":, ")
    return lines + ["y = F.conv_transpose2d(\(call.text))\(cut)"]
  }

  /// The cells of the output on which the window of the `index`th input cell lands.
  private func slice(_ index: String, _ axis: TransposedAxis) -> String {
    let start = axis.stride == 1 ? index : "\(axis.stride)*\(index)"
    let step = axis.dilation == 1 || axis.size == 1 ? "" : ":\(axis.dilation)"
    return "\(start):\(start)+\(axis.windowLength)\(step)"
  }

  /// What is left when the padding is taken away.
  private func crop(_ channels: String) -> String {
    let parts = [transposedWindow.rows, transposedWindow.columns].map { axis in
      "\(axis.paddingBefore):\(axis.paddingBefore + axis.count)"
    }
    return "[\(channels)\(parts.joined(separator: ", "))]"
  }
}

extension TransposedAxis {
  /// The length on which all windows are written, before padding is taken away.
  fileprivate var writtenLength: Int { paddingBefore + count + paddingAfter }

  /// The cells after the last window: output padding, and what padding `same` adds where windows are
  /// shorter than the stride.
  fileprivate var addedLength: Int { writtenLength - stride * (inputLength - 1) - windowLength }

  fileprivate var isCut: Bool { paddingBefore + paddingAfter > 0 }
}
