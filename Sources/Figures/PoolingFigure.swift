public import ConvEngine
import Markup
internal import Phrases

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
    let input = operation.input.shape
    return Stage(
      name: frame.group(channel),
      operation: operation,
      inputs: [drawn.table(channel: channel, name: names.input)],
      inputTitle: .text(names.input).sized(input.rows, input.columns)
        .inChannel(channel, of: output.channels),
      signs: ("", "→"),
      outputChannel: channel,
      outputTitle: .text(frame.name).sized(output.rows, output.columns)
        .inChannel(channel, of: output.channels),
      selection: selection,
      wrap: output.columns)
  }

  private var notes: [Message] {
    guard let window = operation.window else { return [] }
    let size = "\(window.size.rows) × \(window.size.columns)"
    var notes = [
      Message(
        kind == .maximum ? .largestOfWindow : .meanOfWindow, Fact("size", text: size)),
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

  private func overlap(_ window: SlidingWindow) -> Message {
    let stride = window.stride
    let steps =
      stride.rows == stride.columns
      ? Message(.cells, .count("count", stride.rows))
      : Message(
        .downAndAcross, .count("rows", stride.rows), .count("columns", stride.columns))
    let isApart =
      stride.rows >= window.rows.windowLength && stride.columns >= window.columns.windowLength
    return Message(isApart ? .windowsApart : .windowsOverlap, Fact("steps", steps))
  }

  private var paddingNote: Message {
    switch kind {
    case .maximum: Message(.rimNotRead)
    case .average(countsPadding: true): Message(.rimCounted)
    case .average(countsPadding: false): Message(.rimNotCounted)
    }
  }
}
