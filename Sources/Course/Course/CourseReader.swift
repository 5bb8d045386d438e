internal import LessonFormat
internal import Diagnostics
internal import Text

/// Reads the files of a course and puts its lessons in order.
struct CourseReader {
  private let source: ContentSource
  private let prefix: String
  /// Of `course.yml`, once it has been read.
  private var report: Report?
  private var others: [Diagnostic] = []
  private var unlisted: Set<String> = []

  init(_ source: ContentSource, prefix: String) {
    self.source = source
    self.prefix = prefix
  }

  var diagnostics: [Diagnostic] { (report?.diagnostics ?? []) + others }

  /// What `course.yml` says; it may be missing.
  mutating func settings() -> CourseSettings {
    let path = CourseSettings.path
    guard source.paths.contains(path) else { return CourseSettings() }
    guard let text = text(path) else { return CourseSettings() }
    var report = Report(text)
    let settings = CourseSettings(&report)
    self.report = report
    return settings
  }

  /// The paths of all lessons: those listed as listed, then the others in the order of their paths.
  mutating func order(_ listed: [SettingsReader.Value]?) -> [String] {
    let lessons = source.paths.filter { $0.hasSuffix(".md") }.sorted()
    guard let listed else { return lessons }
    let names = Set(lessons)
    var order: [String] = []
    var firstLines: [String: Int] = [:]
    for item in listed {
      guard let path = check(item, among: names) else { continue }
      if let line = firstLines[path] {
        report?.add(.lessonListedTwice(item.text, firstLine: line), at: item.place)
      } else {
        firstLines[path] = item.place.line
        order.append(path)
      }
    }
    let rest = lessons.filter { firstLines[$0] == nil }
    unlisted = Set(rest)
    return order + rest
  }

  /// Warns of lessons that `course.yml` does not list; a draft need not be listed yet.
  mutating func checkUnlisted(_ entries: [CourseCache.Entry]) {
    guard !unlisted.isEmpty else { return }
    for lesson in entries.lazy.map(\.draft) where unlisted.contains(lesson.path) && !lesson.isDraft
    {
      others.append(diagnostic(.lessonNotListed, path: lesson.path))
    }
  }

  /// Warns where a site would have no page but its index.
  mutating func checkEmptiness(hasPages: Bool) {
    guard !hasPages, !diagnostics.contains(where: { $0.severity == .error }) else { return }
    others.append(diagnostic(.noLessons, path: CourseSettings.path))
  }

  /// Warns of files whose names end nearly as those of lessons do, such as `faces.md.txt`.
  mutating func checkNames() {
    for path in source.paths where !path.hasSuffix(".md") {
      let name = path.lowercased()
      guard let ending = [".md.txt", ".markdown", ".md"].first(where: name.hasSuffix) else {
        continue
      }
      others.append(
        diagnostic(.nearLesson(renamed: path.dropLast(ending.count) + ".md"), path: path))
    }
  }

  /// Reports lessons whose pages or handouts would be written to the same file.
  mutating func checkPages(_ lessons: [String]) {
    var first: [String: String] = [:]
    for path in lessons.sorted() {
      let page = path.lowercased()
      if page == "index.md" {
        others.append(diagnostic(.indexLesson, path: path))
      } else if let other = first.updateValue(path, forKey: page) {
        others.append(diagnostic(.samePage(path, other), path: path))
      } else if page.hasPrefix("handouts/"),
        let other = ReservedPaths.lesson(withHandoutAt: path, among: lessons)
      {
        others.append(diagnostic(.pageIsHandout(path, of: other), path: path))
      }
    }
  }

  /// The lessons at some paths, without those that cannot be read, which are reported.
  ///
  /// No lesson needs to know of another before their links are followed, so that they are read
  /// side by side.
  mutating func entries(
    _ paths: [String], allowsHTML: Bool, _ cache: inout CourseCache
  ) -> [CourseCache.Entry] {
    let source = source
    let prefix = prefix
    let known = cache.allowsHTML == allowsHTML ? cache.entries : [:]
    let results = paths.concurrentMap { path in
      source.read(path).map { bytes in
        if let entry = known[path], entry.bytes == bytes, entry.draft.isCurrent(in: source) {
          return entry
        }
        let draft = LessonDraft(
          SourceText(bytes, path: prefix + path), path: path, allowsHTML: allowsHTML,
          files: LessonFiles(source, lesson: path, name: prefix + path))
        return CourseCache.Entry(bytes: bytes, draft: draft)
      }
    }
    cache.allowsHTML = allowsHTML
    cache.entries = [:]
    var entries: [CourseCache.Entry] = []
    for (path, result) in zip(paths, results) {
      switch result {
      case .success(let entry):
        cache.entries[path] = entry
        entries.append(entry)
      case .failure(let failure): others.append(diagnostic(CourseProblem(failure), path: path))
      }
    }
    return entries
  }

  private mutating func check(
    _ item: SettingsReader.Value, among lessons: Set<String>
  ) -> String? {
    guard !item.text.hasPrefix("/"), let path = ContentPath.resolve(item.text, from: []) else {
      report?.add(.lessonOutOfContent(item.text), at: item.place)
      return nil
    }
    if let path = lessons.spelling(of: path) { return path }
    let inContent = path.hasPrefix("Content/") ? String(path.dropFirst(8)) : path
    let nearest =
      lessons.contains(inContent)
      ? inContent
      : Nearest.match(path, in: lessons.sorted())
        ?? lessons.sorted().first { $0 == path + ".md" || $0.hasSuffix("/" + path) }
    report?.add(
      source.paths.contains(path)
        ? .fileIsNoLesson(item.text) : .listedLessonMissing(item.text, nearest: nearest),
      at: item.place)
    return nil
  }

  private mutating func text(_ path: String) -> SourceText? {
    switch source.read(path) {
    case .success(let bytes):
      return SourceText(bytes, path: prefix + path)
    case .failure(let failure):
      others.append(diagnostic(CourseProblem(failure), path: path))
      return nil
    }
  }

  /// A diagnostic about a file as a whole.
  private func diagnostic(_ problem: CourseProblem, path: String) -> Diagnostic {
    Diagnostic(Problem.course(problem).sentence, path: prefix + path, line: 1, column: 1)
  }
}

extension CourseProblem {
  fileprivate init(_ failure: ContentSource.ReadFailure) {
    self =
      switch failure {
      case .missing: .fileMissing
      case .outsideContent: .fileOutsideContent
      case .unreadable(let reason): .fileUnreadable(reason)
      }
  }
}
