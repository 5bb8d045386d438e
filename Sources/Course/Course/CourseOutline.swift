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
  private let source: ContentSource
  private let prefix: String
  private let resolver: LinkResolver

  /// Reads each lesson once.
  public init(_ source: ContentSource, folderName: String, prefix: String) {
    var reader = CourseReader(source, prefix: prefix)
    let settings = reader.settings()
    let order = reader.order(settings.lessons)
    let read = reader.read(order) { path, bytes in
      let draft = LessonDraft(
        bytes, path: path, in: source, prefix: prefix, allowsHTML: settings.allowsHTML)
      let found = draft.report.diagnostics + draft.files.diagnostics
      return (
        sketch: LessonSketch(draft), lesson: Lesson(outlineOf: draft),
        hasErrors: found.contains { $0.severity == .error }
      )
    }
    let sketches = read.map(\.sketch)
    course = Course(
      settings, folderName: folderName,
      languages: reader.check(sketches, settings, order: order), lessons: read.map(\.lesson))
    var pictures: [String: PictureSize.Finding] = [:]
    for (path, bytes) in source.pictures(of: sketches) {
      pictures[path] = PictureSize.find(in: bytes, path: path)
    }
    resolver = LinkResolver(sketches, files: source.paths, pictures: pictures)
    diagnostics = reader.diagnostics
    hasErrors =
      diagnostics.contains { $0.severity == .error } || read.contains(where: \.hasErrors)
    self.source = source
    self.prefix = prefix
  }

  /// Reads each lesson again, on all cores, hands it to `body`, and forgets it.
  ///
  /// - Returns: What `body` returned, in reading order, and all that is wrong with the course, sorted.
  public func forEachLesson<Result: Sendable>(
    _ body: @Sendable (_ position: Int, Lesson) -> Result
  ) -> (results: [Result], diagnostics: [Diagnostic]) {
    let read = Array(course.lessons.enumerated()).concurrentMap { position, outline in
      guard case .success(let bytes) = source.read(outline.path) else {
        return (nil as Result?, [] as [Diagnostic])
      }
      let draft = LessonDraft(
        bytes, path: outline.path, in: source, prefix: prefix, allowsHTML: course.allowsHTML)
      let (lesson, found) = draft.resolved(with: resolver)
      return (body(position, lesson), found)
    }
    // A file that several lessons take values from is reported once.
    return (read.compactMap(\.0), Set(diagnostics + read.flatMap(\.1)).sorted())
  }
}

extension Lesson {
  private static let nothing = MarkdownDocument(source: "", options: MarkdownOptions())

  /// What other pages say of the lesson.
  fileprivate init(outlineOf draft: LessonDraft) {
    self.init(
      path: draft.path, title: draft.title, summary: draft.frontMatter.summary,
      language: draft.language,
      isDraft: draft.frontMatter.isDraft, document: Self.nothing, fences: [], values: [],
      formulas: [],
      callouts: [], links: [], pictures: [], headings: [], blocks: [], files: [])
  }
}
