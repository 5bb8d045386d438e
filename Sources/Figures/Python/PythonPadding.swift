internal import ConvEngine

/// Padding as both libraries write it, on the array `x`.
struct PythonPadding {
  var edges: Edges
  var mode = PaddingMode.zeros
  /// What stands on padding in mode `zeros`, as Python writes it: `0`, `-np.inf`.
  var value = "0"

  /// `np.pad` of a matrix, or of channels of matrices.
  func numpy(isPlain: Bool) -> String {
    let (top, right, bottom, left) = (edges.top, edges.right, edges.bottom, edges.left)
    let isEven = isPlain && [right, bottom, left].allSatisfy { $0 == top }
    let channels = isPlain ? "" : "(0, 0), "
    let width = isEven ? "\(top)" : "(\(channels)(\(top), \(bottom)), (\(left), \(right)))"
    let how =
      mode == .zeros
      ? (value == "0" ? "" : ", constant_values=\(value)") : ", mode=\"\(mode.rawValue)\""
    return "np.pad(x, \(width)\(how))"
  }

  /// `F.pad` of `array`, the sides from the last dimension on: left, right, top, bottom.
  func pytorch(of array: String = "x", size: Shape) -> String {
    let sides = "(\(edges.left), \(edges.right), \(edges.top), \(edges.bottom))"
    let isLong =
      max(edges.top, edges.bottom) > size.rows || max(edges.left, edges.right) > size.columns
    switch mode {
    case .zeros: return "F.pad(\(array), \(sides)\(value == "0" ? "" : ", value=\(value)"))"
    case .edge: return "F.pad(\(array), \(sides), mode=\"replicate\")"
    case .reflect: return "F.pad(\(array), \(sides), mode=\"reflect\")"
    case .wrap where isLong:
      // PyTorch wraps around once at most.
      let rows = "torch.arange(\(-edges.top), \(size.rows + edges.bottom)) % \(size.rows)"
      let columns = "torch.arange(\(-edges.left), \(size.columns + edges.right)) % \(size.columns)"
      return "\(array)[:, \(rows)][..., \(columns)]"
    case .wrap: return "F.pad(\(array), \(sides), mode=\"circular\")"
    }
  }
}

extension Padding: PythonWritten {
  var python: PythonCode {
    let isPlain = input.shape.channels == 1
    let padding = PythonPadding(edges: amount, mode: mode, value: PythonNumber.text(value))
    let padded = padding.pytorch(of: isPlain ? "x[None]" : "x", size: input.shape)
    return PythonCode(
      arrays: { [$0.array("x", input, isPlain: isPlain)] },
      numpy: ["y = \(padding.numpy(isPlain: isPlain))"], pytorch: ["y = \(padded)"],
      printsFirst: isPlain)
  }
}
