public import Markdown

/// A lesson whose every statement has been checked.
public struct Lesson: Sendable {
  /// Relative to `Content/`: `guide/eyes.md`.
  public let path: String
  public let title: String
  public let summary: String?
  /// The language tag of its front matter, where it has one of its own.
  public let language: String?
  public let isDraft: Bool
  /// The whole text, in order.
  public let pieces: [LessonPiece]
  public let headings: [Heading]
  /// The blocks in order; each is also among the pieces.
  public let blocks: [Block]
}

/// A stretch of a lesson.
///
/// The `html` pieces are finished; where an attribute's value or a link's text is left out between
/// two of them, the piece between gives it.
public enum LessonPiece: Sendable {
  case html(String)
  case block(Block)
  /// An inline value as readers see it, not yet escaped.
  case value(String)
  case calloutStart(Callout)
  case calloutEnd(Callout)
  /// The value of an `href`.
  case link(LinkTarget)
  /// The text of a link that has none, not yet escaped: "Figure 3".
  case linkText(String)
  /// The value of a `src`.
  case image(LinkTarget)
}

/// Where a link leads.
public enum LinkTarget: Hashable, Sendable {
  /// A lesson by its path in `Content/`, and a heading or block in it.
  case lesson(path: String, fragment: String?)
  /// A heading or block of the same lesson.
  case here(fragment: String)
  /// A file by its path in `Content/`, and what follows it (`#page=2`) as escaped for HTML.
  case file(path: String, suffix: String)
  /// Anything else, escaped for HTML already.
  case asWritten(String)
}
