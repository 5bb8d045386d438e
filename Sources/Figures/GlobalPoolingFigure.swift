internal import ConvEngine
import Markup
internal import Phrases

/// Global pooling: one number of each whole channel.
struct GlobalPoolingFigure<Code: PythonWritten> {
  var context: OperationFigure
  /// What the number is, with a `count` of cells.
  var note: Phrase
  var code: Code

  /// The finished `<figure>`.
  var markup: [UInt8] {
    let shape = context.operation.input.shape
    let note = Message(note, .count("count", shape.rows * shape.columns))
    return context.figure(notes: [note], kind: "pool", code: code) { figure in
      for channel in 0..<shape.channels {
        let input = Message.text(context.names.input)
        Stage(
          name: context.frame.group(channel),
          operation: context.operation,
          inputs: [
            MatrixTable(
              tensor: context.operation.input, channel: channel, style: .map,
              label: input.inChannel(channel, of: shape.channels))
          ],
          inputTitle: input.sized(shape.rows, shape.columns)
            .inChannel(channel, of: shape.channels),
          signs: ("", "→"),
          outputChannel: channel,
          outputTitle: .text(context.frame.name).inChannel(channel, of: shape.channels),
          selection: context.selection,
          wrap: 1,
          ledgerColumns: shape.columns
        ).write(to: &figure)
      }
    }
  }
}
