internal import ConvEngine
import Markup
internal import Phrases

/// A matrix with its name and size above it; one that is too large for a table is a picture.
struct Panel {
  var title: Message
  var table: MatrixTable

  /// Wider panels may have to be scrolled on a small screen, in units of a normal cell.
  static let narrow = 7.9

  func write(to writer: inout MarkupWriter) {
    let shape = table.tensor.shape
    if shape.rows * shape.columns > Stage.largestTable {
      writer.element("div", ["class": "panel"]) { panel in
        panel.element("p", ["class": "name"], say: title)
        ShadeImage(table: table).write(to: &panel)
      }
      return
    }
    let width = CellWidth([table.tensor])
    let isWide = width.units * Double(shape.columns) > Self.narrow
    let isMany = width.units * Double(shape.columns) > StageLayout.paper
    let style =
      "--ws:\(shape.columns)"
      + (width.characters > 3 ? ";--chars:\(width.characters)" : "")
    let label = isWide ? writer.label(title) : nil
    writer.element(
      "div",
      [
        "class": "panel\(width.classes)\(isMany ? " many" : "")", "style": style,
        "tabindex": isWide ? "0" : nil,
        "role": isWide ? "group" : nil, "aria-label": label?.text,
      ], language: label?.language
    ) { panel in
      panel.element("p", ["class": "name"], say: title)
      table.write(to: &panel)
    }
  }
}
