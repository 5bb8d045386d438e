internal import ConvEngine
internal import Text

/// A result as the body of its block, with the columns lined up.
struct ResultText {
  let result: Tensor
  /// As in `Definition`.
  let isRounded: Bool

  /// How an author would write a value: exactly, or rounded where there is no exact one.
  func entry(_ value: Rational) -> String {
    isRounded ? value.rounded(toPlaces: 4) : value.description
  }

  /// The rows, right-aligned; an empty line between channels.
  func rows() -> [String] {
    let shape = result.shape
    var lines: [String] = []
    for channel in 0..<shape.channels {
      if channel > 0 { lines.append("") }
      let cells = (0..<shape.rows).map { row in
        (0..<shape.columns).map { column in
          entry(result[Position(channel: channel, row: row, column: column)])
        }
      }
      let widths = (0..<shape.columns).map { column in cells.map { $0[column].count }.max() ?? 0 }
      for row in cells {
        lines.append(zip(row, widths).map { Self.padded($0, $1) }.joined(separator: " "))
      }
    }
    return lines
  }

  static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// The body of a fence with the result in it.
  func body(of fence: Fence, _ kind: Correction.Kind, in source: SourceText) -> Correction {
    let start = fence.range.start
    let opening = source.line(start.line) ?? ""
    // The marks of lists are not repeated on the lines below, those of block quotes are.
    let prefix = String(opening.prefix(start.column - 1).map { ">\t ".contains($0) ? $0 : " " })
    // Without a closing fence, blank lines at the end belong to what follows.
    let end = fence.lines.lastIndex { !$0.text.allSatisfy({ $0.isBlank }) }.map { $0 + 1 } ?? 0
    return Correction(
      kind: kind, line: start.line,
      change: .body(
        count: fence.isClosed ? fence.lines.count : end, ResultBody(text: self, prefix: prefix)),
      count: 1)
  }
}
