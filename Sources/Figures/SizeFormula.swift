internal import ConvEngine

/// The output size of a sliding window with the lesson's own numbers filled in.
///
/// `(input + padding before + padding after − window) / stride + 1`, where the window of a dilated
/// filter is `dilation × (size − 1) + 1` long (Dumoulin and Visin, "A guide to convolution
/// arithmetic for deep learning", relationship 15).
struct SizeFormula {
  var window: SlidingWindow

  /// One line for both axes where they are alike, else one for each.
  var note: String {
    let rows = Self.text(of: window.rows)
    let columns = Self.text(of: window.columns)
    return rows == columns
      ? "Rows and columns: \(rows)." : "Rows: \(rows). Columns: \(columns)."
  }

  /// What no window reads, or nothing where all is read.
  var unreachedNote: String? {
    let parts = [("row", window.rows.unreached), ("column", window.columns.unreached)]
      .filter { !$0.1.isEmpty }
      .map { noun, indices in
        "\(noun)\(indices.count == 1 ? "" : "s") \(Words.list(indices.map { String($0 + 1) }))"
      }
    guard !parts.isEmpty else { return nil }
    return "No window reaches \(Words.list(parts))."
  }

  static func text(of axis: SlidingAxis) -> String {
    let window =
      axis.dilation == 1
      ? "\(axis.size)" : "\(axis.dilation) × (\(axis.size) − 1) − 1"
    let span =
      "(\(axis.inputLength) + \(axis.paddingBefore) + \(axis.paddingAfter) − \(window)) / \(axis.stride)"
    let steps = axis.isExact ? span : axis.roundsUp ? "⌈\(span)⌉" : "⌊\(span)⌋"
    return axis.dropsLastWindow
      ? "\(steps) + 1 − 1 = \(axis.count), as the last window would start after the input"
      : "\(steps) + 1 = \(axis.count)"
  }

  /// The output size of a transposed convolution (the same guide, relationship 14, with dilation and
  /// output padding as in ONNX ConvTranspose).
  static func text(of axis: TransposedAxis) -> String {
    let padding = axis.paddingBefore + axis.paddingAfter
    let whole = axis.stride * (axis.inputLength - 1) + axis.windowLength + axis.outputPadding
    // Windows shorter than the stride, with padding `same`: all is stride × input, and nothing is cut.
    guard whole - padding == axis.count else {
      return "\(axis.stride) × \(axis.inputLength) = \(axis.count)"
    }
    let window =
      axis.dilation == 1 ? "\(axis.size)" : "\(axis.dilation) × (\(axis.size) − 1) + 1"
    return "\(axis.stride) × (\(axis.inputLength) − 1) + \(window) − \(axis.paddingBefore)"
      + " − \(axis.paddingAfter) + \(axis.outputPadding) = \(axis.count)"
  }
}

extension SlidingAxis {
  /// Whether rounding up gave a window that starts after the input, and is therefore left out.
  fileprivate var dropsLastWindow: Bool {
    roundsUp && start(of: count - 1) + windowLength < inputLength + paddingAfter
  }
}
