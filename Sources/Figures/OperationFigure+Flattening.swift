internal import ConvEngine
import Markup
internal import Phrases

extension OperationFigure {
  /// Flattening: the path that each cell takes into one long line.
  func figure(of flattening: Flattening) -> [UInt8] {
    let input = flattening.input.shape
    let sides = (input.channels == 1 ? [] : [input.channels]) + [input.rows, input.columns]
    let product = sides.map(NumberText.count).joined(separator: " × ")
    let note = Message(
      input.channels == 1 ? .byRows : .byChannels,
      Fact("sum", text: "\(product) = \(NumberText.count(input.count))"))
    return figure(notes: [note], kind: "flatten", code: flattening) { figure in
      var stage = stage(
        inputs: MatrixTable.channels(of: flattening.input, style: .map, name: names.input),
        title: .text("\(names.input), \(input.typeset)"))
      stage.outputTitle = .text("\(frame.name), ") + Message(.values, .count("count", input.count))
      // Whole rows of the input to a line, as many as fit twelve cells.
      stage.wrap =
        input.columns * max(1, min(12 / input.columns, input.rows * input.channels))
      stage.drawsReadingPath = true
      stage.detail = { route(of: $0, in: input, to: &$1) }
      stage.write(to: &figure)
    }
  }

  /// Where the value came from, and the place it takes, counted out.
  private func route(of step: Step, in input: Shape, to writer: inout MarkupWriter) {
    guard let source = step.terms.first?.input else { return }
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
