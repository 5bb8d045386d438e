/// A link whose destination has no scheme and no host: a relative path, a fragment, or both.
public struct Link: Hashable, Sendable {
  /// The destination with entities and backslash escapes resolved, not percent-encoded.
  public let destination: String
  /// The destination as cmark prints it into an `href`.
  public internal(set) var escapedDestination: String
  /// Whether anything stands between the brackets. If not, a `linkText` piece stands for it.
  public let hasText: Bool
  /// Where the destination stands; for a link by reference, the use of the reference.
  public internal(set) var range: SourceRange
}

/// An image whose source has no scheme and no host.
public struct Image: Hashable, Sendable {
  /// The source with entities and backslash escapes resolved, not percent-encoded.
  public let source: String
  /// The source as cmark prints it into a `src`.
  public internal(set) var escapedSource: String
  /// Where the source stands; for an image by reference, the use of the reference.
  public internal(set) var range: SourceRange
}

/// An image whose source names a scheme or a host; cmark rendered it.
public struct ExternalImage: Hashable, Sendable {
  /// The source with entities and backslash escapes resolved.
  public let url: String
  /// Where the source stands; for an image by reference, the use of the reference.
  public internal(set) var range: SourceRange
}
