internal import LessonFormat

/// The paths of the site that are not for an author's files, whatever their letter case.
///
/// Other modules decide where pages are written; this refuses lessons whose files would collide.
struct ReservedPaths: Sendable, Equatable {
  /// In small letters.
  private var files: Set<String> = ["index.html", ".stridebook", ".stridebook-part"]
  private var folders: Set<String> = ["handouts", "assets"]

  /// The site of some lessons.
  init(lessons: some Sequence<String>) {
    for path in lessons {
      let page = Self.page(ofLesson: path)
      for file in [page, "handouts/" + page] {
        files.insert(file)
        folders.formUnion(Self.folders(of: file))
      }
    }
  }

  /// `Guide/Eyes.md` becomes `guide/eyes.html`.
  static func page(ofLesson path: String) -> String { path.dropLast(3).lowercased() + ".html" }

  /// The lesson whose handout is in the place of the page of `path`: `eyes.md` for
  /// `handouts/eyes.md`.
  static func lesson(withHandoutAt path: String, among lessons: some Sequence<String>) -> String? {
    let page = page(ofLesson: path)
    return lessons.first { "handouts/" + Self.page(ofLesson: $0) == page }
  }

  /// Whether a file of `Content/` cannot keep its path in the site.
  func isTaken(_ path: String) -> Bool {
    let path = path.lowercased()
    return files.contains(path) || folders.contains(path)
      || path.hasPrefix("assets/stridebook-")
      || Self.folders(of: path).contains(where: files.contains)
  }

  private static func folders(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
}
