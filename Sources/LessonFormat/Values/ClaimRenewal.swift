internal import ConvEngine
internal import Text

/// Replaces wrong entries of a body; columns that were lined up stay so.
struct ClaimRenewal {
  let grid: NumberGrid
  let text: ResultText
  /// The right values of the entries that are wrong.
  let wrong: [Position: Rational]
  private let hasRealMinus: Bool

  init(grid: NumberGrid, text: ResultText, wrong: [Position: Rational]) {
    self.grid = grid
    self.text = text
    self.wrong = wrong
    hasRealMinus = grid.channels.joined().contains { row in
      row.entries.contains { $0.text.contains("−") }
    }
  }

  /// A change for each line that changes.
  func corrections(in source: SourceText) -> [Correction] {
    let columns = text.result.shape.columns
    let rows = grid.channels.joined().filter { $0.entries.count == columns }
    let style = style(of: Array(rows), in: source)
    let widths = style.map { self.widths(for: $0) } ?? []
    var corrections: [Correction] = []
    for (channel, lines) in grid.channels.enumerated() {
      for (row, line) in lines.enumerated() where line.entries.count == columns {
        let values = (0..<columns).map { column in
          wrong[Position(channel: channel, row: row, column: column)].map {
            entry($0, inPlaceOf: line.entries[column])
          }
        }
        let count = values.count { $0 != nil }
        if let style {
          let length = line.place.column + line.place.length - style.start
          let changed = style.line(line, values, widths)
          let written = source.line(line.place.line)?.dropFirst(style.start - 1).prefix(length)
          guard changed[...] != written else { continue }
          corrections.append(
            Correction(
              kind: .renewal, line: line.place.line,
              change: .characters(column: style.start, length: length, text: changed),
              count: count))
        } else {
          for (entry, value) in zip(line.entries, values) {
            guard let value else { continue }
            corrections.append(
              Correction(
                kind: .renewal, line: line.place.line,
                change: .characters(
                  column: entry.place.column, length: entry.place.length, text: value), count: 1))
          }
        }
      }
    }
    return corrections
  }

  /// A value as the author wrote the entry that it replaces: with as many places where it has no finite
  /// decimal, and with the real minus sign where the body has one.
  private func entry(_ value: Rational, inPlaceOf entry: EntryScanner.Entry) -> String {
    let places = entry.text.firstIndex(of: ".").map { entry.text[$0...].count - 1 }
    let isFraction = !text.isRounded && value.decimal == nil
    let text = isFraction ? places.map(value.rounded) ?? text.entry(value) : text.entry(value)
    return hasRealMinus ? String(text.map { $0 == "-" ? "−" : $0 }) : text
  }

  /// How columns are lined up: where the first one begins, its widths, and the blanks before each.
  private struct Style {
    let start: Int
    let widths: [Int]
    let gaps: [Int]

    /// A row in new widths.
    func line(_ row: NumberGrid.Row, _ values: [String?], _ widths: [Int]) -> String {
      var line = ""
      for (column, entry) in row.entries.enumerated() {
        line += String(repeating: " ", count: gaps[column])
        line += ResultText.padded(values[column] ?? String(entry.text), widths[column])
      }
      return line
    }
  }

  /// The widths with the new values.
  private func widths(for style: Style) -> [Int] {
    style.widths.indices.map { column in
      var width = 0
      for (channel, lines) in grid.channels.enumerated() {
        for (row, line) in lines.enumerated() where column < line.entries.count {
          let written = line.entries[column]
          let value = wrong[Position(channel: channel, row: row, column: column)]
          width = max(
            width, value.map { entry($0, inPlaceOf: written).count } ?? written.place.length)
        }
      }
      return width
    }
  }

  /// Nil where the columns do not end at the same place in all rows, with nothing but spaces between.
  private func style(of rows: [NumberGrid.Row], in source: SourceText) -> Style? {
    guard let first = rows.first else { return nil }
    for row in rows {
      guard let line = source.line(row.place.line) else { return nil }
      let text = line.dropFirst(row.place.column - 1).prefix(row.place.length)
      if text.contains("\t") || text.contains(",") { return nil }
      for (entry, other) in zip(row.entries, first.entries)
      where entry.place.column + entry.place.length != other.place.column + other.place.length {
        return nil
      }
    }
    let widths = first.entries.indices.map { column in
      rows.map { $0.entries[column].place.length }.max() ?? 0
    }
    let ends = first.entries.map { $0.place.column + $0.place.length }
    let start = ends[0] - widths[0]
    let gaps = ends.indices.map { $0 == 0 ? 0 : ends[$0] - widths[$0] - ends[$0 - 1] }
    return gaps.allSatisfy { $0 >= 0 } ? Style(start: start, widths: widths, gaps: gaps) : nil
  }
}
