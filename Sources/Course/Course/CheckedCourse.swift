internal import DataFiles
public import Diagnostics
internal import LessonFormat

/// A course, if nothing is wrong with it, and everything there is to say about it.
public struct CheckedCourse: Sendable {
  /// Nil where a diagnostic is an error.
  public let course: Course?
  /// Sorted by path, line and column.
  public let diagnostics: [Diagnostic]
  /// The lessons one by one, in reading order, also where the course has errors.
  public let parts: [Part]
  /// The course without its lessons.
  private let frame: Course

  /// One lesson of a course that may have errors.
  public struct Part: Sendable {
    /// Its path below `Content/`.
    public let path: String
    /// The lesson, without the blocks, values and links that have errors; nil where the file cannot be
    /// read.
    public let lesson: Lesson?
    /// What is wrong with it, and with the files that it takes values from.
    public let diagnostics: [Diagnostic]
    /// A number that stays the same as long as nothing about the lesson changes.
    public let version: Int

    /// Whether a diagnostic is an error.
    public var hasErrors: Bool {
      lesson == nil || diagnostics.contains { $0.severity == .error }
    }
  }

  /// Checks everything below `Content/`.
  ///
  /// - Parameters:
  ///   - source: The files; those that end in `.md` are lessons.
  ///   - folderName: The title of a course that gives itself none.
  ///   - prefix: What diagnostics write before the paths of files, such as `course/Content/`.
  public init(_ source: ContentSource, folderName: String, prefix: String = "Content/") {
    var cache = CourseCache()
    self.init(source, folderName: folderName, prefix: prefix, cache: &cache)
  }

  /// Checks everything below `Content/`, and reads only those lessons that have changed since `cache` was
  /// last used.
  ///
  /// As long as nothing in `course.yml` can be read, what it said before holds.
  ///
  /// - Parameter publishesDrafts: Whether drafts become pages too.
  public init(
    _ source: ContentSource, folderName: String, prefix: String, publishesDrafts: Bool = false,
    cache: inout CourseCache
  ) {
    var reader = CourseReader(source, prefix: prefix)
    var settings = reader.settings()
    var paths = reader.order(settings.lessons)
    if !reader.diagnostics.contains(where: { $0.severity == .error }) {
      cache.soundSettings = (settings, paths)
    } else if let (known, order) = cache.soundSettings, settings.areUnreadable {
      settings = known
      paths = Self.ordered(paths, as: order)
    }
    let entries = reader.entries(paths, allowsHTML: settings.allowsHTML, &cache)
    frame = Course(
      settings, folderName: folderName,
      languages: reader.check(
        entries.map(\.sketch), settings, order: paths, publishesDrafts: publishesDrafts),
      publishesDrafts: publishesDrafts)
    let lessons = Self.resolved(entries, in: source, &cache)
    // Problems of a file that several lessons take values from are reported once.
    diagnostics = Set(reader.diagnostics + lessons.flatMap(\.diagnostics)).sorted()
    parts = Self.parts(paths, cache.resolved, reader.diagnostics, prefix: prefix)
    let hasErrors = diagnostics.contains { $0.severity == .error }
    course = hasErrors ? nil : frame.with(lessons.map(\.lesson))
  }

  /// The course as it would be with these lessons.
  public func course(of lessons: [Lesson]) -> Course { frame.with(lessons) }

  /// Follows the links of all lessons, those again that lead to what has changed.
  private static func resolved(
    _ entries: [CourseCache.Entry], in source: ContentSource, _ cache: inout CourseCache
  ) -> [CourseCache.Resolved] {
    let sketches = entries.map(\.sketch)
    let known = cache.pictures
    cache.pictures = [:]
    for (path, bytes) in source.pictures(of: sketches) {
      let found = known[path].flatMap { $0.bytes == bytes ? $0 : nil }
      cache.pictures[path] = found ?? (bytes, PictureSize.find(in: bytes, path: path))
    }
    let resolver = LinkResolver(
      sketches, files: source.paths, pictures: cache.pictures.mapValues(\.finding))
    let changes = CourseCache.LinkChanges(from: cache.resolver, to: resolver)
    let resolved = changes == nil ? [:] : cache.resolved
    let lessons = entries.concurrentMap { entry in
      if let changes, let lesson = resolved[entry.sketch.path], lesson.entry === entry,
        lesson.holds(after: changes)
      {
        return lesson
      }
      return CourseCache.Resolved(entry, with: resolver)
    }
    cache.resolver = resolver
    cache.resolved = Dictionary(uniqueKeysWithValues: lessons.map { ($0.entry.sketch.path, $0) })
    return lessons
  }

  private static func parts(
    _ paths: [String], _ resolved: [String: CourseCache.Resolved], _ diagnostics: [Diagnostic],
    prefix: String
  ) -> [Part] {
    let others = Dictionary(grouping: diagnostics, by: \.path)
    return paths.map { path in
      let lesson = resolved[path]
      let own = lesson?.diagnostics ?? []
      return Part(
        path: path, lesson: lesson?.lesson,
        diagnostics: others.isEmpty ? own : own + others[prefix + path, default: []],
        version: lesson?.version ?? 0)
    }
  }

  private static func ordered(_ paths: [String], as order: [String]) -> [String] {
    let old = order.filter(Set(paths).contains)
    return old + paths.filter { [known = Set(old)] in !known.contains($0) }
  }
}

extension CourseSettings {
  /// Of settings with errors: whether nothing at all came of them.
  fileprivate var areUnreadable: Bool {
    title == nil && language == nil && baseURL == nil && lessons == nil && !allowsHTML
      && hasHandouts
  }
}
