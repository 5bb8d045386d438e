internal import ConvEngine
import Markup
internal import Phrases

/// An operation that makes each cell of the one in its place, before and after.
struct CellwiseFigure<Code: PythonWritten> {
  var context: OperationFigure
  /// What is done to each value, as a formula.
  var rule: String
  var code: Code

  /// The finished `<figure>`.
  var markup: [UInt8] {
    let shape = context.operation.output.shape
    let note = Message(
      .cellByCell, Fact("rule", text: rule), Fact("shape", text: shape.typeset))
    return context.figure(notes: [note], kind: "relu", code: code) { figure in
      for channel in 0..<shape.channels {
        let input = Message.text(context.names.input).inChannel(channel, of: shape.channels)
        let output = Message.text(context.frame.name).inChannel(channel, of: shape.channels)
        Stage(
          name: context.frame.group(channel),
          operation: context.operation,
          inputs: [
            MatrixTable(
              tensor: context.operation.input, channel: channel, style: .map, label: input)
          ],
          inputTitle: Message(.before, Fact("title", input)),
          signs: ("", "→"),
          outputChannel: channel,
          outputTitle: Message(.after, Fact("title", output)),
          selection: context.selection,
          wrap: shape.columns
        ).write(to: &figure)
      }
    }
  }
}
