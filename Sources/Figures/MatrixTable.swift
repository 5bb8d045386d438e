internal import ConvEngine
import Markup
internal import Phrases

/// One channel of a tensor as a table of cells.
struct MatrixTable {
  /// How cells are drawn: shaded as an image, or with the signs of weights or of a feature map.
  typealias Style = ValuesFigure.Kind

  var tensor: Tensor
  var channel = 0
  var style: Style
  var label: Message
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
    var numerals = Numerals()
    writer.literal("<table class=\"grid ")
    writer.text(style.rawValue)
    writer.text(classes)
    writer.literal("\"")
    _ = writer.writeLabel(label + ", " + Message.matrixSize(of: shape))
    writer.literal(">")
    writer.withPen { pen in
      for row in 0..<shape.rows {
        pen.literal("<tr>")
        for column in 0..<shape.columns {
          let position = Position(channel: channel, row: row, column: column)
          cell(at: position, scale: scale, to: &pen, with: &numerals)
        }
      }
      pen.literal("</table>")
    }
  }

  private func cell(
    at position: Position, scale: Shade, to pen: inout Pen, with numerals: inout Numerals
  ) {
    let isRim = isRim(position)
    let isMarked = marks.contains(position)
    if isRim || isMarked {
      let level = isRim ? "pad" : scale.level(at: position)
      let isBoth = level != nil && isMarked
      pen.literal(isBoth ? "<td class=\"" : "<td class=")
      if let level { pen.finished(Array(level.utf8)) }
      if isMarked { pen.literal(isBoth ? " mark\"" : "mark") }
    } else {
      pen.literal("<td")
      scale.writeClass(at: position, to: &pen)
    }
    pen.literal(">")
    if !isRim || showsRimValues { numerals.writeCell(tensor[position], to: &pen) }
  }

  private func isRim(_ position: Position) -> Bool {
    position.row < rim.top || position.row >= tensor.shape.rows - rim.bottom
      || position.column < rim.left || position.column >= tensor.shape.columns - rim.right
  }
}

extension MatrixTable {
  /// A table of one of a tensor's channels; where there are several, it says which it is.
  static func channel(
    _ channel: Int, of tensor: Tensor, style: Style, name: String
  ) -> MatrixTable {
    MatrixTable(
      tensor: tensor, channel: channel, style: style,
      label: .text(name).inChannel(channel, of: tensor.shape.channels))
  }

  /// A table for each of a tensor's channels.
  static func channels(of tensor: Tensor, style: Style, name: String) -> [MatrixTable] {
    (0..<tensor.shape.channels).map { .channel($0, of: tensor, style: style, name: name) }
  }
}

extension MarkupWriter {
  /// Writes a table of cells with classes of their own, under a name for a screen reader.
  mutating func grid(
    _ style: String, _ size: Extent, label: Message,
    cell: (_ row: Int, _ column: Int) -> (classes: String?, text: String)
  ) {
    let label = self.label(label)
    element(
      "table", ["class": "grid \(style)", "aria-label": label.text], language: label.language
    ) { table in
      for row in 0..<size.rows {
        table.element("tr") { line in
          for column in 0..<size.columns {
            let cell = cell(row, column)
            line.element("td", ["class": cell.classes], text: cell.text)
          }
        }
      }
    }
  }
}
