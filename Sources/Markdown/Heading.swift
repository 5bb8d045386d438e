public import Text

/// A heading, for anchors and tables of contents.
public struct Heading: Hashable, Sendable {
  /// The level, from 1 to 6.
  public let level: Int
  /// The `id` of the element: unique in the document, made of letters, digits and hyphens.
  public internal(set) var id = ""
  /// The text without markup; a value of ours stands in it as its expression.
  public let plainText: String
  /// The events of its content.
  public let content: Range<Int>
  /// From the heading's first character to its last.
  public let range: SourceRange
}
