public import ConvEngine
import Markup
internal import Phrases

/// A transposed convolution: each input cell writes the filter, times its value, on the output.
public struct TransposedConvolutionFigure: Sendable {
  var frame: FigureFrame
  var convolution: TransposedConvolution
  var names: OperationNames
  var selection: StepSelection

  /// A figure of `convolution`; `names.filters` has a name for each of its filters.
  public init(
    frame: FigureFrame, convolution: TransposedConvolution, names: OperationNames,
    selection: StepSelection
  ) {
    self.frame = frame
    self.convolution = convolution
    self.names = names
    self.selection = selection
  }

  /// The finished `<figure>`.
  public var markup: String {
    frame.figure(notes: notes, kind: "conv", code: convolution) { figure in
      for channel in convolution.filters.indices {
        stage(channel).write(to: &figure)
        ScatterDrawing(convolution: convolution, name: names.input, outputChannel: channel)
          .write(to: &figure)
      }
    }
  }

  private func stage(_ outputChannel: Int) -> Stage {
    let filter = convolution.filters[outputChannel]
    let filterName = names.filters[outputChannel]
    let perGroup = convolution.filters.count / convolution.groups
    let channels = filter.shape.channels
    let first = outputChannel / perGroup * channels
    let output = convolution.output.shape
    return Stage(
      name: frame.group(outputChannel),
      operation: convolution,
      inputs: MatrixTable.channels(
        of: convolution.input, first..<first + channels, style: .image, name: names.input),
      inputTitle: .text("\(names.input), \(convolution.input.shape.typeset)"),
      filters: MatrixTable.channels(of: filter, style: .filter, name: filterName),
      filterTitle: .text("\(filterName), \(filter.shape.typeset)"),
      signs: ("∗ᵀ", "="),
      outputChannel: outputChannel,
      outputTitle: .text(frame.name).sized(output.rows, output.columns)
        .inChannel(outputChannel, of: output.channels),
      selection: selection,
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
    ] + [convolution.oddPaddingNote(hiding: selection.asked)].compactMap { $0 }
  }
}
