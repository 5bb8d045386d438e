internal import ConvEngine
import Markup
internal import Phrases

/// A convolution: the window moving over the input, and every product of every window.
struct ConvolutionFigure {
  var context: OperationFigure
  var convolution: Convolution

  /// The finished `<figure>`.
  var markup: [UInt8] {
    context.figure(notes: notes, kind: "conv", code: convolution) { figure in
      let drawn = PaddedInput(
        convolution.input, rim: convolution.window.padding, mode: convolution.paddingMode)
      for channel in convolution.filters.indices {
        stage(channel, over: drawn).write(to: &figure)
      }
    }
  }

  private func stage(_ outputChannel: Int, over drawn: PaddedInput) -> Stage {
    let filter = convolution.filters[outputChannel]
    let filterName = context.names.filters[outputChannel]
    let perGroup = convolution.filters.count / convolution.groups
    let group = outputChannel / perGroup
    let channels = filter.shape.channels
    let output = convolution.output.shape
    return Stage(
      name: context.frame.group(outputChannel),
      operation: context.operation,
      inputs: (group * channels..<(group + 1) * channels).map { channel in
        drawn.table(channel: channel, name: context.names.input)
      },
      inputTitle: .text("\(context.names.input), \(convolution.input.shape.typeset)"),
      filters: MatrixTable.channels(of: filter, style: .filter, name: filterName),
      filterTitle: .text("\(filterName), \(filter.shape.typeset)"),
      outputChannel: outputChannel,
      outputTitle: .text(context.frame.name).sized(output.rows, output.columns)
        .inChannel(outputChannel, of: output.channels),
      selection: context.selection,
      wrap: output.columns,
      showsInputsAgain: outputChannel % perGroup != 0)
  }

  private var notes: [Message] {
    var notes: [Message] = []
    let count = convolution.filters.first?.shape.count ?? 0
    notes.append(convolution.flipNote(hiding: context.selection.asked))
    let hasChannels = (convolution.filters.first?.shape.channels ?? 1) > 1
    let sum: Phrase =
      convolution.biases == nil
      ? hasChannels ? .channelSum : .productSum
      : hasChannels ? .channelSumWithBias : .productSumWithBias
    notes.append(Message(sum, .count("count", count)))
    let formula = SizeFormula(window: convolution.window)
    notes.append(formula.note)
    if let unreached = formula.unreachedNote { notes.append(unreached) }
    if convolution.window.padding != .zero {
      notes.append(PaddedInput.note(mode: convolution.paddingMode))
    }
    if let note = convolution.oddPaddingNote(hiding: context.selection.asked) { notes.append(note) }
    return notes
  }
}
