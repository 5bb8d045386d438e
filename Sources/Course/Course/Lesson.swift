public import LessonFormat
public import Markdown
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
  /// The whole text. What follows is numbered as in it.
  public let document: MarkdownDocument
  /// What became of its fences; nil for those that have an error.
  public let fences: [Block?]
  /// Inline values as readers see them, not yet escaped; empty for those that have an error.
  public let values: [String]
  /// The formulas; nil for those that are no part of the text.
  public let formulas: [Formula?]
  /// The kinds of its callouts.
  public let callouts: [Callout.Kind]
  /// Its relative links.
  public let links: [LessonLink]
  /// Its pictures that are files of the site.
  public let pictures: [Picture]
  /// The headings in order.
  public let headings: [LessonHeading]
  /// The blocks in order; each is also among the fences.
  public let blocks: [Block]
  /// The files that it links to or shows, by their paths in `Content/`.
  let files: [String]
}

/// A heading of a lesson, for anchors and tables of contents.
public struct LessonHeading: Sendable {
  /// From 1 to 6.
  public let level: Int
  /// The `id` of its element.
  public let id: String
  /// Its text without markup.
  public let text: String
  /// The events of its content.
  public let content: Range<Int>
}

/// A block quote that stands out: a question, an answer, a note.
public enum Callout {
  /// What it is for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case question, answer, note, tip, warning, summary
  }
}

/// A relative link.
public struct LessonLink: Hashable, Sendable {
  /// Where it leads.
  public let target: LinkTarget
  /// The number of the figure that is the text of a link written without one.
  public let figure: Int?
}

/// A picture of the site's own.
public struct Picture: Hashable, Sendable {
  /// The file.
  public let target: LinkTarget
  /// In CSS pixels where it is known.
  public let width: Int?
  /// In CSS pixels where it is known.
  public let height: Int?
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
