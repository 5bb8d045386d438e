internal import Diagnostics
internal import LessonFormat

/// What an author who wrote a dead link may have meant.
extension LinkResolver {
  /// What is said of a link to a file that is not there.
  func deadLink(
    _ written: String, _ path: String, of destination: String, in lesson: LessonDraft
  ) -> LinkProblem {
    let isLesson = written.hasSuffix(".md")
    let isPage = written.hasSuffix(".html") && lessons[path.dropLast(5) + ".md"] != nil
    let nearest =
      encodedName(of: destination, in: lesson)
      ?? (isPage ? written.dropLast(5) + ".md" : nearest(to: path, among: lessons.keys, in: lesson))
      ?? (isLesson ? nil : nearest(to: path, among: files, in: lesson))
    return .deadLink(written, isLesson: isLesson, nearest: nearest)
  }

  /// What a destination should have been in which `#`, `?` or `%` is part of a file's name.
  func encodedName(of destination: String, in lesson: LessonDraft) -> String? {
    let folder = ContentPath.folder(of: lesson.path)
    let ends = destination.indices.filter { "?#".contains(destination[$0]) }
    for end in [destination.endIndex] + ends.reversed().prefix(10) {
      let name = destination[..<end]
      for written in [String(name), ContentPath.decoded(name)] {
        if let path = ContentPath.resolve(written, from: folder), files.contains(path),
          path.contains(where: "#?%".contains)
        {
          return ContentPath.encoded(ContentPath.relative(path, from: folder)) + destination[end...]
        }
      }
    }
    return nil
  }

  /// The nearest of some paths, as a link in the lesson is written.
  func nearest(
    to path: String, among paths: some Sequence<String>, in lesson: LessonDraft
  ) -> String? {
    NearestFile.match(path, among: paths, from: ContentPath.folder(of: lesson.path))
      .map { ContentPath.encoded($0) }
  }
}
