public import ConvEngine
import Markup
internal import Phrases

/// A network, counted: each layer's output shape, parameters and receptive field, with the formulas.
public struct NetworkFigure: Sendable {
  var frame: FigureFrame
  var network: Network

  /// A figure of `network`.
  public init(frame: FigureFrame, network: Network) {
    self.frame = frame
    self.network = network
  }

  /// The finished `<figure>`.
  public var markup: [UInt8] {
    let total = NumberText.count(network.parameters)
    let note = Message(.parametersNote)
    return frame.figure(notes: [note], kind: "network") { figure in
      let label = figure.label(Message(.network, Fact("name", text: frame.name)))
      figure.element(
        "table", ["class": "network", "aria-label": label.text], language: label.language
      ) { table in
        table.header([.layer, .outputShape, .parameters, .receptiveField])
        table.element("tbody") { body in
          body.element("tr") { row in
            row.element("th", ["scope": "row"], say: Message(.input))
            cell(.outputShape, value: .text(network.inputShape.typeset), to: &row)
            cell(.parameters, value: .text("0"), to: &row)
            cell(.receptiveField, value: .text("1 × 1"), to: &row)
          }
          for (index, row) in network.rows.enumerated() {
            self.row(
              row, receptiveField: LayerText.receptiveField(after: index, of: network), to: &body)
          }
        }
        table.element("tfoot") { foot in
          foot.element("tr") { row in
            row.element("th", ["scope": "row"], say: Message(.total))
            row.element("td", ["class": "none"]) { _ in }
            cell(.parameters, value: .text(total), formula: sum, to: &row)
            row.element("td", ["class": "none"]) { _ in }
          }
        }
      }
      ReceptiveFieldDrawing(network: network).write(to: &figure)
    }
  }

  private func row(
    _ row: Network.Row, receptiveField: Message, to body: inout MarkupWriter
  ) {
    body.element("tr") { line in
      line.element("th", ["scope": "row"], say: LayerText.name(row))
      cell(
        .outputShape, value: .text(row.output.typeset), formula: LayerText.shapeFormula(row),
        to: &line)
      cell(
        .parameters, value: .text(NumberText.count(row.parameters)),
        formula: LayerText.parameterFormula(row), to: &line)
      cell(.receptiveField, value: receptiveField, to: &line)
    }
  }

  private func cell(
    _ title: Phrase, value: Message, formula: Message? = nil, to row: inout MarkupWriter
  ) {
    row.cell(title) { cell in
      cell.element("span", ["class": "amount"], say: value)
      if let formula { cell.element("span", ["class": "formula"], formula: formula) }
    }
  }

  /// The layers' parameters added up; nothing where one layer has them all.
  private var sum: Message? {
    let counts = network.rows.map { $0.parameters }.filter { $0 > 0 }
    guard counts.count > 1 else { return nil }
    let summands = counts.map(NumberText.count).joined(separator: " + ")
    return .text("\(summands) = \(NumberText.count(network.parameters))")
  }
}

// What tables of steps and of layers have in common.
extension MarkupWriter {
  /// Writes the titles of the columns.
  mutating func header(_ titles: [Phrase]) {
    element("thead") { head in
      head.element("tr") { row in
        for title in titles { row.element("th", ["scope": "col"], say: Message(title)) }
      }
    }
  }

  /// Writes a cell, which repeats its column's title on a narrow screen.
  mutating func cell(_ title: Phrase, _ content: (inout MarkupWriter) -> Void) {
    let label = self.label(Message(title))
    element("td", ["data-label": label.text], language: label.language, content)
  }
}
