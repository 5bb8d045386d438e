internal import ConvEngine
import Markup
internal import Phrases

/// The output, whose cells are radio buttons, each with its window and its ledger.
extension Stage {
  /// What is the same for all cells of a map.
  struct MapFrame {
    var namesChannel: Bool
    /// What the ids of totals begin with: the figure's name, which all its stages share.
    var id: String?
    /// Whether the style sheet cannot tell a cell's place.
    var namesPlace: Bool
    var isMoved = false
    var scale: Shade?
  }

  func frame(isLarge: Bool, _ writer: MarkupWriter) -> MapFrame {
    let namesChannel = output.shape.channels > 1
    let words = CellAddress.words(writer.phrases, namesChannel: namesChannel)
    return MapFrame(
      namesChannel: namesChannel, id: isLarge ? nil : name.prefix { $0 != "." } + "-",
      namesPlace: isLarge || !isCounted || words == nil)
  }

  /// Which cells of the output's channel are in a set, line by line.
  private func marks(_ cells: Set<Position>) -> [Bool] {
    let shape = output.shape
    var marks = Array(repeating: false, count: shape.rows * shape.columns)
    for cell in cells where cell.channel == outputChannel {
      marks[cell.row * shape.columns + cell.column] = true
    }
    return marks
  }

  func map(to writer: inout MarkupWriter) {
    let shape = output.shape
    let scale = Shade(output)
    let first = firstChoice
    let (chosen, asked) = (marks(selection.spelledOut), marks(selection.asked))
    var frame = frame(isLarge: false, writer)
    var numerals = Numerals()
    let motion = motion
    let isCellByCell = motion == nil && isCellByCell
    frame.isMoved = motion != nil || isCellByCell
    frame.scale = scale
    if frame.isMoved, let first {
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
        let place = row * shape.columns + column
        if asked[place] { writer.literal(" class=ask") }
        if !isCounted {
          writer.literal(" style=--r:")
          writer.number(place / wrap)
          writer.literal(";--c:")
          writer.number(place % wrap)
        }
        writer.literal(">")
        if chosen[place] {
          choice(
            at: position, isFirst: position == first, isAsked: asked[place], in: frame,
            to: &writer, with: &numerals)
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
    at position: Position, isFirst: Bool, isAsked: Bool, in frame: MapFrame,
    to writer: inout MarkupWriter, with numerals: inout Numerals
  ) {
    let step = operation.step(at: position)
    let value = output[position]
    let address = CellAddress(position, namesChannel: frame.namesChannel)
    writer.literal("<label")
    if !isAsked { frame.scale?.writeClass(at: position, to: &writer) }
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
    if detail == nil, !isAsked, let id = frame.id {
      writer.literal(" aria-describedby=")
      writer.finished(id)
      address.writeData(separator: "-", to: &writer)
    }
    writer.literal(isAsked ? "><span>" : ">")
    numerals.writeCell(value, to: &writer)
    writer.literal(isAsked ? "</span></label>" : "</label>")
    if frame.isMoved {
      rings(of: step, to: &writer)
    } else {
      windows(of: step, to: &writer, with: &numerals)
    }
    details(of: step, isAsked: isAsked, in: frame, to: &writer, with: &numerals)
  }

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
    of step: Step, isAsked: Bool, in frame: MapFrame, to writer: inout MarkupWriter,
    with numerals: inout Numerals
  ) {
    if let detail {
      detail(step, &writer)
    } else {
      Ledger(
        step: step, columns: ledgerColumns ?? columns(of: step),
        namesChannel: frame.namesChannel, isAsked: isAsked, id: frame.id,
        namesPlace: frame.namesPlace
      ).write(to: &writer, with: &numerals)
    }
  }
}
