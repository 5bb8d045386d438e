internal import ConvEngine
import Markup
internal import Phrases

/// A stage whose matrices are too large for tables: each is drawn as pixels, the spelled-out windows are
/// listed, and the chosen one is outlined on the drawings while its ledger shows its numbers.
struct LargeStage {
  var stage: Stage

  /// The width of a drawing, in pixels of the screen.
  static let width = 300.0
  /// The height of a drawing's name and of the space below it, as the style sheet has them.
  private static let spacing = "var(--head) + 1rem + 2px"

  private var pictures: [(table: MatrixTable, title: Message)] {
    return stage.inputs.map { table in
      (table, stage.inputTitle.inChannel(table.channel, of: stage.inputs.count))
    } + [
      (
        MatrixTable(
          tensor: stage.output, channel: stage.outputChannel, style: .map,
          label: stage.outputTitle), stage.outputTitle
      )
    ]
  }

  func write(to writer: inout MarkupWriter) {
    let columns = pictures.map { $0.table.tensor.shape.columns }.max() ?? 1
    let scale = hundredths(Self.width / Double(columns))
    writer.element("div", ["class": "large", "style": "--px:\(scale)px"]) { large in
      for (index, picture) in pictures.enumerated() {
        large.element("p", ["class": "name"], say: picture.title)
        if index < stage.inputs.count {
          input(picture.table, to: &large)
        } else {
          ShadeImage(table: picture.table).write(to: &large)
        }
      }
      let label = large.label(Message(.chooseWindow, Fact("title", stage.outputTitle)))
      large.element(
        "ul", ["role": "list", "aria-label": label.text], language: label.language
      ) { list in
        let shades = stage.inputs.map { Shade($0.tensor) }
        var numerals = Numerals()
        let frame = stage.frame(isLarge: true, list)
        for (index, position) in stage.choices.enumerated() {
          list.element("li") {
            choice(
              at: position, isFirst: index == 0, shades: shades, in: frame, to: &$0, with: &numerals
            )
          }
        }
      }
    }
  }

  /// An input's picture, which the figure's later stages show again without holding it.
  private func input(_ table: MatrixTable, to large: inout MarkupWriter) {
    let figure = stage.name.prefix { $0 != "." }
    let id = "\(figure).input\(table.channel + 1)"
    let picture = ShadeImage(table: table)
    if stage.showsInputsAgain {
      picture.writeAgain(id: id, to: &large)
    } else {
      picture.write(id: id, to: &large)
    }
  }

  private func choice(
    at position: Position, isFirst: Bool, shades: [Shade], in frame: Stage.MapFrame,
    to item: inout MarkupWriter, with numerals: inout Numerals
  ) {
    let step = stage.operation.step(at: position)
    let isAsked = stage.selection.asked.contains(position)
    let address = CellAddress(position, namesChannel: false)
    item.element("label", ["class": "cell"]) { label in
      let place = label.label(address.inlineMessage)
      label.open(
        "input",
        [
          "type": "radio", "name": stage.name, "checked": isFirst ? "" : nil,
          "aria-label": place.text,
        ], language: place.language)
      label.element("span", text: address.data)
    }
    var rows = 0
    for (index, table) in stage.inputs.enumerated() {
      if let outline = stage.outline(of: step, over: table) {
        let length = Extent(
          rows: (outline.size.rows - 1) * outline.dilation.rows + 1,
          columns: (outline.size.columns - 1) * outline.dilation.columns + 1)
        spot(outline.corner, length, after: index, rows, to: &item)
      }
      rows += table.tensor.shape.rows
    }
    spot((position.row, position.column), Extent(1), after: stage.inputs.count, rows, to: &item)
    item.element("div", ["class": "patches"]) { patches in
      for (table, shade) in zip(stage.inputs, shades) {
        if let outline = stage.outline(of: step, over: table) {
          patch(outline, of: table, shade, to: &patches)
        }
      }
    }
    item.withPen {
      stage.details(of: step, isAsked: isAsked, in: frame, to: &$0, with: &numerals)
    }
  }

  /// The window enlarged: its cells as a table. A window of more cells is told by its ledger alone.
  private func patch(
    _ outline: WindowOutline, of table: MatrixTable, _ scale: Shade, to writer: inout MarkupWriter
  ) {
    let shape = table.tensor.shape
    guard outline.size.rows * outline.size.columns <= WindowOutline.mostChips else { return }
    let label = Message(.windowOn, Fact("title", table.label))
    writer.grid("image", outline.size, label: label) { row, column in
      let cell = Position(
        channel: table.channel, row: outline.corner.row + row * outline.dilation.rows,
        column: outline.corner.column + column * outline.dilation.columns)
      // Rounding up may let a window reach beyond what is drawn.
      return shape.contains(cell)
        ? (scale.level(at: cell), NumberText.cell(table.tensor[cell])) : ("pad", "")
    }
  }

  /// An outline on the drawing that comes after `drawings` others with `rows` rows in all.
  private func spot(
    _ corner: (row: Int, column: Int), _ length: Extent, after drawings: Int, _ rows: Int,
    to item: inout MarkupWriter
  ) {
    var style = "--y:\(corner.row);--x:\(corner.column)"
    if length != Extent(1) { style += ";--kr:\(length.rows);--kc:\(length.columns)" }
    if drawings > 0 {
      style += ";--above:calc(\(drawings)*(\(Self.spacing)) + \(rows)*var(--px))"
    }
    item.element("div", ["class": "spot", "style": style, "aria-hidden": "true"]) { _ in }
  }

  /// The number with two places after the point.
  private func hundredths(_ value: Double) -> String {
    let count = max(1, Int(value * 100))
    return "\(count / 100).\(count % 100 < 10 ? "0" : "")\(count % 100)"
  }
}
