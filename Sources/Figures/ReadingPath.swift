import Markup

/// A line through the centres of a matrix's cells in reading order, drawn over its table.
struct ReadingPath {
  var rows: Int
  var columns: Int

  func write(to writer: inout MarkupWriter) {
    var path = ""
    for row in 0..<rows {
      path += "M.2 \(row).86H\(columns - 1).8l-.18 -.07m.18 .07l-.18 .07"
    }
    writer.element(
      "svg",
      [
        "class": "reading-path", "viewBox": "0 0 \(columns) \(rows)", "aria-hidden": "true",
        "preserveAspectRatio": "none",
      ]
    ) { svg in
      svg.element("path", ["d": path, "vector-effect": "non-scaling-stroke"]) { _ in }
    }
  }
}
