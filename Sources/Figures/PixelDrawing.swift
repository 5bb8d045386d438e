public import ConvEngine
import Markup

/// One channel of a tensor as a drawing without numbers: a square per cell, shaded by its value.
public enum PixelDrawing {
  /// The finished `<svg>`. With a `label` it is a picture of that name, without it is decoration.
  ///
  /// Cells of one shade that lie next to each other in a row are one shape.
  public static func markup(_ tensor: Tensor, channel: Int = 0, label: String?) -> String {
    let shape = tensor.shape
    let scale = Shade(tensor)
    var paths: [String: String] = [:]
    for row in 0..<shape.rows {
      var column = 0
      while column < shape.columns {
        let start = column
        let level = level(scale, tensor, channel, row, column)
        while column < shape.columns, Self.level(scale, tensor, channel, row, column) == level {
          column += 1
        }
        if let level {
          paths[level, default: ""] += "M\(start) \(row)h\(column - start)v1h-\(column - start)z"
        }
      }
    }
    var writer = MarkupWriter()
    writer.element(
      "svg",
      [
        "class": "pixel-drawing", "viewBox": "0 0 \(shape.columns) \(shape.rows)",
        "width": "\(shape.columns * 12)", "height": "\(shape.rows * 12)",
        "role": label == nil ? nil : "img", "aria-label": label,
        "aria-hidden": label == nil ? "true" : nil,
      ]
    ) { svg in
      for (level, path) in paths.sorted(by: { $0.key < $1.key }) {
        svg.element("path", ["class": level, "d": path]) { _ in }
      }
    }
    return writer.markup
  }

  private static func level(
    _ scale: Shade, _ tensor: Tensor, _ channel: Int, _ row: Int, _ column: Int
  ) -> String? {
    scale.level(at: Position(channel: channel, row: row, column: column))
  }
}
