internal import LessonFormat
internal import Text

/// Finds the file that an author most likely meant.
struct NearestFile {
  /// What there is no file at, in `Content/`.
  private let path: String
  /// Where it is named.
  private let folder: [Substring]

  init(of path: String, from folder: [Substring]) {
    self.path = path
    self.folder = folder
  }

  /// The nearest path; that it ends in `.md` too makes none near.
  private func nearest(in paths: [String]) -> String? {
    let ending = path.lastIndex(of: ".").map { path[$0...] } ?? ""
    let same = paths.filter { !ending.isEmpty && $0.hasSuffix(ending) }.map {
      $0.dropLast(ending.count)
    }
    let found = Nearest.match(path.dropLast(ending.count), in: same.lazy.map { String($0) })
    return found.map { $0 + ending }
      ?? Nearest.match(path, in: paths.filter { !$0.hasSuffix(ending) || ending.isEmpty })
  }

  /// The nearest of some paths, as written from the folder; a file of the same name elsewhere counts
  /// as near.
  func match(_ paths: some Sequence<String>) -> String? {
    let sorted = paths.sorted()
    let name = path.split(separator: "/").last
    let found =
      nearest(in: sorted)
      ?? sorted.first { $0.split(separator: "/").last == name }
      ?? name.flatMap { name in
        let names = sorted.map { String($0.split(separator: "/").last ?? "") }
        return Nearest.match(name, in: names).flatMap { names.firstIndex(of: $0) }
          .map { sorted[$0] }
      }
    return found.map { ContentPath.relative($0, from: folder) }
  }
}
