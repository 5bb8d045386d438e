internal import Diagnostics
internal import Foundation
internal import Course
internal import Pages
internal import Synchronization

// Courses of many lessons: each lesson is read, checked, drawn and staged, and then forgotten.
extension CourseBuilder {
  /// Whether the course has more lessons than are held in memory.
  static func isLarge(_ source: ContentSource) -> Bool {
    source.paths.count { $0.hasSuffix(".md") } > CourseOutline.mostHeld
  }

  private struct Published: Sendable {
    let path: String
    let picture: String?
    let files: [String]
  }

  /// As `build`. Errors in links show while pages are staged, which are then thrown away.
  func buildFromOutline(
    _ outline: CourseOutline, _ templates: TemplateSet?, _ problems: [Diagnostic],
    _ source: ContentSource, into output: URL, progress: @escaping @Sendable (Int, Int) -> Void
  ) throws -> Outcome {
    guard !outline.hasErrors, let templates else {
      return refusal((outline.forEachLesson { _, _ in }.diagnostics + problems).sorted())
    }
    try refuse(output)
    let isThere = FileManager.default.fileExists(atPath: output.path)
    let pages = SitePages(course: outline.course, templates: templates) { path in
      try? source.read(path).get()
    }
    let positions = Dictionary(
      uniqueKeysWithValues: pages.lessons.enumerated().map { ($1.path, $0) })
    let done = Atomic(0)
    var writer = Optional(try SiteWriter(output))
    let (results, diagnostics) = outline.forEachLesson {
      [writer] _, lesson -> Result<Published?, any Error> in
      guard let position = positions[lesson.path] else { return .success(nil) }
      defer { progress(done.add(1, ordering: .relaxed).newValue, positions.count) }
      let figures = Self.figures(of: lesson, pages.phrases(of: lesson))
      return Result {
        for file in pages.files(of: lesson, at: position, figures: figures) {
          try writer?.add(file)
        }
        return Published(path: lesson.path, picture: figures.picture, files: lesson.files)
      }
    }
    let all = (diagnostics + problems).sorted()
    guard !all.contains(where: { $0.severity == .error }) else {
      writer = nil
      if !isThere { rmdir(output.path) }
      return refusal(all)
    }
    let published = try results.compactMap { try $0.get() }
    let files = Set(published.flatMap(\.files)).sorted()
    for path in files { try writer?.add(SitePages.file(path, try source.read(path).get())) }
    let pictures = published.compactMap { one in one.picture.map { (one.path, $0) } }
    for file in pages.commonFiles(pictures: Dictionary(uniqueKeysWithValues: pictures)) {
      try writer?.add(file)
    }
    let changes = try writer?.finish()
    return Outcome(
      diagnostics: all, lessons: positions.count, drafts: outline.course.draftCount,
      written: changes?.written ?? 0, removed: changes?.removed ?? 0)
  }

  private func refusal(_ diagnostics: [Diagnostic]) -> Outcome {
    Outcome(diagnostics: diagnostics, lessons: nil, drafts: 0, written: 0, removed: 0)
  }
}
