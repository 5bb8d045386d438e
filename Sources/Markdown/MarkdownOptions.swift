/// What a lesson's Markdown may contain, and what in it is ours.
public struct MarkdownOptions: Sendable {
  /// Whether raw HTML and every URL scheme pass through, as with cmark's `--unsafe`.
  public var allowsRawHTML: Bool
  /// The first words of an info string that make a fenced code block ours.
  public var blockKinds: Set<String>
  /// The words, in lower case, that make a block quote beginning with `[!word]` a callout.
  public var calloutKinds: Set<String>
  /// Ids that headings must not take, besides the names of our fences.
  public var reservedIDs: Set<String>
  /// The line number of the first line of the source: more than 1 when front matter was cut off.
  public var firstLine: Int

  /// Creates options; without arguments nothing is ours and raw HTML is left out.
  public init(
    allowsRawHTML: Bool = false, blockKinds: Set<String> = [], calloutKinds: Set<String> = [],
    reservedIDs: Set<String> = [], firstLine: Int = 1
  ) {
    self.allowsRawHTML = allowsRawHTML
    self.blockKinds = blockKinds
    self.calloutKinds = calloutKinds
    self.reservedIDs = reservedIDs
    self.firstLine = firstLine
  }
}
