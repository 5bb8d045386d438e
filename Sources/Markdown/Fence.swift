/// A fenced code block of ours.
public struct Fence: Hashable, Sendable {
  /// The info string, with entities and backslash escapes resolved.
  public let info: String
  /// Where the info string begins.
  public let infoPosition: SourcePosition
  /// The body.
  public let lines: [FenceLine]
  /// From the first character of the opening fence to the last of the closing one, or of the body.
  public let range: SourceRange
  /// Whether a closing fence was found; an unclosed fence runs to the end of its container.
  public let isClosed: Bool
}

/// A line of a fence's body.
public struct FenceLine: Hashable, Sendable {
  /// The line, from its first character after all indentation that belongs to containers and to
  /// the fence. A tab that they use up in part is still in it, so that columns can be counted on.
  public let text: String
  /// Where the first character of `text` stands, or would stand.
  public let position: SourcePosition
}

/// A fenced code block that is not ours.
public struct OtherFence: Hashable, Sendable {
  /// The first word of its info string.
  public let word: String
  /// Where the word stands.
  public let position: SourcePosition
}
