import Markup

/// A line through the centres of a matrix's cells in reading order, drawn over its table.
struct ReadingPath {
  var rows: Int
  var columns: Int

  func write(to writer: inout MarkupWriter) {
    var path = ""
    for row in 0..<rows {
      path += "\(row == 0 ? "M" : "L").3 \(row).78"
      path += "H\(columns - 1).7"
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
