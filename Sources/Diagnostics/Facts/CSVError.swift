public import ConvEngine

/// What is wrong with a CSV file.
public enum CSVError: Error, Hashable, Sendable {
  /// There are no entries.
  case noEntries
  /// A line is not UTF-8; what follows it has not been read.
  case notUTF8
  /// There is nothing between two separators, or between one and the end of its line.
  case emptyEntry(CSVSeparator)
  /// The entry is not a number.
  case literal(NumberLiteralError, text: String)
  /// The entry has a comma within: in quotes, or because something else separates entries.
  case comma(text: String, CSVSeparator)
  /// The quote is not closed on its line.
  case unclosedQuote
  /// The row is longer or shorter than the first one.
  case raggedRow(entries: Int, expected: Int)
  /// The channel, counted from 1, has more or fewer rows than the first one.
  case unequalChannel(Int, rows: Int, expected: Int)
  /// There are more entries than a tensor can have.
  case tooManyEntries(limit: Int)
  /// The numbers have no common denominator that fits.
  case valuesDoNotFit
}

/// What separates the entries of a CSV file.
public enum CSVSeparator: Hashable, Sendable, CaseIterable {
  case comma
  case semicolon
  case tab
}
