internal import Diagnostics
internal import LessonFormat
internal import Text

/// Reads the files of a course and puts its lessons in order.
struct CourseReader {
  let source: ContentSource
  let prefix: String
  /// Of `course.yml`, once it has been read.
  private var report: Report?
  var others: [Diagnostic] = []
  private var unlisted: Set<String> = []

  init(_ source: ContentSource, prefix: String) {
    self.source = source
    self.prefix = prefix
  }

  var diagnostics: [Diagnostic] { (report?.diagnostics ?? []) + others }

  /// What `course.yml` says; it may be missing.
  mutating func settings() -> CourseSettings {
    let path = CourseSettings.path
    guard source.paths.contains(path), let text = text(path) else { return CourseSettings() }
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

  /// Reports what is wrong with the lessons of a course as its files, of which `order` has all paths,
  /// and gives its own languages.
  mutating func check(
    _ lessons: [LessonSketch], _ settings: CourseSettings, order: [String],
    publishesDrafts: Bool = false
  ) -> CourseLanguages {
    checkPages(order)
    checkNames()
    // A draft need not be listed yet.
    for lesson in lessons where unlisted.contains(lesson.path) && !lesson.isDraft {
      add(.lessonNotListed, path: lesson.path)
    }
    let languages = languages(settings, lessons)
    if !lessons.contains(where: { publishesDrafts || !$0.isDraft }),
      !diagnostics.contains(where: { $0.severity == .error })
    {
      add(.noLessons, path: CourseSettings.path)
    }
    return languages
  }

  /// Warns of files whose names end nearly as those of lessons do, such as `faces.md.txt`.
  private mutating func checkNames() {
    for path in source.paths where !path.hasSuffix(".md") {
      let name = path.lowercased()
      guard let ending = [".md.txt", ".markdown", ".md"].first(where: name.hasSuffix) else {
        continue
      }
      add(.nearLesson(renamed: path.dropLast(ending.count) + ".md"), path: path)
    }
  }

  /// Reports lessons whose pages or handouts would be written to the same file.
  private mutating func checkPages(_ lessons: [String]) {
    var first: [String: String] = [:]
    for path in lessons.sorted() {
      let page = path.lowercased()
      if page == "index.md" {
        add(.indexLesson, path: path)
      } else if let other = first.updateValue(path, forKey: page) {
        add(.samePage(path, other), path: path)
      } else if page.hasPrefix("handouts/"),
        let other = ReservedPaths.lesson(withHandoutAt: path, among: lessons)
      {
        add(.pageIsHandout(path, of: other), path: path)
      }
    }
  }

  /// The lessons at some paths, without those that cannot be read, which are reported.
  mutating func entries(
    _ paths: [String], allowsHTML: Bool, _ cache: inout CourseCache
  ) -> [CourseCache.Entry] {
    let (source, prefix) = (source, prefix)
    let known = cache.allowsHTML == allowsHTML ? cache.entries : [:]
    let entries = read(paths) { path, bytes in
      if let entry = known[path], entry.bytes == bytes, entry.draft.files.areCurrent(in: source) {
        return entry
      }
      let draft = LessonDraft(
        bytes, path: path, in: source, prefix: prefix, allowsHTML: allowsHTML)
      return CourseCache.Entry(bytes: bytes, draft: draft)
    }
    cache.allowsHTML = allowsHTML
    cache.entries = Dictionary(uniqueKeysWithValues: entries.map { ($0.sketch.path, $0) })
    return entries
  }

  /// What `transform` makes of the lessons at some paths, without those that cannot be read, which
  /// are reported.
  ///
  /// No lesson needs to know of another before their links are followed, so that they are read
  /// side by side.
  mutating func read<Result: Sendable>(
    _ paths: [String], _ transform: @Sendable (_ path: String, [UInt8]) -> Result
  ) -> [Result] {
    let source = source
    let results = paths.concurrentMap { path in source.read(path).map { transform(path, $0) } }
    return zip(paths, results).compactMap { path, result in value(result, path: path) }
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

  mutating func text(_ path: String) -> SourceText? {
    value(source.read(path), path: path).map { SourceText($0, path: prefix + path) }
  }

  private mutating func value<Value>(
    _ result: Result<Value, ContentSource.ReadFailure>, path: String
  ) -> Value? {
    switch result {
    case .success(let value): return value
    case .failure(.missing): add(.fileMissing, path: path)
    case .failure(.outsideContent): add(.fileOutsideContent, path: path)
    case .failure(.unreadable(let reason)): add(.fileUnreadable(reason), path: path)
    }
    return nil
  }

  /// Reports a problem of a file as a whole.
  private mutating func add(_ problem: CourseProblem, path: String) {
    others.append(
      Diagnostic(Problem.course(problem).sentence, path: prefix + path, line: 1, column: 1))
  }
}
