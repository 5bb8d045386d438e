internal import ConvEngine
import Markup
internal import Phrases

/// A transposed convolution: each input cell writes the filter, times its value, on the output.
struct TransposedConvolutionFigure {
  var context: OperationFigure
  var convolution: TransposedConvolution

  /// The finished `<figure>`.
  var markup: [UInt8] {
    context.figure(notes: notes, kind: "conv", code: convolution) { figure in
      for channel in convolution.filters.indices {
        stage(channel).write(to: &figure)
        ScatterDrawing(convolution: convolution, name: context.names.input, outputChannel: channel)
          .write(to: &figure)
      }
    }
  }

  private func stage(_ outputChannel: Int) -> Stage {
    let filter = convolution.filters[outputChannel]
    let filterName = context.names.filters[outputChannel]
    let perGroup = convolution.filters.count / convolution.groups
    let channels = filter.shape.channels
    let first = outputChannel / perGroup * channels
    let output = convolution.output.shape
    return Stage(
      name: context.frame.group(outputChannel),
      operation: context.operation,
      inputs: MatrixTable.channels(
        of: convolution.input, first..<first + channels, style: .image, name: context.names.input),
      inputTitle: .text("\(context.names.input), \(convolution.input.shape.typeset)"),
      filters: MatrixTable.channels(of: filter, style: .filter, name: filterName),
      filterTitle: .text("\(filterName), \(filter.shape.typeset)"),
      signs: ("∗ᵀ", "="),
      outputChannel: outputChannel,
      outputTitle: .text(context.frame.name).sized(output.rows, output.columns)
        .inChannel(outputChannel, of: output.channels),
      selection: context.selection,
      wrap: output.columns,
      showsInputsAgain: outputChannel % perGroup != 0)
  }

  private var notes: [Message] {
    let window = convolution.transposedWindow
    let rows = SizeFormula.text(of: window.rows)
    let columns = SizeFormula.text(of: window.columns)
    return [
      Message(convolution.biases == nil ? .spreading : .spreadingWithBias),
      SizeFormula.note(rows: rows, columns: columns),
    ] + [convolution.oddPaddingNote(hiding: context.selection.asked)].compactMap { $0 }
  }
}
