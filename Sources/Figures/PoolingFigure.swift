internal import ConvEngine
import Markup
internal import Phrases

/// Pooling: each window's largest entry, marked, or its mean.
struct PoolingFigure<Pooling: Pooled & PythonWritten> {
  var context: OperationFigure
  var pooling: Pooling
  var kind: PoolingKind

  /// The finished `<figure>`.
  var markup: [UInt8] {
    context.figure(notes: notes, kind: "pool", code: pooling) { figure in
      let drawn = PaddedInput(
        pooling.input, rim: pooling.window.padding, mode: .zeros,
        isRead: kind == .average(countsPadding: true))
      for channel in 0..<pooling.output.shape.channels {
        stage(channel, over: drawn).write(to: &figure)
      }
    }
  }

  private func stage(_ channel: Int, over drawn: PaddedInput) -> Stage {
    let output = pooling.output.shape
    let input = pooling.input.shape
    return Stage(
      name: context.frame.group(channel),
      operation: context.operation,
      inputs: [drawn.table(channel: channel, name: context.names.input)],
      inputTitle: .text(context.names.input).sized(input.rows, input.columns)
        .inChannel(channel, of: output.channels),
      signs: ("", "→"),
      outputChannel: channel,
      outputTitle: .text(context.frame.name).sized(output.rows, output.columns)
        .inChannel(channel, of: output.channels),
      selection: context.selection,
      wrap: output.columns)
  }

  private var notes: [Message] {
    let window = pooling.window
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
    let asked = context.selection.asked
    notes += [
      pooling.roundingNote, pooling.oddPaddingNote(hiding: asked),
      pooling.divisorNote(hiding: asked),
    ].compactMap { $0 }
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

/// What pooling makes of a window.
enum PoolingKind: Hashable, Sendable {
  /// The largest entry; padding is never read.
  case maximum
  /// The mean; `countsPadding` tells whether padding counts in the divisor.
  case average(countsPadding: Bool)
}
