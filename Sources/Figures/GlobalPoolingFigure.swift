public import ConvEngine
import Markup

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
    let count = Words.counted(shape.rows * shape.columns, "cell")
    let note =
      isMaximum
      ? "Each number is the largest of the \(count) of its channel; the winner is ringed."
      : "Each number is the mean of the \(count) of its channel."
    return frame.figure(notes: [note], kind: "pool", code: operation as? any PythonWritten) {
      figure in
      for channel in 0..<shape.channels {
        let suffix = shape.channels > 1 ? ", channel \(channel + 1)" : ""
        Stage(
          name: frame.group(channel),
          operation: operation,
          inputs: [
            MatrixTable(
              tensor: operation.input, channel: channel, style: .map,
              label: names.input + suffix)
          ],
          inputTitle: "\(names.input), \(shape.rows) × \(shape.columns)\(suffix)",
          signs: ("", "→"),
          outputChannel: channel,
          outputTitle: frame.name + suffix,
          selection: selection,
          wrap: 1,
          ledgerColumns: shape.columns
        ).write(to: &figure)
      }
    }
  }
}
