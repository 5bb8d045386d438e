import Markup

/// A matrix with its name and size above it.
struct Panel {
  var title: String
  var table: MatrixTable

  func write(to writer: inout MarkupWriter) {
    writer.element("div", ["class": "panel\(CellWidth([table.tensor]).rawValue)"]) { panel in
      panel.element("p", ["class": "name"], text: title)
      table.write(to: &panel)
    }
  }
}
