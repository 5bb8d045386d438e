internal import ConvEngine
import Markup
internal import Phrases

extension OperationFigure {
  /// Pooling: each window's largest entry, marked, or its mean.
  func figure(
    of pooling: some Pooled & PythonWritten, result: Phrase, padding: Phrase
  ) -> [UInt8] {
    let window = pooling.window
    let size = "\(window.size.rows) × \(window.size.columns)"
    let notes =
      [Message(result, Fact("size", text: size)), overlap(window)]
      + notes(on: window, padding: Message(padding))
      + [
        pooling.roundingNote, pooling.oddPaddingNote(hiding: selection.asked),
        pooling.divisorNote(hiding: selection.asked),
      ]
    return figure(notes: notes, kind: "pool", code: pooling) { figure in
      let input = pooling.input.shape
      let drawn = PaddedInput(
        pooling.input, rim: window.padding, mode: .zeros, isRead: padding == .rimCounted)
      for channel in 0..<input.channels {
        stage(
          channel, inputs: [drawn.table(channel: channel, name: names.input)],
          title: .text(names.input).sized(input.rows, input.columns)
            .inChannel(channel, of: input.channels)
        ).write(to: &figure)
      }
    }
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

  /// Global pooling: one number of each whole channel; `result` says which, with a `count` of cells.
  func wholeChannels(_ result: Phrase, code: some PythonWritten) -> [UInt8] {
    let shape = operation.input.shape
    let note = Message(result, .count("count", shape.rows * shape.columns))
    return figure(notes: [note], kind: "pool", code: code) { figure in
      for channel in 0..<shape.channels {
        var stage = stage(
          channel,
          inputs: [.channel(channel, of: operation.input, style: .map, name: names.input)],
          title: .text(names.input).sized(shape.rows, shape.columns)
            .inChannel(channel, of: shape.channels))
        stage.outputTitle = .text(frame.name).inChannel(channel, of: shape.channels)
        stage.ledgerColumns = shape.columns
        stage.write(to: &figure)
      }
    }
  }
}
