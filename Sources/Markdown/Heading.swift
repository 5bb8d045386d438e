/// A heading, for anchors and tables of contents.
public struct Heading: Hashable, Sendable {
  /// The level, from 1 to 6.
  public let level: Int
  /// The `id` of the element: unique in the document, made of letters, digits and hyphens.
  public let id: String
  /// The text without markup; a value of ours stands in it as its expression.
  public let plainText: String
  /// The content without links and without ids: pieces of HTML, values and images.
  public let content: [Piece]
  /// From the heading's first character to its last.
  public let range: SourceRange
}
