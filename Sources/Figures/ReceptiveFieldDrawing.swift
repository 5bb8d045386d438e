internal import ConvEngine
import Markup
internal import Phrases

/// A network's receptive fields drawn back onto its input: what one cell in the middle of each layer's
/// output depends on.
struct ReceptiveFieldDrawing {
  var network: Network

  /// The longer side of the input on the page, in pixels.
  private static let side = 200

  /// The rows whose field is larger than the one before, with the name of their layer.
  private var fields: [(name: String, field: Extent)] {
    var fields: [(name: String, field: Extent)] = []
    for row in network.rows {
      guard let field = row.receptiveField else { break }
      if field != fields.last?.field ?? Extent(1) { fields.append((row.layer.name, field)) }
    }
    return fields
  }

  /// Writes the drawing; nothing for a network whose cells see one cell or all.
  func write(to writer: inout MarkupWriter) {
    let fields = fields
    let input = network.inputShape
    guard let largest = fields.last, !input.isVector else { return }
    let texts = fields.map {
      Message(
        .sees, Fact("layer", text: $0.name),
        Fact("size", text: "\($0.field.rows) × \($0.field.columns)"))
    }
    let label = writer.label(
      Message(
        .receptiveFields, Fact("size", text: "\(input.rows) × \(input.columns)"),
        Fact("fields", Message(list: texts))))
    // A field may reach beyond the input, into padding.
    let rows = max(input.rows, largest.field.rows)
    let columns = max(input.columns, largest.field.columns)
    let scale = max(rows, columns)
    writer.element("div", ["class": "fields"]) { box in
      box.element(
        "svg",
        [
          "viewBox": "0 0 \(columns) \(rows)", "role": "img", "aria-label": label.text,
          "width": "\(Self.side * columns / scale)", "height": "\(Self.side * rows / scale)",
        ], language: label.language
      ) { svg in
        rectangle(
          Extent(rows: input.rows, columns: input.columns), in: (rows, columns), "whole", to: &svg)
        for (index, field) in fields.enumerated().reversed() {
          rectangle(field.field, in: (rows, columns), "field f\(index % 2)", to: &svg)
        }
      }
      box.element("ol") { list in
        for text in texts { list.element("li", say: text) }
      }
    }
  }

  /// A rectangle in the middle, in whole cells.
  private func rectangle(
    _ extent: Extent, in canvas: (rows: Int, columns: Int), _ classes: String,
    to svg: inout MarkupWriter
  ) {
    svg.element(
      "rect",
      [
        "class": classes, "x": "\((canvas.columns - extent.columns) / 2)",
        "y": "\((canvas.rows - extent.rows) / 2)", "width": "\(extent.columns)",
        "height": "\(extent.rows)", "vector-effect": "non-scaling-stroke",
      ]
    ) { _ in }
  }
}
