internal import ConvEngine
import Markup
internal import Phrases

/// Padding, before and after, with the rim drawn apart from the data.
struct PaddingFigure {
  var context: OperationFigure
  var operation: Padding

  /// The finished `<figure>`.
  var markup: [UInt8] {
    let input = operation.input.shape
    let output = operation.output.shape
    return context.frame.figure(notes: notes, kind: "padding", code: operation.shortPython) {
      figure in
      for channel in 0..<output.channels {
        let before = Message.text(context.names.input).inChannel(channel, of: output.channels)
        let after = Message.text(context.frame.name).inChannel(channel, of: output.channels)
        figure.element("div", ["class": "side-by-side"]) { row in
          Panel(
            title: before.sized(input.rows, input.columns),
            table: MatrixTable(
              tensor: operation.input, channel: channel, style: .image, label: before)
          ).write(to: &row)
          row.element("span", ["class": "sign", "aria-hidden": "true"], text: "→")
          Panel(
            title: after.sized(output.rows, output.columns),
            table: MatrixTable(
              tensor: operation.output, channel: channel, style: .image,
              label: Message(.afterPadding, Fact("title", after)), rim: operation.amount)
          ).write(to: &row)
        }
      }
    }
  }

  private var notes: [Message] {
    let amount = operation.amount
    let input = operation.input.shape
    let output = operation.output.shape
    let fill =
      operation.mode == .zeros && operation.value != .zero
      ? Message(.paddingOfValue, Fact("value", text: NumberText.exact(operation.value)))
      : PaddedInput.note(mode: operation.mode)
    return [
      fill,
      Message(
        .rowsThenColumns,
        Fact("rows", text: "\(input.rows) + \(amount.top) + \(amount.bottom) = \(output.rows)"),
        Fact(
          "columns",
          text: "\(input.columns) + \(amount.left) + \(amount.right) = \(output.columns)")),
    ]
  }
}
