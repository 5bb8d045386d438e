internal import Text

/// Links between files of the site, always relative, so that the site works from any folder.
enum RelativePath {
  /// The link from the page at `page` to the file at `target`, percent-encoded.
  ///
  /// `guide/eyes.html` to `index.html` is `../index.html`.
  static func link(from page: String, to target: String) -> String {
    let (here, there) = (page.utf8, target.utf8)
    // Up to the last sign between names that both have.
    var (shared, offset) = (0, 0)
    for (one, other) in zip(here, there) {
      guard one == other else { break }
      offset += 1
      if one == UInt8(ascii: "/") { shared = offset }
    }
    let steps = here.dropFirst(shared).count { $0 == UInt8(ascii: "/") }
    return String(repeating: "../", count: steps)
      + PercentEncoding.encodedPath(Substring(there.dropFirst(shared)))
  }

  /// A fragment, percent-encoded.
  static func fragment(_ id: String) -> String { "#" + PercentEncoding.encoded(id) }
}
