internal import ConvEngine
import Markup

/// The outline of what one output cell reads, drawn over one input table.
struct WindowOutline {
  /// What stands on one place of the window.
  struct Chip {
    var weight: Rational?
    var isWinner = false
  }

  /// The first cell, in cells of the drawn table.
  var corner: (row: Int, column: Int)
  /// The row and column of the output cell that it belongs to.
  var chosen: (row: Int, column: Int) = (0, 0)
  /// The places of the window, and the distance of two of them.
  var size: Extent
  var dilation = Extent(1)
  /// A chip per place, line by line; empty where none are drawn.
  var chips: [Chip] = []

  /// Windows with more places than this are drawn without chips.
  static let mostChips = 49

  /// The window of a sliding operation over one channel; nil where the step reads nothing of it.
  static func sliding(
    _ window: SlidingWindow, step: Step, channel: Int, rim: Edges
  ) -> WindowOutline? {
    guard step.terms.contains(where: { $0.channel == channel }) else { return nil }
    let row = window.rows.start(of: step.output.row)
    let column = window.columns.start(of: step.output.column)
    var outline = WindowOutline(
      corner: (row + rim.top, column + rim.left),
      chosen: (step.output.row, step.output.column), size: window.size, dilation: window.dilation)
    outline.fill(step: step, channel: channel, from: (row, column))
    return outline
  }

  /// The rectangle of the cells that a step reads in one channel; nil where it reads none.
  static func around(_ step: Step, channel: Int) -> WindowOutline? {
    let cells = step.terms.filter { $0.channel == channel }
    guard let top = cells.map({ $0.row }).min(), let bottom = cells.map({ $0.row }).max(),
      let left = cells.map({ $0.column }).min(), let right = cells.map({ $0.column }).max()
    else { return nil }
    var outline = WindowOutline(
      corner: (top, left), size: Extent(rows: bottom - top + 1, columns: right - left + 1))
    outline.fill(step: step, channel: channel, from: (top, left))
    return outline
  }

  /// Puts each term's weight, or a ring for a winner, on its place.
  private mutating func fill(step: Step, channel: Int, from first: (row: Int, column: Int)) {
    let count = size.rows * size.columns
    guard count <= Self.mostChips, step.terms.count > 1 else { return }
    chips = Array(repeating: Chip(), count: count)
    for (index, term) in step.terms.enumerated() where term.channel == channel {
      let row = (term.row - first.row) / dilation.rows
      chips[row * size.columns + (term.column - first.column) / dilation.columns] = Chip(
        weight: term.weight, isWinner: step.winners.contains(index))
    }
  }

  /// Writes the outline over the `layer`th input table; `usual` is the size that the stage declares.
  ///
  /// With `motion`, or cell by cell, one outline serves all cells: the style sheet moves it by the row
  /// and the column of the chosen one, and rings around winners are left to the cells.
  func write(
    layer: Int, usual: Extent, motion: SlidingWindow?, isCellByCell: Bool,
    to pen: inout Pen, with numerals: inout Numerals
  ) {
    let hasGaps = dilation != Extent(1)
    pen.literal(hasGaps ? "<div class=\"window gaps\" style=" : "<div class=window style=")
    let isMoved = motion != nil || isCellByCell
    if let motion {
      pen.literal("--sr:")
      pen.number(motion.stride.rows)
      pen.literal(";--sc:")
      pen.number(motion.stride.columns)
      pen.literal(";--or:")
      pen.number(corner.row - chosen.row * motion.stride.rows)
      pen.literal(";--oc:")
      pen.number(corner.column - chosen.column * motion.stride.columns)
    } else if isMoved {
      pen.literal("--sr:1;--sc:1")
    } else {
      pen.literal("--y:")
      pen.number(corner.row)
      pen.literal(";--x:")
      pen.number(corner.column)
    }
    if layer > 0 {
      pen.literal(";--h:")
      pen.number(layer)
    }
    if size != usual {
      pen.literal(";--kr:")
      pen.number(size.rows)
      pen.literal(";--kc:")
      pen.number(size.columns)
    }
    pen.literal(" aria-hidden=true>")
    let isBlank = isMoved && !hasGaps && chips.allSatisfy { $0.weight == nil }
    for chip in isBlank ? [] : chips {
      pen.literal(chip.isWinner && !isMoved ? "<i class=win>" : "<i>")
      if let weight = chip.weight {
        // Between gaps the element outlines its cell, so that the weight needs one of its own.
        if hasGaps { pen.literal("<b>") }
        numerals.writeCell(weight, to: &pen)
        if hasGaps { pen.literal("</b>") }
      }
      pen.literal("</i>")
    }
    pen.literal("</div>")
  }
}
