internal import DataFiles

/// A course, if nothing is wrong with it, and everything there is to say about it.
public struct CheckedCourse: Sendable {
  /// Nil where a diagnostic is an error.
  public let course: Course?
  /// Sorted by path, line and column.
  public let diagnostics: [Diagnostic]

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
  /// - Parameter publishesDrafts: Whether drafts become pages too.
  public init(
    _ source: ContentSource, folderName: String, prefix: String, publishesDrafts: Bool = false,
    cache: inout CourseCache
  ) {
    var reader = CourseReader(source, prefix: prefix)
    let settings = reader.settings()
    let paths = reader.order(settings.lessons)
    reader.checkPages(paths)
    reader.checkNames()
    let entries = reader.entries(paths, allowsHTML: settings.allowsHTML, &cache)
    reader.checkUnlisted(entries)
    let resolver = LinkResolver(
      lessons: Dictionary(
        uniqueKeysWithValues: entries.map {
          ($0.draft.path, LinkResolver.Page(isDraft: $0.draft.isDraft, anchors: $0.draft.anchors))
        }),
      files: source.paths, pictures: Self.pictures(in: source))
    let known = cache.resolver == resolver ? cache.resolved : [:]
    let lessons = entries.concurrentMap { entry in
      if let resolved = known[entry.draft.path], resolved.entry === entry { return resolved }
      return CourseCache.Resolved(entry, with: resolver)
    }
    cache.resolver = resolver
    cache.resolved = Dictionary(
      uniqueKeysWithValues: lessons.map { ($0.entry.draft.path, $0) })
    reader.checkEmptiness(
      hasPages: lessons.contains { publishesDrafts || !$0.entry.draft.isDraft })
    // A file that several lessons take values from is told of once.
    var told: Set<Diagnostic> = []
    let diagnostics = (reader.diagnostics + lessons.flatMap(\.diagnostics))
      .filter { told.insert($0).inserted }.sorted()
    self.diagnostics = diagnostics
    let hasErrors = diagnostics.contains { $0.severity == .error }
    course =
      hasErrors
      ? nil
      : Course(
        title: settings.title ?? folderName, language: settings.language,
        baseURL: settings.baseURL, allowsHTML: settings.allowsHTML,
        lessons: lessons.map(\.lesson), publishesDrafts: publishesDrafts)
  }

  /// The pictures of the course, each looked into once, whoever shows it.
  private static func pictures(in source: ContentSource) -> [String: PictureSize.Finding] {
    var pictures: [String: PictureSize.Finding] = [:]
    for path in source.paths where PictureSize.isPicture(path) {
      // A file that cannot be read is told of where it is copied.
      if case .success(let bytes) = source.read(path) {
        pictures[path] = PictureSize.find(in: bytes, path: path)
      }
    }
    return pictures
  }
}
