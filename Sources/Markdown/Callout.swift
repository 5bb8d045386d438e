public import Text

/// A block quote that begins with `[!kind]`.
public struct CalloutBlock: Hashable, Sendable {
  /// The kind, in lower case: one of the options' `calloutKinds`.
  public let kind: String
  /// Where the marker stands, brackets included.
  public let range: SourceRange
}

/// A block quote that looks like a callout of a kind that does not exist; it stays a quote.
public struct UnknownCallout: Hashable, Sendable {
  /// The word after `[!`, as written.
  public let word: String
  /// Where the word stands.
  public let range: SourceRange
}
