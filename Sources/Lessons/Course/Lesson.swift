public import MathML

/// A lesson whose every statement has been checked.
public struct Lesson: Sendable {
  /// Relative to `Content/`: `guide/eyes.md`.
  public let path: String
  /// From its front matter, its first heading or its file's name, in this order.
  public let title: String
  /// A sentence about it, where its front matter has one.
  public let summary: String?
  /// The language tag of its front matter, where it has one of its own.
  public let language: String?
  /// Whether it is checked only, and not part of the site.
  public let isDraft: Bool
  /// The whole text, in order.
  public let pieces: [LessonPiece]
  /// The headings in order.
  public let headings: [Heading]
  /// The blocks in order; each is also among the pieces.
  public let blocks: [Block]
  /// The files that it links to or shows, by their paths in `Content/`.
  let files: [String]
}

/// A heading of a lesson, for anchors and tables of contents.
public struct Heading: Sendable {
  /// From 1 to 6.
  public let level: Int
  /// The `id` of its element.
  public let id: String
  /// Its text without markup.
  public let text: String
  /// Its content without links: HTML, values and images.
  public let content: [LessonPiece]
}

/// A block quote that stands out: a question, an answer, a note.
public struct Callout: Sendable {
  /// What it is for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case question, answer, note, tip, warning, summary
  }

  /// What it is for.
  public let kind: Kind
  /// What its author wrote after the marker; empty where nothing is.
  public let title: [LessonPiece]
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
  /// A formula.
  case formula(Formula, FormulaPlace)
  case calloutStart(Callout)
  case calloutEnd(Callout.Kind)
  /// The value of an `href`.
  case link(LinkTarget)
  /// The text of a link that has none, not yet escaped: "Figure 3".
  case linkText(String)
  /// The value of a `src`, and the picture's width and height in CSS pixels where they are known.
  case image(LinkTarget, width: Int?, height: Int?)
}

/// Where a formula stands.
public enum FormulaPlace: Hashable, Sendable {
  /// Within a line of text.
  case line
  /// On a line of its own, with text before or after it in the same paragraph.
  case display
  /// In place of a paragraph.
  case paragraph
  /// In an image's alternative text, where only plain text may go.
  case alternativeText
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
