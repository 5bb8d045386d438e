public import ConvEngine
import Markup

/// Pooling: each window's largest entry, marked, or its mean.
public struct PoolingFigure: Sendable {
  /// What pooling makes of a window.
  public enum Kind: Hashable, Sendable {
    /// The largest entry; padding is never read.
    case maximum
    /// The mean; `countsPadding` tells whether padding counts in the divisor.
    case average(countsPadding: Bool)
  }

  var frame: FigureFrame
  var operation: any Operation
  var kind: Kind
  var names: OperationNames
  var selection: StepSelection

  /// A figure of `operation`, which slides a window.
  public init(
    frame: FigureFrame, operation: any Operation, kind: Kind, names: OperationNames,
    selection: StepSelection
  ) {
    self.frame = frame
    self.operation = operation
    self.kind = kind
    self.names = names
    self.selection = selection
  }

  /// The finished `<figure>`.
  public var markup: String {
    frame.figure(notes: notes, kind: "pool", code: operation as? any PythonWritten) { figure in
      let drawn = PaddedInput(
        operation.input, rim: operation.window?.padding, mode: .zeros,
        isRead: kind == .average(countsPadding: true))
      for channel in 0..<operation.output.shape.channels {
        stage(channel, over: drawn).write(to: &figure)
      }
    }
  }

  private func stage(_ channel: Int, over drawn: PaddedInput) -> Stage {
    let output = operation.output.shape
    let suffix = output.channels > 1 ? ", channel \(channel + 1)" : ""
    return Stage(
      name: frame.group(channel),
      operation: operation,
      inputs: [drawn.table(channel: channel, name: names.input)],
      inputTitle:
        "\(names.input), \(operation.input.shape.rows) × \(operation.input.shape.columns)\(suffix)",
      signs: ("", "→"),
      outputChannel: channel,
      outputTitle: "\(frame.name), \(output.rows) × \(output.columns)\(suffix)",
      selection: selection,
      wrap: output.columns)
  }

  private var notes: [String] {
    guard let window = operation.window else { return [] }
    let size = "\(window.size.rows) × \(window.size.columns)"
    var notes = [
      kind == .maximum
        ? "Each cell is the largest entry of its \(size) window; the winner is ringed."
        : "Each cell is the mean of its \(size) window.",
      overlap(window),
    ]
    let formula = SizeFormula(window: window)
    notes.append(formula.note)
    if let unreached = formula.unreachedNote { notes.append(unreached) }
    if window.padding != .zero {
      notes.append(paddingNote)
    }
    if let pooling = operation as? any Pooled {
      notes += [pooling.roundingNote, pooling.oddPaddingNote(hiding: selection.asked)].compactMap {
        $0
      }
    }
    if let pooling = operation as? AveragePooling,
      let note = pooling.divisorNote(hiding: selection.asked)
    {
      notes.append(note)
    }
    return notes
  }

  private func overlap(_ window: SlidingWindow) -> String {
    let stride = window.stride
    let steps =
      stride.rows == stride.columns
      ? Words.counted(stride.rows, "cell")
      : "\(Words.counted(stride.rows, "row")) down and \(Words.counted(stride.columns, "column")) across"
    let isApart =
      stride.rows >= window.rows.windowLength && stride.columns >= window.columns.windowLength
    return "The window moves by \(steps): windows \(isApart ? "do not overlap" : "overlap")."
  }

  private var paddingNote: String {
    switch kind {
    case .maximum: "The hatched rim is padding, which never wins: it is not read."
    case .average(countsPadding: true):
      "The hatched rim is padding: its zeros count in the divisor."
    case .average(countsPadding: false):
      "The hatched rim is padding: it counts neither in the sum nor in the divisor."
    }
  }
}
