public import Text

/// A formula between dollar signs.
public struct MathSpan: Hashable, Sendable {
  /// What stands between the dollar signs, as typed; lines end in `\n`, and the marks of block quotes
  /// and lists at their beginnings are left out.
  public let latex: String
  /// Whether it stands between two pairs of dollar signs.
  public let isDisplay: Bool
  /// From the first dollar sign to the last.
  public let range: SourceRange
  /// Whether it stands alone in its paragraph, of which nothing else is left.
  public internal(set) var isAlone = false
  /// Whether it stands in an image's alternative text, where only plain text may go.
  public internal(set) var isInAlternativeText = false
  /// Where the lines of `latex` begin.
  let lineStarts: [SourcePosition]

  /// Finds where the characters of `latex` stand. Complexity: linear in the length of `latex`.
  public var places: Places { Places(self) }

  /// The places of the characters of a formula.
  public struct Places: Sendable {
    /// The number of each line's first character, and where it stands.
    private var lines: [(first: Int, start: SourcePosition)] = []
    private let count: Int

    fileprivate init(_ span: MathSpan) {
      var starts = span.lineStarts.dropFirst()
      var number = 0
      lines = [(0, span.lineStarts.first ?? span.range.start)]
      for character in span.latex {
        number += 1
        if character == "\n", let start = starts.popFirst() { lines.append((number, start)) }
      }
      count = number
    }

    /// Where a character stands. Complexity: logarithmic in the number of lines.
    public subscript(offset: Int) -> SourcePosition {
      let offset = min(max(0, offset), count)
      let line = lines.lastElement { $0.first <= offset }
      return SourcePosition(line: line.start.line, column: line.start.column + offset - line.first)
    }
  }
}

/// Dollar signs that an author should know about.
public struct StrayDollars: Hashable, Sendable {
  /// What about them is odd.
  public enum Kind: Hashable, Sendable {
    /// A pair that is never closed.
    case unclosed
    /// A pair that a blank line follows before it is closed.
    case blankLine
    /// What looks like a formula but begins or ends with a space, and stays text.
    case spaced
    /// More formulas than a lesson can have.
    case tooMany
  }

  /// What about them is odd.
  public let kind: Kind
  /// The dollar signs or, for `spaced`, all that stays text.
  public let range: SourceRange
}
