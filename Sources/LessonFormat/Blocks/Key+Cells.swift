internal import ConvEngine
internal import Diagnostics
internal import Text

/// A cell as an author names it: counted from 1, in every channel if none is given.
struct CellReference: Hashable, Sendable {
  let row: Int
  let column: Int
  let channel: Int?
  let place: Place

  /// The positions it means in a tensor; nil where there is no such cell, which is reported.
  func positions(in shape: Shape, _ report: inout Report) -> [Position]? {
    guard (1...shape.rows).contains(row), (1...shape.columns).contains(column),
      (1...shape.channels).contains(channel ?? 1)
    else {
      let name = [row, column, channel].compactMap { $0.map(String.init) }.joined(separator: ",")
      report.add(.cellOutside(name, shape), at: place)
      return nil
    }
    let channels = channel.map { $0 - 1..<$0 } ?? 0..<shape.channels
    return channels.map { Position(channel: $0, row: row - 1, column: column - 1) }
  }
}

/// What `steps` asks for, before the output is known; its cells are positions later.
struct StepsRequest: Sendable {
  let windows: SpelledOutWindows
  var cells: [CellReference] = []
}

extension Key {
  /// `ROW,COLUMN` or `ROW,COLUMN,CHANNEL`, several of them separated by blanks.
  static func cells(
    _ word: InfoString.Word, _ context: inout BlockContext
  ) -> [CellReference]? {
    var cells: [CellReference] = []
    var isValid = true
    var offset = 0
    for part in word.text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isBlank }) {
      defer { offset += part.count + 1 }
      guard !part.isEmpty else { continue }
      let place = word.part(offset, part.count)
      let numbers = part.split(separator: ",", omittingEmptySubsequences: false).map(whole)
      let known = numbers.compactMap { $0 }
      guard numbers.count == known.count, (2...3).contains(known.count) else {
        context.report.add(.notACell(String(part)), at: place)
        isValid = false
        continue
      }
      cells.append(
        CellReference(
          row: known[0], column: known[1], channel: known.count == 3 ? known[2] : nil,
          place: place))
    }
    guard isValid else { return nil }
    return cells.isEmpty ? context.refuse(word, .notACell(word.text)) : cells
  }

  /// `all`, `none`, a number of windows, or cells.
  static func windows(_ word: InfoString.Word, _ context: inout BlockContext) -> StepsRequest? {
    if word.text == "all" { return StepsRequest(windows: .all) }
    if word.text == "none" { return StepsRequest(windows: .none) }
    if let count = whole(word.text[...]) { return StepsRequest(windows: .first(count)) }
    guard word.text.contains(",") else { return context.refuse(word, .notSteps(word.text)) }
    return cells(word, &context).map { StepsRequest(windows: .cells([]), cells: $0) }
  }
}
