/// A code span that begins with `= `.
public struct InlineValue: Hashable, Sendable {
  /// What follows the `= `, as cmark gives it: a line end in it is a space.
  public let expression: String
  /// Where the expression stands; its columns count from the first character after the `= `.
  public internal(set) var range: SourceRange
  /// Whether the value stands in an image's alternative text, where only plain text may go.
  public internal(set) var isInAlternativeText: Bool
}
