public import ConvEngine
import Markup

/// Padding, before and after, with the rim drawn apart from the data.
public struct PaddingFigure: Sendable {
  var frame: FigureFrame
  var operation: Padding
  var names: OperationNames

  /// A figure of `operation`.
  public init(frame: FigureFrame, operation: Padding, names: OperationNames) {
    self.frame = frame
    self.operation = operation
    self.names = names
  }

  /// The finished `<figure>`.
  public var markup: String {
    let input = operation.input.shape
    let output = operation.output.shape
    return frame.figure(notes: notes, kind: "padding", code: operation) { figure in
      for channel in 0..<output.channels {
        let suffix = output.channels > 1 ? ", channel \(channel + 1)" : ""
        figure.element("div", ["class": "side-by-side"]) { row in
          Panel(
            title: "\(names.input)\(suffix), \(input.rows) × \(input.columns)",
            table: MatrixTable(
              tensor: operation.input, channel: channel, style: .image, label: names.input + suffix)
          ).write(to: &row)
          row.element("span", ["class": "sign", "aria-hidden": "true"], text: "→")
          Panel(
            title: "\(frame.name)\(suffix), \(output.rows) × \(output.columns)",
            table: MatrixTable(
              tensor: operation.output, channel: channel, style: .image,
              label: "\(frame.name)\(suffix), with its padding", rim: operation.amount)
          ).write(to: &row)
        }
      }
    }
  }

  private var notes: [String] {
    let amount = operation.amount
    let input = operation.input.shape
    let output = operation.output.shape
    let fill =
      operation.mode == .zeros && operation.value != .zero
      ? "The hatched cells are padding: \(NumberText.exact(operation.value)) everywhere, no data."
      : PaddedInput.note(mode: operation.mode)
    return [
      fill,
      "Rows: \(input.rows) + \(amount.top) + \(amount.bottom) = \(output.rows)."
        + " Columns: \(input.columns) + \(amount.left) + \(amount.right) = \(output.columns).",
    ]
  }
}
