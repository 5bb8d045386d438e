public import ConvEngine
import Markup
internal import Phrases

/// Global pooling: one number of each whole channel.
public struct GlobalPoolingFigure: Sendable {
  var frame: FigureFrame
  var operation: any Operation
  var isMaximum: Bool
  var names: OperationNames
  var selection: StepSelection

  /// A figure of `operation`, a `GlobalMaximumPooling` if `isMaximum`, else a `GlobalAveragePooling`.
  public init(
    frame: FigureFrame, operation: any Operation, isMaximum: Bool, names: OperationNames,
    selection: StepSelection
  ) {
    self.frame = frame
    self.operation = operation
    self.isMaximum = isMaximum
    self.names = names
    self.selection = selection
  }

  /// The finished `<figure>`.
  public var markup: String {
    let shape = operation.input.shape
    let note = Message(
      isMaximum ? .largestOfChannel : .meanOfChannel, .count("count", shape.rows * shape.columns))
    return frame.figure(notes: [note], kind: "pool", code: operation as? any PythonWritten) {
      figure in
      for channel in 0..<shape.channels {
        let input = Message.text(names.input)
        Stage(
          name: frame.group(channel),
          operation: operation,
          inputs: [
            MatrixTable(
              tensor: operation.input, channel: channel, style: .map,
              label: input.inChannel(channel, of: shape.channels))
          ],
          inputTitle: input.sized(shape.rows, shape.columns)
            .inChannel(channel, of: shape.channels),
          signs: ("", "→"),
          outputChannel: channel,
          outputTitle: .text(frame.name).inChannel(channel, of: shape.channels),
          selection: selection,
          wrap: 1,
          ledgerColumns: shape.columns
        ).write(to: &figure)
      }
    }
  }
}
