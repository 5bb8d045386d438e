public import ConvEngine
import Markup

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
  public var markup: String {
    let total = NumberText.count(network.parameters)
    let note = "Parameters are weights and biases, added up over the layers."
    return frame.figure(notes: [note], kind: "network") { figure in
      figure.element(
        "table", ["class": "network", "aria-label": "Network \(frame.name)"]
      ) { table in
        header(to: &table)
        table.element("tbody") { body in
          body.element("tr") { row in
            row.element("th", ["scope": "row"], text: "input")
            cell("Output shape", value: network.inputShape.typeset, to: &row)
            cell("Parameters", value: "0", to: &row)
            cell("Receptive field", value: "1 × 1", to: &row)
          }
          for (index, row) in network.rows.enumerated() {
            self.row(
              row, receptiveField: LayerText.receptiveField(after: index, of: network), to: &body)
          }
        }
        table.element("tfoot") { foot in
          foot.element("tr") { row in
            row.element("th", ["scope": "row"], text: "total")
            row.element("td", ["class": "none"]) { _ in }
            cell("Parameters", value: total, formula: sum, to: &row)
            row.element("td", ["class": "none"]) { _ in }
          }
        }
      }
      ReceptiveFieldDrawing(network: network).write(to: &figure)
    }
  }

  private func header(to table: inout MarkupWriter) {
    table.element("thead") { head in
      head.element("tr") { row in
        for title in ["Layer", "Output shape", "Parameters", "Receptive field"] {
          row.element("th", ["scope": "col"], text: title)
        }
      }
    }
  }

  private func row(
    _ row: Network.Row, receptiveField: String, to body: inout MarkupWriter
  ) {
    body.element("tr") { line in
      line.element("th", ["scope": "row"], text: LayerText.name(row.layer))
      cell(
        "Output shape", value: row.output.typeset, formula: LayerText.shapeFormula(row),
        to: &line)
      cell(
        "Parameters", value: NumberText.count(row.parameters),
        formula: LayerText.parameterFormula(row), to: &line)
      cell("Receptive field", value: receptiveField, to: &line)
    }
  }

  private func cell(
    _ label: String, value: String, formula: String? = nil, to row: inout MarkupWriter
  ) {
    row.element("td", ["data-label": label]) { cell in
      cell.element("span", ["class": "amount"], text: value)
      if let formula {
        cell.element("span", ["class": "formula"]) { $0.formula(formula) }
      }
    }
  }

  /// The layers' parameters added up; nothing where one layer has them all.
  private var sum: String? {
    let counts = network.rows.map(\.parameters).filter { $0 > 0 }
    guard counts.count > 1 else { return nil }
    let summands = counts.map(NumberText.count).joined(separator: " + ")
    return "\(summands) = \(NumberText.count(network.parameters))"
  }
}
