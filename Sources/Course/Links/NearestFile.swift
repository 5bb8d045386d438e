internal import Text

/// Finds the file that an author most likely meant.
enum NearestFile {
  /// The nearest of some paths in `Content/`, as written from a folder; a file of the same name
  /// elsewhere counts as near.
  static func match(
    _ path: String, among paths: some Sequence<String>, from folder: [Substring]
  ) -> String? {
    let sorted = paths.sorted()
    let names = sorted.map { $0.split(separator: "/").last.map(String.init) ?? "" }
    let name = path.split(separator: "/").last.map(String.init)
    let found =
      nearest(to: path, in: sorted)
      ?? name.flatMap { names.firstIndex(of: $0) ?? match($0, in: names) }.map { sorted[$0] }
    return found.map { ContentPath.relative($0, from: folder) }
  }

  private static func match(_ name: String, in names: [String]) -> Int? {
    Nearest.match(name, in: names).flatMap { names.firstIndex(of: $0) }
  }

  /// The nearest path; that it ends in `.md` too makes none near.
  private static func nearest(to path: String, in paths: [String]) -> String? {
    guard let dot = path.lastIndex(of: ".") else { return Nearest.match(path, in: paths) }
    let ending = path[dot...]
    let same = paths.lazy.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
    return Nearest.match(path[..<dot], in: same).map { $0 + ending }
      ?? Nearest.match(path, in: paths.filter { !$0.hasSuffix(ending) })
  }
}
