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

  /// Where a character of `latex` stands in the file.
  public func position(ofCharacter offset: Int) -> SourcePosition {
    var rest = max(0, offset)
    let lines = latex.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, start) in zip(lines, lineStarts) {
      if rest <= line.count || start == lineStarts.last {
        return SourcePosition(line: start.line, column: start.column + min(rest, line.count))
      }
      rest -= line.count + 1
    }
    return range.start
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
