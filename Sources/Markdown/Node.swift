/// A stretch of a document's text, in bytes.
public typealias TextRange = Range<Int32>

/// A step of the walk through a document: a container is entered and left, a leaf comes once.
public enum Event: Hashable, Sendable {
  case enter(Container)
  case exit(Container)
  case leaf(Leaf)
}

/// A node that holds others. Numbers count within the document's array of the same kind.
public enum Container: Hashable, Sendable {
  case blockQuote
  /// A list; `start` is nil where it has bullets.
  case list(start: Int32?)
  case item
  case paragraph(Paragraph)
  case heading(Int32)
  case emphasis
  case strong
  /// By the number of its `Reference`.
  case link(Int32)
  /// By the number of its `Reference`; what it holds is its alternative text.
  case image(Int32)
  case callout(Int32)
  /// The first node of every callout; empty where its author gave no title.
  case calloutTitle(Int32)
}

/// What a paragraph is written as.
public enum Paragraph: Hashable, Sendable {
  case loose
  /// In a tight list, without an element of its own.
  case tight
  /// One display formula and nothing else, which takes the paragraph's place.
  case formula
}

/// A node without others in it.
public enum Leaf: Hashable, Sendable {
  case codeBlock(info: TextRange, text: TextRange)
  case htmlBlock(TextRange)
  case thematicBreak
  case text(TextRange)
  case softBreak
  case lineBreak
  case code(TextRange)
  case html(TextRange)
  /// A fenced block of ours.
  case fence(Int32)
  case value(Int32)
  case formula(Int32)
}

/// Where a link leads or what an image shows.
public struct Reference: Hashable, Sendable {
  /// The destination with entities and backslash escapes resolved, not percent-encoded.
  public let url: TextRange
  /// The title; an empty one is not the same as none.
  public let title: TextRange?
  /// The number among the document's links or images where the destination is relative.
  public let number: Int?
}
