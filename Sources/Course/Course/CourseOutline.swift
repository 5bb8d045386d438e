internal import DataFiles
public import Diagnostics
internal import LessonFormat
internal import Markdown

/// A course with too many lessons to hold at once: of each it keeps what others need, and reads it again
/// when it is asked for.
public struct CourseOutline: Sendable {
  /// Courses of no more lessons than this are held, because reading a lesson twice takes longer.
  public static let mostHeld = 2000

  /// The course without what its lessons say.
  public let course: Course
  /// Whether something is wrong even before links are followed.
  public let hasErrors: Bool
  private let diagnostics: [Diagnostic]
  private let paths: [String]
  private let source: ContentSource
  private let prefix: String
  private let allowsHTML: Bool
  private let resolver: LinkResolver

  /// A lesson as it is in the course.
  public struct Reading: Sendable {
    /// Nil where the file cannot be read.
    public let lesson: Lesson?
    /// What is wrong with it, and with the files that it takes values from.
    public let diagnostics: [Diagnostic]
  }

  private struct Sketch: Sendable {
    let lesson: Lesson
    let languageTag: SettingsReader.Value?
    let anchors: Set<String>
    let pictures: Set<String>
    let hasErrors: Bool
  }

  /// Reads each lesson once.
  public init(_ source: ContentSource, folderName: String, prefix: String) {
    var reader = CourseReader(source, prefix: prefix)
    let settings = reader.settings()
    let order = reader.order(settings.lessons)
    reader.checkPages(order)
    reader.checkNames()
    let sketches = reader.drafts(order) { path, bytes in
      let draft = Self.draft(bytes, path, source, prefix, allowsHTML: settings.allowsHTML)
      let found = draft.report.diagnostics + draft.fileDiagnostics
      return Sketch(
        lesson: Lesson(outlineOf: draft), languageTag: draft.languageTag, anchors: draft.anchors,
        pictures: CourseCache.Entry.pictures(of: draft),
        hasErrors: found.contains { $0.severity == .error })
    }
    reader.checkUnlisted(sketches.lazy.map { ($0.lesson.path, $0.lesson.isDraft) })
    let languages = reader.languages(
      settings, sketches.lazy.map { ($0.languageTag, $0.lesson.path) })
    reader.checkEmptiness(hasPages: sketches.contains { !$0.lesson.isDraft })
    var pictures: [String: PictureSize.Finding] = [:]
    for path in sketches.lazy.flatMap(\.pictures)
    where pictures[path] == nil && source.paths.contains(path) && PictureSize.isPicture(path) {
      guard case .success(let bytes) = source.read(path) else { continue }
      pictures[path] = PictureSize.find(in: bytes, path: path)
    }
    resolver = LinkResolver(
      lessons: Dictionary(
        uniqueKeysWithValues: sketches.map {
          ($0.lesson.path, LinkResolver.Page(isDraft: $0.lesson.isDraft, anchors: $0.anchors))
        }),
      files: source.paths, pictures: pictures)
    course = Course(
      title: settings.title ?? folderName, language: settings.language, languages: languages,
      baseURL: settings.baseURL, allowsHTML: settings.allowsHTML,
      hasHandouts: settings.hasHandouts, lessons: sketches.map(\.lesson), publishesDrafts: false)
    paths = sketches.map(\.lesson.path)
    diagnostics = reader.diagnostics
    hasErrors =
      diagnostics.contains { $0.severity == .error } || sketches.contains(where: \.hasErrors)
    allowsHTML = settings.allowsHTML
    self.source = source
    self.prefix = prefix
  }

  private static func draft(
    _ bytes: [UInt8], _ path: String, _ source: ContentSource, _ prefix: String, allowsHTML: Bool
  ) -> LessonDraft {
    LessonDraft(
      SourceText(bytes, path: prefix + path), path: path, allowsHTML: allowsHTML,
      files: LessonFiles(source, lesson: path, name: prefix + path))
  }

  /// Reads each lesson again, on all cores, hands it to `body`, and forgets it.
  ///
  /// - Returns: What `body` returned, in reading order, and all that is wrong with the course, sorted.
  public func forEachLesson<Result: Sendable>(
    _ body: @Sendable (_ position: Int, Lesson) -> Result
  ) -> (results: [Result], diagnostics: [Diagnostic]) {
    let read = Array(paths.enumerated()).concurrentMap { position, path in
      guard case .success(let bytes) = source.read(path) else {
        return (nil as Result?, [] as [Diagnostic])
      }
      let (lesson, found) = Self.draft(bytes, path, source, prefix, allowsHTML: allowsHTML)
        .resolved(with: resolver)
      return (body(position, lesson), found)
    }
    // A file that several lessons take values from is told of once.
    var told: Set<Diagnostic> = []
    let all = (diagnostics + read.flatMap(\.1)).filter { told.insert($0).inserted }.sorted()
    return (read.compactMap(\.0), all)
  }
}

extension Lesson {
  private static let nothing = MarkdownDocument(source: "", options: MarkdownOptions())

  /// What other pages say of the lesson.
  fileprivate init(outlineOf draft: LessonDraft) {
    self.init(
      path: draft.path, title: draft.title, summary: draft.summary, language: draft.language,
      isDraft: draft.isDraft, document: Self.nothing, fences: [], values: [], formulas: [],
      callouts: [], links: [], pictures: [], headings: [], blocks: [], files: [])
  }
}
