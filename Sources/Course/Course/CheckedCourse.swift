internal import LessonFormat
internal import DataFiles
public import Diagnostics

/// A course, if nothing is wrong with it, and everything there is to say about it.
public struct CheckedCourse: Sendable {
  /// Nil where a diagnostic is an error.
  public let course: Course?
  /// Sorted by path, line and column.
  public let diagnostics: [Diagnostic]
  /// The lessons one by one, in reading order, also where the course has errors.
  public let parts: [Part]
  private let settings: CourseSettings
  private let folderName: String
  private let publishesDrafts: Bool

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
    reader.checkPages(paths)
    reader.checkNames()
    let entries = reader.entries(paths, allowsHTML: settings.allowsHTML, &cache)
    reader.checkUnlisted(entries)
    let lessons = Self.resolved(entries, in: source, &cache)
    reader.checkEmptiness(
      hasPages: lessons.contains { publishesDrafts || !$0.entry.draft.isDraft })
    // Problems of a file that several lessons take values from are reported once.
    var reported: Set<Diagnostic> = []
    let diagnostics = (reader.diagnostics + lessons.flatMap(\.diagnostics))
      .filter { reported.insert($0).inserted }.sorted()
    self.diagnostics = diagnostics
    self.settings = settings
    self.folderName = folderName
    self.publishesDrafts = publishesDrafts
    parts = Self.parts(paths, cache.resolved, reader.diagnostics, prefix: prefix)
    let hasErrors = diagnostics.contains { $0.severity == .error }
    course =
      hasErrors
      ? nil
      : Self.course(
        of: lessons.map(\.lesson), settings, folderName, publishesDrafts: publishesDrafts)
  }

  /// The course as it would be with these lessons.
  public func course(of lessons: [Lesson]) -> Course {
    Self.course(of: lessons, settings, folderName, publishesDrafts: publishesDrafts)
  }

  private static func course(
    of lessons: [Lesson], _ settings: CourseSettings, _ folderName: String, publishesDrafts: Bool
  ) -> Course {
    Course(
      title: settings.title ?? folderName, language: settings.language,
      baseURL: settings.baseURL, allowsHTML: settings.allowsHTML,
      hasHandouts: settings.hasHandouts, lessons: lessons, publishesDrafts: publishesDrafts)
  }

  /// Follows the links of all lessons, those again that lead to what has changed.
  private static func resolved(
    _ entries: [CourseCache.Entry], in source: ContentSource, _ cache: inout CourseCache
  ) -> [CourseCache.Resolved] {
    let resolver = LinkResolver(
      lessons: Dictionary(
        uniqueKeysWithValues: entries.map {
          ($0.draft.path, LinkResolver.Page(isDraft: $0.draft.isDraft, anchors: $0.draft.anchors))
        }),
      files: source.paths, pictures: pictures(of: entries, in: source, &cache))
    let changes = CourseCache.LinkChanges(from: cache.resolver, to: resolver)
    let known = changes == nil ? [:] : cache.resolved
    let lessons = entries.concurrentMap { entry in
      if let changes, let resolved = known[entry.draft.path], resolved.entry === entry,
        resolved.holds(after: changes)
      {
        return resolved
      }
      return CourseCache.Resolved(entry, with: resolver)
    }
    cache.resolver = resolver
    cache.resolved = Dictionary(
      uniqueKeysWithValues: lessons.map { ($0.entry.draft.path, $0) })
    return lessons
  }

  /// The pictures that lessons show, each looked into once, whoever shows it.
  private static func pictures(
    of entries: [CourseCache.Entry], in source: ContentSource, _ cache: inout CourseCache
  ) -> [String: PictureSize.Finding] {
    let known = cache.pictures
    cache.pictures = [:]
    for entry in entries {
      for path in entry.pictures
      where cache.pictures[path] == nil && source.paths.contains(path)
        && PictureSize.isPicture(path)
      {
        // A file that cannot be read is reported where it is copied.
        guard case .success(let bytes) = source.read(path) else { continue }
        if let found = known[path], found.bytes == bytes {
          cache.pictures[path] = found
        } else {
          cache.pictures[path] = (bytes, PictureSize.find(in: bytes, path: path))
        }
      }
    }
    return cache.pictures.mapValues(\.finding)
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
    let positions = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let last = order.count
    return paths.enumerated().sorted {
      (positions[$0.element] ?? last, $0.offset) < (positions[$1.element] ?? last, $1.offset)
    }.map(\.element)
  }
}

extension CourseSettings {
  /// Of settings with errors: whether nothing at all came of them.
  fileprivate var areUnreadable: Bool {
    title == nil && language == nil && baseURL == nil && lessons == nil && !allowsHTML
      && hasHandouts
  }
}
