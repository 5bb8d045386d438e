internal import ConvEngine
internal import Diagnostics
internal import Text

/// Compares the body of an operation with its result.
struct ResultClaim {
  let name: String
  let result: Tensor
  /// As in `Definition`.
  let isRounded: Bool

  /// Reports every number that is claimed wrongly, or else why nothing can be compared.
  func check(_ grid: NumberGrid, of fence: Fence, _ report: inout Report) {
    let text = ResultText(result: result, isRounded: isRounded)
    let isComparable = hasRows(grid, &report)
    let hasShape =
      isComparable
      && grid.channels.joined().allSatisfy { $0.entries.count == result.shape.columns }
    if !hasShape, !grid.hasProblems {
      report.add([text.body(of: fence, .renewal, in: report.source)])
    }
    guard isComparable else { return }
    var wrong: [Position: Rational] = [:]
    for (channel, rows) in grid.channels.enumerated() {
      for (row, line) in rows.enumerated() where line.entries.count == result.shape.columns {
        for (column, (entry, number)) in zip(line.entries, line.numbers).enumerated() {
          let position = Position(channel: channel, row: row, column: column)
          let value = result[position]
          guard let number,
            !Claim.holds(entry.text, as: number, for: value, isRounded: isRounded)
          else { continue }
          wrong[position] = value
          report.add(
            .wrongClaim(
              String(entry.text), computed: value, at: position, of: name,
              hasChannels: result.shape.channels > 1),
            at: entry.place)
        }
      }
    }
    if hasShape, !wrong.isEmpty {
      report.add(
        ClaimRenewal(grid: grid, text: text, wrong: wrong).corrections(in: report.source))
    }
  }

  /// Whether there are as many channels and rows as in the result, so that rows can be compared; rows
  /// of another length are reported.
  private func hasRows(_ grid: NumberGrid, _ report: inout Report) -> Bool {
    let shape = result.shape
    guard let lastChannel = grid.channels.last, let lastRow = lastChannel.last else { return false }
    guard grid.channels.count == shape.channels else {
      let isSurplus = grid.channels.count > shape.channels
      report.add(
        .wrongCount("channel", claimed: grid.channels.count, computed: shape.channels, shape),
        at: isSurplus ? grid.channels[shape.channels][0].place : lastRow.place)
      return false
    }
    var isRight = true
    for rows in grid.channels where rows.count != shape.rows {
      isRight = false
      report.add(
        .wrongCount("row", claimed: rows.count, computed: shape.rows, shape),
        at: rows[min(shape.rows, rows.count - 1)].place)
    }
    for row in grid.channels.joined()
    where row.entries.count != shape.columns && row.isCounted {
      report.add(
        .wrongCount("column", claimed: row.entries.count, computed: shape.columns, shape),
        at: row.placeOfSurplus(over: shape.columns))
    }
    return isRight
  }
}
