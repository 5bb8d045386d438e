/// A fenced code block of ours.
public struct Fence: Hashable, Sendable {
  /// The info string.
  public let info: InfoText
  /// The body.
  public let lines: [FenceLine]
  /// From the first character of the opening fence to the last of the closing one, or of the body.
  public let range: SourceRange
  /// Whether a closing fence was found; an unclosed fence runs to the end of its container.
  public let isClosed: Bool

  /// Creates a fence from what a parser found.
  public init(info: InfoText, lines: [FenceLine], range: SourceRange, isClosed: Bool) {
    self.info = info
    self.lines = lines
    self.range = range
    self.isClosed = isClosed
  }
}

/// A line of a fence's body.
public struct FenceLine: Hashable, Sendable {
  /// The line, from its first character after all indentation that belongs to containers and to
  /// the fence. A tab that they use up in part is still in it, so that columns can be counted on.
  public let text: String
  /// Where the first character of `text` stands, or would stand.
  public let position: SourcePosition

  /// Creates a line whose first character stands at `position`.
  public init(text: String, position: SourcePosition) {
    self.text = text
    self.position = position
  }
}

/// A fenced code block that is not ours.
public struct OtherFence: Hashable, Sendable {
  /// The first word of its info string.
  public let word: String
  /// The info string.
  public let info: InfoText

  /// Creates a code block by its info string and the first word of that.
  public init(word: String, info: InfoText) {
    self.word = word
    self.info = info
  }
}
