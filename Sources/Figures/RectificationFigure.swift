public import ConvEngine
import Markup

/// ReLU, before and after: what is below zero becomes zero, the rest stays.
public struct RectificationFigure: Sendable {
  var frame: FigureFrame
  var operation: Rectification
  var names: OperationNames
  var selection: StepSelection

  /// A figure of `operation`.
  public init(
    frame: FigureFrame, operation: Rectification, names: OperationNames, selection: StepSelection
  ) {
    self.frame = frame
    self.operation = operation
    self.names = names
    self.selection = selection
  }

  /// The finished `<figure>`.
  public var markup: String {
    let shape = operation.output.shape
    let note = "ReLU(x) = max(0, x), cell by cell: the size stays \(shape.typeset)."
    return frame.figure(notes: [note], kind: "relu", code: operation) { figure in
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
          inputTitle: "\(names.input)\(suffix), before",
          signs: ("", "→"),
          outputChannel: channel,
          outputTitle: "\(frame.name)\(suffix), after",
          selection: selection,
          wrap: shape.columns
        ).write(to: &figure)
      }
    }
  }
}
