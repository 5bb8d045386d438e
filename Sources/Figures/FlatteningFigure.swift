internal import ConvEngine
import Markup
internal import Phrases

/// Flattening: the path that each cell takes into one long line.
struct FlatteningFigure {
  var context: OperationFigure
  var operation: Flattening

  /// The finished `<figure>`.
  var markup: [UInt8] {
    let input = operation.input.shape
    let sides = (input.channels == 1 ? [] : [input.channels]) + [input.rows, input.columns]
    let product = sides.map(NumberText.count).joined(separator: " × ")
    let notes = [
      Message(
        input.channels == 1 ? .byRows : .byChannels,
        Fact("sum", text: "\(product) = \(NumberText.count(input.count))"))
    ]
    return context.figure(notes: notes, kind: "flatten", code: operation) { figure in
      Stage(
        name: context.frame.name,
        operation: context.operation,
        inputs: MatrixTable.channels(of: operation.input, style: .map, name: context.names.input),
        inputTitle: .text("\(context.names.input), \(input.typeset)"),
        signs: ("", "→"),
        outputTitle: .text("\(context.frame.name), ")
          + Message(.values, .count("count", input.count)),
        selection: context.selection,
        wrap: wrap,
        drawsReadingPath: true,
        detail: route
      ).write(to: &figure)
    }
  }

  /// Whole rows of the input to a line, as many as fit twelve cells.
  private var wrap: Int {
    let columns = operation.input.shape.columns
    let rows = max(
      1, min(12 / columns, operation.input.shape.rows * operation.input.shape.channels))
    return columns * rows
  }

  /// Where the value came from, and the place it takes, counted out.
  private func route(of step: Step, to writer: inout MarkupWriter) {
    guard let source = step.terms.first?.input else { return }
    let input = operation.input.shape
    let from = CellAddress(source, namesChannel: input.channels > 1).message
    var sum = "(\(source.row + 1) − 1) × \(input.columns) + \(source.column + 1)"
    if input.channels > 1 {
      sum = "(\(source.channel + 1) − 1) × \(input.rows) × \(input.columns) + \(sum)"
    }
    let place = step.output.column + 1
    writer.element("div", ["class": "route"]) { route in
      route.element(
        "p", ["class": "where"], say: Message(.route, Fact("place", from), Fact("number", place)))
      route.element("p", text: "\(sum) = \(place)")
    }
  }
}
