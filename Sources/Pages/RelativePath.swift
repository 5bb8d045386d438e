internal import Text

/// Links between files of the site, always relative, so that the site works from any folder.
enum RelativePath {
  /// The link from the page at `page` to the file at `target`, percent-encoded.
  ///
  /// `guide/eyes.html` to `index.html` is `../index.html`.
  static func link(from page: String, to target: String) -> String {
    var here = page.split(separator: "/").dropLast()
    var there = target.split(separator: "/")[...]
    while let first = here.first, there.count > 1, first == there.first {
      here.removeFirst()
      there.removeFirst()
    }
    let path = Array(repeating: "..", count: here.count) + there.map { PercentEncoding.encoded($0) }
    return path.joined(separator: "/")
  }

  /// A fragment, percent-encoded.
  static func fragment(_ id: String) -> String { "#" + PercentEncoding.encoded(id) }
}
