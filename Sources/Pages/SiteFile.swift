public import Markup

/// One file of the generated site.
public struct SiteFile: Hashable, Sendable {
  /// Its path below the site's folder, with `/` between names.
  public let path: String
  /// What it holds.
  public let pieces: Pieces

  /// The same in one array.
  public var bytes: [UInt8] { pieces.bytes }

  /// A file of `bytes` at `path`.
  public init(path: String, bytes: [UInt8]) {
    self.init(path: path, pieces: Pieces(bytes))
  }

  /// A file whose bytes come in pieces.
  init(path: String, pieces: Pieces) {
    self.path = path
    self.pieces = pieces
  }

  /// A text file in UTF-8.
  init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
