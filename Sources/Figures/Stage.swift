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
  var signs = ("∗", "=")
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
        "class": layout.classes + (choices.count <= Self.few ? " few" : ""),
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
  private var isCounted: Bool {
    wrap == output.shape.columns && max(output.shape.rows, wrap) <= Self.counted
  }

  /// How the window moves with the chosen cell, where the style sheet can move it.
  private var motion: SlidingWindow? {
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
  private var isCellByCell: Bool {
    guard isCounted, outline == nil, operation.window == nil, inputs.count == 1,
      operation.input.shape == output.shape, let first = choices.first
    else { return false }
    let terms = operation.step(at: first).terms
    return terms.count == 1 && terms[0].input == first
  }

  private func map(to writer: inout MarkupWriter) {
    let shape = output.shape
    let scale = Shade(output)
    let first = choices.first
    var numerals = Numerals()
    let motion = motion
    let isCellByCell = motion == nil && isCellByCell
    let isMoved = motion != nil || isCellByCell
    if isMoved, let first {
      windows(
        of: operation.step(at: first), motion: motion, isCellByCell: isCellByCell, to: &writer,
        with: &numerals)
    }
    let outer = writer.language
    writer.literal("<div class=choices role=radiogroup")
    let inner = writer.writeLabel(Message(.chooseCell, Fact("title", outputTitle)))
    let words = CellAddress.words(writer.phrases, namesChannel: shape.channels > 1)
    if isCounted, let words {
      CellAddress.writeStyle(words, channel: outputChannel, to: &writer)
    }
    writer.language = inner ?? outer
    writer.literal("><div role=table")
    writer.language = writer.writeLabel(outputTitle) ?? writer.language
    writer.literal(">")
    for row in 0..<shape.rows {
      writer.literal("<div role=row>")
      for column in 0..<shape.columns {
        let position = Position(channel: outputChannel, row: row, column: column)
        writer.literal("<div role=cell")
        if selection.asked.contains(position) { writer.literal(" class=ask") }
        if !isCounted {
          let place = row * shape.columns + column
          writer.literal(" style=--r:")
          writer.number(place / wrap)
          writer.literal(";--c:")
          writer.number(place % wrap)
        }
        writer.literal(">")
        if selection.spelledOut.contains(position) {
          choice(
            at: position, isFirst: position == first, isMoved: isMoved, scale: scale, to: &writer,
            with: &numerals)
        } else {
          writer.literal("<span")
          scale.writeClass(at: position, to: &writer)
          writer.literal(">")
          numerals.writeCell(output[position], to: &writer)
          writer.literal("</span>")
        }
        writer.literal("</div>")
      }
      writer.literal("</div>")
    }
    writer.literal("</div></div>")
    writer.language = outer
  }

  private func choice(
    at position: Position, isFirst: Bool, isMoved: Bool, scale: Shade,
    to writer: inout MarkupWriter, with numerals: inout Numerals
  ) {
    let step = operation.step(at: position)
    let value = output[position]
    let isAsked = selection.asked.contains(position)
    let address = CellAddress(position, namesChannel: output.shape.channels > 1)
    writer.literal("<label")
    if !isAsked { scale.writeClass(at: position, to: &writer) }
    writer.literal("><input type=radio name=")
    writer.finished(name)
    if isFirst { writer.literal(" checked") }
    if isAsked {
      _ = writer.writeLabel(address.inlineMessage + ": " + Message(.predict))
    } else {
      writer.literal(" aria-label=\"")
      let language = address.writeInlineWords(to: &writer)
      writer.literal(": ")
      numerals.writeCell(value, to: &writer)
      writer.literal("\"")
      if let language { writer.writeLanguage(language) }
    }
    if detail == nil, !isAsked {
      writer.literal(" aria-describedby=")
      writer.finished(id)
      address.writeData(separator: "-", to: &writer)
    }
    writer.literal(isAsked ? "><span>" : ">")
    numerals.writeCell(value, to: &writer)
    writer.literal(isAsked ? "</span></label>" : "</label>")
    if isMoved {
      rings(of: step, to: &writer)
    } else {
      windows(of: step, to: &writer, with: &numerals)
    }
    details(of: step, isAsked: isAsked, to: &writer, with: &numerals)
  }

  /// What the ids of a figure's totals begin with: its name, which all its stages share.
  private var id: String { name.prefix { $0 != "." } + "-" }

  /// The outline of what a cell reads, over each input table.
  private func windows(
    of step: Step, motion: SlidingWindow? = nil, isCellByCell: Bool = false,
    to writer: inout MarkupWriter, with numerals: inout Numerals
  ) {
    for (index, table) in inputs.enumerated() {
      outline(of: step, over: table)?.write(
        layer: index, usual: size, motion: motion, isCellByCell: isCellByCell, to: &writer,
        with: &numerals)
    }
  }

  /// A ring around each winner, which differs from window to window.
  private func rings(of step: Step, to writer: inout MarkupWriter) {
    guard step.terms.count > 1, size.rows * size.columns <= WindowOutline.mostChips else { return }
    for winner in step.winners {
      let term = step.terms[winner]
      guard let index = inputs.firstIndex(where: { $0.channel == term.channel }) else { continue }
      writer.literal("<i class=win style=--y:")
      writer.number(term.row + inputs[index].rim.top)
      writer.literal(";--x:")
      writer.number(term.column + inputs[index].rim.left)
      if index > 0 {
        writer.literal(";--h:")
        writer.number(index)
      }
      writer.literal("></i>")
    }
  }

  /// What a step reads of one input table.
  func outline(of step: Step, over table: MatrixTable) -> WindowOutline? {
    if let window = operation.window {
      return .sliding(window, step: step, channel: table.channel, rim: table.rim)
    }
    return outline?(step) ?? .around(step, channel: table.channel)
  }

  /// How many terms of a step stand side by side: at the rim of a pooling, fewer than in a whole window.
  private func columns(of step: Step) -> Int {
    guard let row = step.terms.first?.row else { return 1 }
    let next = step.terms.firstIndex { $0.row != row } ?? step.terms.count
    return min(next, size.columns)
  }

  /// The ledger of a step, or what the figure shows in its place.
  func details(
    of step: Step, isAsked: Bool, isLarge: Bool = false, to writer: inout MarkupWriter,
    with numerals: inout Numerals
  ) {
    if let detail {
      detail(step, &writer)
    } else {
      let words = CellAddress.words(writer.phrases, namesChannel: output.shape.channels > 1)
      Ledger(
        step: step, columns: ledgerColumns ?? columns(of: step),
        namesChannel: output.shape.channels > 1, isAsked: isAsked, id: isLarge ? nil : id,
        namesPlace: isLarge || !isCounted || words == nil
      ).write(to: &writer, with: &numerals)
    }
  }
}
