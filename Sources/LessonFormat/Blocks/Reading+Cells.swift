internal import ConvEngine
internal import Diagnostics
internal import Text

/// A cell as an author names it: counted from 1, in every channel if none is given.
struct CellReference: Hashable, Sendable {
  let row: Int
  let column: Int
  let channel: Int?
  let place: Place

  /// The positions it means in a tensor; nil where there is no such cell, with its problem.
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

/// What `steps` asks for, before the output is known.
enum StepsRequest: Sendable {
  case all
  case none
  case first(Int)
  case cells([CellReference])
}

extension Reading {
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
    if isValid, cells.isEmpty {
      context.report.add(.notACell(word.text), at: word.place)
      isValid = false
    }
    return isValid ? cells : nil
  }

  /// `all`, `none`, a number of windows, or cells.
  static func steps(_ word: InfoString.Word, _ context: inout BlockContext) -> StepsRequest? {
    switch word.text {
    case "all": return .all
    case "none": return StepsRequest.none
    default:
      if let count = whole(word.text[...]) { return .first(count) }
      guard word.text.contains(",") else {
        context.report.add(.notSteps(word.text), at: word.place)
        return nil
      }
      return cells(word, &context).map { .cells($0) }
    }
  }
}
