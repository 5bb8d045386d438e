internal import ConvEngine
import Markup
internal import Phrases

extension OperationFigure {
  /// A convolution: the window moving over the input, and every product of every window.
  func figure(of convolution: Convolution) -> [UInt8] {
    let shape = convolution.filters[0].shape
    let hasBias = convolution.biases != nil
    let sum: Phrase =
      shape.channels > 1
      ? hasBias ? .channelSumWithBias : .channelSum : hasBias ? .productSumWithBias : .productSum
    let notes =
      [convolution.flipNote(hiding: selection.asked), Message(sum, .count("count", shape.count))]
      + notes(on: convolution.window, padding: PaddedInput.note(mode: convolution.paddingMode))
      + [convolution.oddPaddingNote(hiding: selection.asked)]
    return figure(notes: notes, kind: "conv", code: convolution) { figure in
      let drawn = PaddedInput(
        convolution.input, rim: convolution.window.padding, mode: convolution.paddingMode)
      for channel in convolution.filters.indices {
        stage(
          channel, filters: convolution.filters, groups: convolution.groups, sign: "∗", over: drawn
        ).write(to: &figure)
      }
    }
  }

  /// A transposed convolution: each input cell writes the filter, times its value, on the output.
  func figure(of convolution: TransposedConvolution) -> [UInt8] {
    let window = convolution.transposedWindow
    let notes = [
      Message(convolution.biases == nil ? .spreading : .spreadingWithBias),
      SizeFormula.note(
        rows: SizeFormula.text(of: window.rows), columns: SizeFormula.text(of: window.columns)),
      convolution.oddPaddingNote(hiding: selection.asked),
    ]
    return figure(notes: notes, kind: "conv", code: convolution) { figure in
      let drawn = PaddedInput(convolution.input, rim: nil, mode: .zeros)
      for channel in convolution.filters.indices {
        stage(
          channel, filters: convolution.filters, groups: convolution.groups, sign: "∗ᵀ", over: drawn
        ).write(to: &figure)
        ScatterDrawing(convolution: convolution, name: names.input, outputChannel: channel)
          .write(to: &figure)
      }
    }
  }

  /// A filter over the input's channels of its group.
  private func stage(
    _ channel: Int, filters: [Tensor], groups: Int, sign: String, over drawn: PaddedInput
  ) -> Stage {
    let (filter, name) = (filters[channel], names.filters[channel])
    let perGroup = filters.count / groups
    let first = channel / perGroup * filter.shape.channels
    var stage = stage(
      channel,
      inputs: (first..<first + filter.shape.channels).map {
        drawn.table(channel: $0, name: names.input)
      },
      title: .text("\(names.input), \(operation.input.shape.typeset)"))
    stage.filters = MatrixTable.channels(of: filter, style: .filter, name: name)
    stage.filterTitle = .text("\(name), \(filter.shape.typeset)")
    stage.signs = (sign, "=")
    stage.showsInputsAgain = channel % perGroup != 0
    return stage
  }
}
