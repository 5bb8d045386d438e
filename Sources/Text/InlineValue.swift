/// A code span that begins with `= `.
public struct InlineValue: Hashable, Sendable {
  /// What follows the `= `, as cmark gives it: a line end in it is a space.
  public let expression: String
  /// Where the expression stands; its columns count from the first character after the `= `.
  public var range: SourceRange
  /// Whether the value stands in an image's alternative text, where only plain text may go.
  public var isInAlternativeText: Bool

  /// Creates a value from what a parser found.
  public init(expression: String, range: SourceRange, isInAlternativeText: Bool) {
    self.expression = expression
    self.range = range
    self.isInAlternativeText = isInAlternativeText
  }
}
