internal import ConvEngine
import Markup
internal import Phrases

/// The output, whose cells are radio buttons, each with its window and its ledger.
extension Stage {
  /// What is the same for all cells of a map.
  struct MapFrame {
    var namesChannel: Bool
    /// What the ids of totals begin with: the figure's name, which all its stages share.
    var id: [UInt8]?
    /// The name of the radio buttons.
    var name: [UInt8]
    /// Where a cell is, said within a sentence.
    var inlinePlace: PlaceWords
    /// Where a cell is, if the style sheet cannot tell.
    var place: PlaceWords?
    var output: Tensor
    var scale: Shade
    var isMoved = false
  }

  func frame(isLarge: Bool, _ writer: MarkupWriter) -> MapFrame {
    let namesChannel = output.shape.channels > 1
    let isNamed =
      isLarge || !isCounted || CellAddress.words(writer.phrases, namesChannel: namesChannel) == nil
    return MapFrame(
      namesChannel: namesChannel, id: isLarge ? nil : name.utf8.prefix { $0 != 0x2E } + [0x2D],
      name: Array(name.utf8),
      inlinePlace: PlaceWords(
        namesChannel ? .inlinePlaceInChannel : .inlinePlace, in: writer),
      place: isNamed ? PlaceWords(namesChannel ? .placeInChannel : .place, in: writer) : nil,
      output: output, scale: Shade(output))
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
    let first = firstChoice
    var numerals = Numerals()
    let motion = motion
    let isCellByCell = motion == nil && isCellByCell
    if motion != nil || isCellByCell, let first {
      let step = operation.step(at: first)
      writer.withPen {
        windows(of: step, motion: motion, isCellByCell: isCellByCell, to: &$0, with: &numerals)
      }
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
    var frame = frame(isLarge: false, writer)
    frame.isMoved = motion != nil || isCellByCell
    writer.withPen { rows(in: frame, first: first, to: &$0, with: &numerals) }
    writer.literal("</div></div>")
    writer.language = outer
  }

  private func rows(
    in frame: MapFrame, first: Position?, to pen: inout Pen, with numerals: inout Numerals
  ) {
    let shape = frame.output.shape
    let (chosen, asked) = (marks(selection.spelledOut), marks(selection.asked))
    let (isCounted, steps) = (isCounted, operation.steps)
    for row in 0..<shape.rows {
      pen.literal("<div role=row>")
      for column in 0..<shape.columns {
        let position = Position(channel: outputChannel, row: row, column: column)
        pen.literal("<div role=cell")
        let place = row * shape.columns + column
        if asked[place] { pen.literal(" class=ask") }
        if !isCounted {
          pen.literal(" style=--r:")
          pen.number(place / wrap)
          pen.literal(";--c:")
          pen.number(place % wrap)
        }
        pen.literal(">")
        if chosen[place] {
          choice(
            steps(position), isFirst: position == first, isAsked: asked[place], in: frame,
            to: &pen, with: &numerals)
        } else {
          pen.literal("<span")
          frame.scale.writeClass(at: position, to: &pen)
          pen.literal(">")
          numerals.writeCell(frame.output[position], to: &pen)
          pen.literal("</span>")
        }
        pen.literal("</div>")
      }
      pen.literal("</div>")
    }
  }

  private func choice(
    _ step: Step, isFirst: Bool, isAsked: Bool, in frame: MapFrame, to pen: inout Pen,
    with numerals: inout Numerals
  ) {
    let position = step.output
    let value = frame.output[position]
    pen.literal("<label")
    if !isAsked { frame.scale.writeClass(at: position, to: &pen) }
    pen.literal("><input type=radio name=")
    pen.finished(frame.name)
    if isFirst { pen.literal(" checked") }
    if isAsked {
      let address = CellAddress(position, namesChannel: frame.namesChannel)
      pen.through { _ = $0.writeLabel(address.inlineMessage + ": " + Message(.predict)) }
    } else {
      pen.literal(" aria-label=\"")
      frame.inlinePlace.write(position, to: &pen)
      pen.literal(": ")
      numerals.writeCell(value, to: &pen)
      pen.literal("\"")
      frame.inlinePlace.writeLanguage(to: &pen)
    }
    if detail == nil, !isAsked, let id = frame.id {
      pen.literal(" aria-describedby=")
      pen.finished(id)
      CellAddress(position, namesChannel: frame.namesChannel)
        .writeData(separator: "-", to: &pen)
    }
    pen.literal(isAsked ? "><span>" : ">")
    numerals.writeCell(value, to: &pen)
    pen.literal(isAsked ? "</span></label>" : "</label>")
    if frame.isMoved {
      rings(of: step, to: &pen)
    } else {
      windows(of: step, to: &pen, with: &numerals)
    }
    details(of: step, isAsked: isAsked, in: frame, to: &pen, with: &numerals)
  }

  /// The outline of what a cell reads, over each input table.
  private func windows(
    of step: Step, motion: SlidingWindow? = nil, isCellByCell: Bool = false,
    to pen: inout Pen, with numerals: inout Numerals
  ) {
    for (index, table) in inputs.enumerated() {
      outline(of: step, over: table)?.write(
        layer: index, usual: size, motion: motion, isCellByCell: isCellByCell, to: &pen,
        with: &numerals)
    }
  }

  /// A ring around each winner, which differs from window to window.
  private func rings(of step: Step, to pen: inout Pen) {
    guard step.terms.count > 1, size.rows * size.columns <= WindowOutline.mostChips else { return }
    for winner in step.winners {
      let term = step.terms[winner]
      guard let index = inputs.firstIndex(where: { $0.channel == term.channel }) else { continue }
      pen.literal("<i class=win style=--y:")
      pen.number(term.row + inputs[index].rim.top)
      pen.literal(";--x:")
      pen.number(term.column + inputs[index].rim.left)
      if index > 0 {
        pen.literal(";--h:")
        pen.number(index)
      }
      pen.literal("></i>")
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
    of step: Step, isAsked: Bool, in frame: MapFrame, to pen: inout Pen,
    with numerals: inout Numerals
  ) {
    if let detail {
      pen.through { detail(step, &$0) }
    } else {
      Ledger(
        step: step, columns: ledgerColumns ?? columns(of: step),
        namesChannel: frame.namesChannel, isAsked: isAsked, id: frame.id,
        place: frame.place
      ).write(to: &pen, with: &numerals)
    }
  }
}
