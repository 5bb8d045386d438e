internal import ConvEngine
import Markup

/// One channel of a tensor as a table of cells.
struct MatrixTable {
  /// How cells are drawn: shaded as an image, or as a filter with its signs.
  enum Style: String {
    case image, filter, map
  }

  var tensor: Tensor
  var channel = 0
  var style: Style
  var label: String
  /// Extra classes, such as the place in a stage.
  var classes = ""
  /// The rim of cells that are padding, drawn apart from data.
  var rim = Edges.zero
  /// False where the padding is never read, as in max pooling: its cells are then left blank.
  var showsRimValues = true
  var marks: Set<Position> = []

  /// Writes the table. A screen reader finds `label` with the numbers of rows and columns.
  func write(to writer: inout MarkupWriter) {
    let shape = tensor.shape
    let scale = Shade(tensor)
    let name = "\(label), \(Words.shape(rows: shape.rows, columns: shape.columns))"
    writer.element("table", ["class": "grid \(style)\(classes)", "aria-label": name]) { table in
      for row in 0..<shape.rows {
        table.element("tr") { line in
          for column in 0..<shape.columns {
            let position = Position(channel: channel, row: row, column: column)
            cell(at: position, scale: scale, to: &line)
          }
        }
      }
    }
  }

  private func cell(at position: Position, scale: Shade, to line: inout MarkupWriter) {
    let value = tensor[position]
    var classes: [String] = []
    if isRim(position) {
      classes.append("pad")
    } else if let level = scale.level(at: position) {
      classes.append(level)
    }
    if marks.contains(position) { classes.append("mark") }
    let text = isRim(position) && !showsRimValues ? "" : NumberText.cell(value)
    line.element(
      "td", ["class": classes.isEmpty ? nil : classes.joined(separator: " ")], text: text)
  }

  private func isRim(_ position: Position) -> Bool {
    position.row < rim.top || position.row >= tensor.shape.rows - rim.bottom
      || position.column < rim.left || position.column >= tensor.shape.columns - rim.right
  }
}
