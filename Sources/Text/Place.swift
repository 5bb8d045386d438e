/// Characters of a line that a diagnostic points at.
public struct Place: Hashable, Sendable {
  /// From 1.
  public var line: Int
  /// From 1, in characters.
  public var column: Int
  /// In characters, at least 1.
  public var length: Int

  /// Creates a place; lines and columns count from 1.
  public init(line: Int, column: Int, length: Int = 1) {
    self.line = line
    self.column = column
    self.length = length
  }

  /// A single character.
  public init(_ position: SourcePosition) {
    self.init(line: position.line, column: position.column)
  }

  /// `length` characters from `offset` on.
  public func part(_ offset: Int, _ length: Int) -> Place {
    Place(line: line, column: column + offset, length: max(1, length))
  }
}
