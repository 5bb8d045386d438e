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
    // A path for each strength from −9 to 9.
    var paths = Array(repeating: MarkupWriter(), count: 19)
    for row in 0..<shape.rows {
      var start = 0
      var strength = scale.strength(at: Position(channel: channel, row: row, column: 0))
      for column in 1...shape.columns {
        let next =
          column == shape.columns
          ? nil : scale.strength(at: Position(channel: channel, row: row, column: column))
        guard next != strength else { continue }
        if strength != 0 { Self.square(start..<column, row, to: &paths[strength + 9]) }
        start = column
        strength = next ?? 0
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
      for strength in Array(1...9).map({ -$0 }) + Array(1...9) {
        let path = paths[strength + 9]
        if !path.bytes.isEmpty {
          svg.element("path", ["class": Shade.level(strength), "d": path.markup]) { _ in }
        }
      }
    }
    return writer.markup
  }

  private static func square(_ columns: Range<Int>, _ row: Int, to path: inout MarkupWriter) {
    path.literal("M")
    path.number(columns.lowerBound)
    path.literal(" ")
    path.number(row)
    path.literal("h")
    path.number(columns.count)
    path.literal("v1h-")
    path.number(columns.count)
    path.literal("z")
  }
}
