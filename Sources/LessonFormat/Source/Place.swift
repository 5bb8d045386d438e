/// Characters of a line that a diagnostic points at.
package struct Place: Hashable, Sendable {
  /// From 1.
  package var line: Int
  /// From 1, in characters.
  package var column: Int
  package var length: Int

  package init(line: Int, column: Int, length: Int = 1) {
    self.line = line
    self.column = column
    self.length = length
  }

  /// `length` characters from `offset` on.
  package func part(_ offset: Int, _ length: Int) -> Place {
    Place(line: line, column: column + offset, length: max(1, length))
  }
}
