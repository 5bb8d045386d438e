public import ConvEngine
import Markup
internal import Phrases

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
    let note = Message(.rectification, Fact("shape", text: shape.typeset))
    return frame.figure(notes: [note], kind: "relu", code: operation) { figure in
      for channel in 0..<shape.channels {
        let input = Message.text(names.input).inChannel(channel, of: shape.channels)
        let output = Message.text(frame.name).inChannel(channel, of: shape.channels)
        Stage(
          name: frame.group(channel),
          operation: operation,
          inputs: [
            MatrixTable(
              tensor: operation.input, channel: channel, style: .map,
              label: input)
          ],
          inputTitle: Message(.before, Fact("title", input)),
          signs: ("", "→"),
          outputChannel: channel,
          outputTitle: Message(.after, Fact("title", output)),
          selection: selection,
          wrap: shape.columns
        ).write(to: &figure)
      }
    }
  }
}
