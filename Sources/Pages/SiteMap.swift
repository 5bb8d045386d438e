/// Where each thing of a course stands in the site.
enum SiteMap {
  static let index = "index.html"

  /// `guide/eyes.md` becomes `guide/eyes.html`.
  static func page(ofLesson path: String) -> String {
    (path.hasSuffix(".md") ? String(path.dropLast(3)) : path) + ".html"
  }

  /// `guide/eyes.md` becomes `handouts/guide/eyes.html`.
  static func handout(ofLesson path: String) -> String {
    "handouts/" + page(ofLesson: path)
  }

  /// The address of a file of the site where the site is hosted.
  static func address(of path: String, at baseURL: String) -> String {
    (baseURL.hasSuffix("/") ? baseURL : baseURL + "/") + RelativePath.link(from: "", to: path)
  }

  /// A file below `Content/` keeps its path.
  static func file(_ path: String) -> String { path }
}
