internal import ConvEngine
import Markup
internal import Phrases

/// The grid in which a reader chooses a cell of the output and sees what made it.
///
/// From the left: the input, what slides over it, and the output, whose cells are radio buttons. Each
/// of those cells holds its own window, drawn over the input, and its own ledger below, and the style
/// sheet shows the two of the chosen cell. No cell needs a rule of its own, and no script takes part.
struct Stage {
  /// The radio buttons' common name, unique on the page.
  var name: String
  var operation: ConvEngine.Operation
  /// The tables over which the window moves, all of one size: a channel each.
  var inputs: [MatrixTable]
  var inputTitle: Message
  /// What is laid over the inputs, a channel each; empty where nothing is.
  var filters: [MatrixTable] = []
  var filterTitle = Message(text: "")
  /// The signs before the filter and before the output.
  var signs = ("", "→")
  var outputChannel = 0
  var outputTitle: Message
  var selection: StepSelection
  /// How many output cells stand in a line; the output's own columns where it is no vector.
  var wrap: Int
  /// How many terms stand in a line of the ledger, where they are not those of a window.
  var ledgerColumns: Int?
  /// An earlier stage of the figure has drawn the same inputs.
  var showsInputsAgain = false
  /// Draws the order in which the input's cells are read.
  var drawsReadingPath = false
  /// What is outlined for the chosen cell; what it reads where nothing else is said.
  var outline: ((Step) -> WindowOutline)?
  /// What is shown for the chosen cell; a ledger where nothing else is said.
  var detail: ((Step, inout MarkupWriter) -> Void)?

  var output: Tensor { operation.output }
  var size: Extent { operation.window?.size ?? Extent(1) }

  /// Up to so many windows a figure is kept on one sheet of paper with its caption.
  static let few = 6

  /// The largest number of cells that are drawn as a table; a larger matrix is a picture.
  static let largestTable = 2500

  /// Writes the stage, or where it is too large for tables its `LargeStage`.
  func write(to writer: inout MarkupWriter) {
    let cells = inputs.map { $0.tensor.shape.rows * $0.tensor.shape.columns }
    if max(cells.max() ?? 0, output.shape.rows * output.shape.columns) > Self.largestTable {
      return LargeStage(stage: self).write(to: &writer)
    }
    let layout = StageLayout(self.tables, outputColumns: wrap, output: output)
    // Where nothing can be chosen, the stage itself takes the keyboard, which may have to scroll it.
    let isStill = selection.spelledOut.isEmpty
    let label = isStill ? writer.label(outputTitle) : nil
    writer.element(
      "div",
      [
        "class": layout.classes + (chosenCount <= Self.few ? " few" : ""),
        "style": style + layout.style, "tabindex": isStill ? "0" : nil,
        "role": isStill ? "group" : nil, "aria-label": label?.text,
      ], language: label?.language
    ) { stage in
      stage.element("p", ["class": "name in"], say: inputTitle)
      stage.element("div", ["class": "in"]) { stack in
        for table in inputs {
          table.write(to: &stack)
          if drawsReadingPath {
            let shape = table.tensor.shape
            ReadingPath(rows: shape.rows, columns: shape.columns).write(to: &stack)
          }
        }
      }
      if !filters.isEmpty {
        stage.element("span", ["class": "sign s1", "aria-hidden": "true"], text: signs.0)
        stage.element("p", ["class": "name k"], say: filterTitle)
        stage.element("div", ["class": "k"]) { stack in
          for table in filters { table.write(to: &stack) }
        }
      }
      stage.element("span", ["class": "sign s2", "aria-hidden": "true"], text: signs.1)
      stage.element("p", ["class": "name out"], say: outputTitle)
      map(to: &stage)
    }
  }

  /// The cells that can be chosen, in order.
  var choices: [Position] {
    selection.spelledOut.filter { $0.channel == outputChannel }.sorted()
  }

  private var chosenCount: Int {
    selection.spelledOut.count { $0.channel == outputChannel }
  }

  /// The first cell that can be chosen.
  var firstChoice: Position? {
    selection.spelledOut.lazy.filter { $0.channel == outputChannel }.min()
  }

  private var tables: [MatrixTable] {
    [inputs.first, filters.first].compactMap { $0 }
  }

  /// What the style sheet must know: columns and lines of the output, the size and gaps of the window.
  private var style: String {
    let lines = (output.shape.rows * output.shape.columns + wrap - 1) / wrap
    var style = "--n:\(wrap);--m:\(lines);--kr:\(size.rows);--kc:\(size.columns)"
    // The signs stand in the middle of the lower of their neighbours.
    let middle = min(lines, tables.last?.tensor.shape.rows ?? lines)
    if middle < lines { style += ";--o:\(middle)" }
    if !filters.isEmpty, signs.0.count > 1 { style += ";--indent:1.9rem" }
    if let rows = inputs.first?.tensor.shape.rows, inputs.count > 1 { style += ";--ir:\(rows)" }
    if let dilation = operation.window?.dilation, dilation != Extent(1) {
      style += ";--dr:\(dilation.rows);--dc:\(dilation.columns)"
    }
    return style
  }

  /// Rows and columns that the style sheet counts; beyond them a cell says where it stands.
  static let counted = 100

  /// Whether the place of a cell follows from its row and column, so that the style sheet finds it.
  var isCounted: Bool {
    wrap == output.shape.columns && max(output.shape.rows, wrap) <= Self.counted
  }

  /// How the window moves with the chosen cell, where the style sheet can move it.
  var motion: SlidingWindow? {
    guard isCounted, outline == nil, detail == nil, let window = operation.window else {
      return nil
    }
    // A ring takes the place of its cell's outline where the window has gaps, and the drawing is wider
    // where rounding up lets the last window reach beyond the input.
    let hasRingsInGaps = window.dilation != Extent(1) && filters.isEmpty
    return hasRingsInGaps || Self.reachesOut(window.rows) || Self.reachesOut(window.columns)
      ? nil : window
  }

  private static func reachesOut(_ axis: SlidingAxis) -> Bool {
    axis.start(of: axis.count - 1) + axis.windowLength > axis.inputLength + axis.paddingAfter
  }

  /// Whether each cell reads the one cell in its own place.
  var isCellByCell: Bool {
    guard isCounted, outline == nil, operation.window == nil, inputs.count == 1,
      operation.input.shape == output.shape, let first = firstChoice
    else { return false }
    let terms = operation.step(at: first).terms
    return terms.count == 1 && terms[0].input == first
  }
}
