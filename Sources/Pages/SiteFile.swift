/// One file of the generated site.
public struct SiteFile: Hashable, Sendable {
  /// Its path below the site's folder, with `/` between names.
  public let path: String
  /// What it holds.
  public let bytes: [UInt8]

  /// A file of `bytes` at `path`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A text file in UTF-8.
  init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
