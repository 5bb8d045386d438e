public import ConvEngine

/// What is wrong with a CSV file.
public enum CSVError: Error, Hashable, Sendable {
  case noEntries
  /// A line is not UTF-8; what follows it has not been read.
  case notUTF8
  /// There is nothing between two separators, or between one and the end of its line.
  case emptyEntry(CSVSeparator)
  case literal(NumberLiteralError, text: String)
  /// The entry has a comma within: in quotes, or because something else separates entries.
  case comma(text: String, CSVSeparator)
  case unclosedQuote
  case raggedRow(entries: Int, expected: Int)
  /// The channel is counted from 1.
  case unequalChannel(Int, rows: Int, expected: Int)
  case tooManyEntries(limit: Int)
  /// The numbers have no common denominator that fits.
  case valuesDoNotFit
}

/// What separates the entries of a CSV file.
public enum CSVSeparator: String, Sendable, CaseIterable {
  case comma, semicolon, tab
}
