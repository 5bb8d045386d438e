internal import ConvEngine
internal import Text

/// Replaces wrong entries of a body; columns that were lined up stay so.
struct ClaimRenewal {
  /// A row with as many entries as the result has columns.
  private struct Line {
    let row: NumberGrid.Row
    /// Right entries in place of the wrong ones, nil elsewhere.
    let values: [String?]

    func entry(_ column: Int) -> String { values[column] ?? String(row.entries[column].text) }
  }

  private let lines: [Line]

  /// - Parameter wrong: The right values of the entries that are wrong.
  init(grid: NumberGrid, text: ResultText, wrong: [Position: Rational]) {
    let hasRealMinus = grid.channels.joined().contains { row in
      row.entries.contains { $0.text.contains("−") }
    }
    // As the author wrote the entry that is replaced: with as many places where there is no finite
    // decimal, and with the real minus sign where the body has one.
    func entry(_ value: Rational, inPlaceOf written: Substring) -> String {
      let places = written.firstIndex(of: ".").map { written[$0...].count - 1 }
      let isFraction = !text.isRounded && value.decimal == nil
      let entry = (isFraction ? places.map(value.rounded) : nil) ?? text.entry(value)
      return hasRealMinus ? String(entry.map { $0 == "-" ? "−" : $0 }) : entry
    }
    lines = grid.channels.enumerated().flatMap { channel, rows in
      rows.enumerated().map { index, row in
        Line(
          row: row,
          values: row.entries.enumerated().map { column, written in
            wrong[Position(channel: channel, row: index, column: column)].map {
              entry($0, inPlaceOf: written.text)
            }
          })
      }
    }.filter { $0.values.count == text.result.shape.columns }
  }

  /// A change for each line that changes or, where columns are not lined up, for each entry.
  func corrections(in source: SourceText) -> [Correction] {
    guard let ends = columnEnds(in: source) else { return lines.flatMap(Self.entryCorrections) }
    let columns = ends.indices
    let written = columns.map { column in
      lines.map { $0.row.entries[column].place.length }.max() ?? 0
    }
    let gaps = columns.map { $0 == 0 ? 0 : ends[$0] - written[$0] - ends[$0 - 1] }
    guard gaps.allSatisfy({ $0 >= 0 }) else { return lines.flatMap(Self.entryCorrections) }
    let widths = columns.map { column in lines.map { $0.entry(column).count }.max() ?? 0 }
    let start = ends[0] - written[0]
    return lines.compactMap { line in
      let changed = columns.map { column in
        String(repeating: " ", count: gaps[column])
          + ResultText.padded(line.entry(column), widths[column])
      }.joined()
      let place = line.row.place
      let length = place.column + place.length - start
      guard changed[...] != source.line(place.line)?.dropFirst(start - 1).prefix(length) else {
        return nil
      }
      return Correction(
        kind: .renewal, line: place.line,
        change: .characters(column: start, length: length, text: changed),
        count: line.values.count { $0 != nil })
    }
  }

  private static func entryCorrections(_ line: Line) -> [Correction] {
    zip(line.row.entries, line.values).compactMap { entry, value in
      value.map { Correction(entry.place, becomes: $0) }
    }
  }

  /// Nil where the columns do not end at the same place in all rows, with nothing but spaces between.
  private func columnEnds(in source: SourceText) -> [Int]? {
    func ends(_ line: Line) -> [Int] { line.row.entries.map { $0.place.column + $0.place.length } }
    guard let first = lines.first.map(ends) else { return nil }
    for line in lines {
      let place = line.row.place
      guard let text = source.line(place.line)?.dropFirst(place.column - 1).prefix(place.length),
        !text.contains("\t"), !text.contains(","), ends(line) == first
      else { return nil }
    }
    return first
  }
}
