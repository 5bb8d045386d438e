internal import ConvEngine
internal import Phrases

/// The output size of a sliding window with the lesson's own numbers filled in.
///
/// `(input + padding before + padding after − window) / stride + 1`, where the window of a dilated
/// filter is `dilation × (size − 1) + 1` long (Dumoulin and Visin, "A guide to convolution
/// arithmetic for deep learning", relationship 15).
struct SizeFormula {
  var window: SlidingWindow

  /// One line for both axes where they are alike, else one for each.
  var note: Message {
    let rows = Self.text(of: window.rows)
    let columns = Self.text(of: window.columns)
    return Self.note(rows: rows, columns: columns)
  }

  static func note(rows: Message, columns: Message) -> Message {
    rows == columns
      ? Message(.rowsAndColumns, Fact("formula", rows))
      : Message(.rowsThenColumns, Fact("rows", rows), Fact("columns", columns))
  }

  /// What no window reads, or nothing where all is read.
  var unreachedNote: Message? {
    let parts = [
      (Phrase.rowNumbers, window.rows.unreached), (.columnNumbers, window.columns.unreached),
    ]
    .filter { !$0.1.isEmpty }
    .map { phrase, indices in
      let numbers = Message(list: indices.map { .text(String($0 + 1)) })
      return Message(phrase, Fact("count", indices.count), Fact("numbers", numbers))
    }
    guard !parts.isEmpty else { return nil }
    return Message(.unreached, Fact("parts", Message(list: parts)))
  }

  static func text(of axis: SlidingAxis) -> Message {
    let window =
      axis.dilation == 1
      ? "\(axis.size)" : "\(axis.dilation) × (\(axis.size) − 1) − 1"
    let span =
      "(\(axis.inputLength) + \(axis.paddingBefore) + \(axis.paddingAfter) − \(window)) / \(axis.stride)"
    let steps = axis.isExact ? span : axis.roundsUp ? "⌈\(span)⌉" : "⌊\(span)⌋"
    return axis.dropsLastWindow
      ? Message(.lastWindowOutside, Fact("formula", text: "\(steps) + 1 − 1 = \(axis.count)"))
      : .text("\(steps) + 1 = \(axis.count)")
  }

  /// The output size of a transposed convolution (the same guide, relationship 14, with dilation and
  /// output padding as in ONNX ConvTranspose).
  static func text(of axis: TransposedAxis) -> Message {
    let padding = axis.paddingBefore + axis.paddingAfter
    let whole = axis.stride * (axis.inputLength - 1) + axis.windowLength + axis.outputPadding
    // Windows shorter than the stride, with padding `same`: all is stride × input, and nothing is cut.
    guard whole - padding == axis.count else {
      return .text("\(axis.stride) × \(axis.inputLength) = \(axis.count)")
    }
    let window =
      axis.dilation == 1 ? "\(axis.size)" : "\(axis.dilation) × (\(axis.size) − 1) + 1"
    return .text(
      "\(axis.stride) × (\(axis.inputLength) − 1) + \(window) − \(axis.paddingBefore)"
        + " − \(axis.paddingAfter) + \(axis.outputPadding) = \(axis.count)")
  }
}

extension SlidingAxis {
  /// Whether rounding up gave a window that starts after the input, and is therefore left out.
  fileprivate var dropsLastWindow: Bool {
    roundsUp && start(of: count - 1) + windowLength < inputLength + paddingAfter
  }
}
