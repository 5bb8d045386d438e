internal import Markup
public import Text

/// A link whose destination has no scheme and no host: a relative path, a fragment, or both.
public struct Link: Hashable, Sendable {
  /// The destination with entities and backslash escapes resolved, not percent-encoded.
  public let destination: String
  /// The destination as it stands in an `href`.
  public var escapedDestination: String { escapedURL(destination) }
  /// Whether anything stands between the brackets.
  public let hasText: Bool
  /// Where the destination stands; for a link by reference, the use of the reference.
  public internal(set) var range: SourceRange
}

/// An image whose source has no scheme and no host.
public struct Image: Hashable, Sendable {
  /// The source with entities and backslash escapes resolved, not percent-encoded.
  public let source: String
  /// The source as it stands in a `src`.
  public var escapedSource: String { escapedURL(source) }
  /// Where the source stands; for an image by reference, the use of the reference.
  public internal(set) var range: SourceRange
}

/// An image whose source names a scheme or a host.
public struct ExternalImage: Hashable, Sendable {
  /// The source with entities and backslash escapes resolved.
  public let url: String
  /// Where the source stands; for an image by reference, the use of the reference.
  public internal(set) var range: SourceRange
}

private func escapedURL(_ url: String) -> String {
  var bytes: [UInt8] = []
  appendEscapedURL(url.utf8, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}
