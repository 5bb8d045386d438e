internal import ConvEngine
import Markup
internal import Phrases

/// What each input cell of a transposed convolution writes on the output, one small grid per cell.
///
/// The products are those of the output's own steps, sorted by the input cell they come from.
struct ScatterDrawing {
  var convolution: TransposedConvolution
  var name: String
  var outputChannel: Int

  /// More input cells, or larger outputs, than this are not drawn.
  static let most = (cells: 16, output: 144)

  func write(to writer: inout MarkupWriter) {
    let shape = convolution.output.shape
    let steps = convolution.output.positions.filter { $0.channel == outputChannel }
    let input = convolution.input.shape
    guard input.count <= Self.most.cells, steps.count <= Self.most.output else { return }
    var written: [Position: [Position: Rational]] = [:]
    for position in steps {
      for term in convolution.step(at: position).terms {
        if let cell = term.input, let product = term.product {
          written[cell, default: [:]][position] = product
        }
      }
    }
    writer.element("details", ["class": "scatter"]) { fold in
      fold.element("summary", say: Message(.cellWrites))
      fold.element("div", ["class": "side-by-side"]) { row in
        for (cell, products) in written.sorted(by: { $0.key < $1.key }) {
          grid(of: products, from: cell, shape: shape, to: &row)
        }
      }
    }
  }

  private func grid(
    of products: [Position: Rational], from cell: Position, shape: Shape,
    to writer: inout MarkupWriter
  ) {
    let address = CellAddress(cell, namesChannel: convolution.input.shape.channels > 1)
    let value = NumberText.cell(convolution.input[cell])
    let title = address.message + ": \(value)"
    writer.element("div", ["class": "panel small"]) { panel in
      panel.element("p", ["class": "name"], say: title)
      panel.grid(
        "map", Extent(rows: shape.rows, columns: shape.columns), label: title
      ) { row, column in
        let product = products[Position(channel: outputChannel, row: row, column: column)]
        return (product == nil ? nil : "on", product.map(NumberText.cell) ?? "")
      }
    }
  }
}
