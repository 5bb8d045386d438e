package import Text

extension Place {
  /// The part of a range that lies on its first line.
  package init(_ range: SourceRange, in source: SourceText) {
    let start = range.start
    let lineLength = source.line(start.line)?.count ?? 0
    let isOneLine = range.end.line == start.line
    let end = min(isOneLine ? range.end.column : .max, max(lineLength, start.column) + 1)
    self.init(line: start.line, column: start.column, length: max(1, end - start.column))
  }

  /// Some characters of a text that begins at `start` and may go over several lines, of which
  /// CommonMark drops the indentation and the signs of quotations.
  package init(_ characters: Range<Int>, from start: SourcePosition, in source: SourceText) {
    var line = start.line
    var column = start.column
    var offset = characters.lowerBound
    while let text = source.line(line), line < source.lines.count,
      column + offset > text.count + 1
    {
      offset -= text.count + 2 - column
      line += 1
      column = 1 + (source.line(line)?.prefix { $0.isBlank || $0 == ">" }.count ?? 0)
    }
    // What goes on over the line's end is pointed at up to there.
    let first = column + max(0, offset)
    let rest = (source.line(line)?.count ?? first) - first + 1
    self.init(line: line, column: first, length: max(1, min(characters.count, rest)))
  }
}
