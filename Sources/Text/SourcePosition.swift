/// A place in a lesson's file, as an editor shows it.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1 in characters (extended grapheme clusters); a tab is one character.
  public var column: Int

  /// Creates a position from a line and a column, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders positions as they stand in the file.
  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a lesson's file, from its first character to just after its last.
public struct SourceRange: Hashable, Sendable {
  /// The place of the first character.
  public var start: SourcePosition
  /// The place just after the last character.
  public var end: SourcePosition

  /// Creates the range from `start` up to, but not including, `end`.
  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }
}
