internal import ConvEngine
public import Course
public import Diagnostics
internal import Figures
public import Foundation
internal import Pages
internal import Phrases
internal import Synchronization

/// The driver: calls each stage, holds its value, and passes it on.
public struct CourseBuilder: Sendable {
  private let folder: CourseFolder

  /// A builder of the course in `folder`.
  public init(_ folder: CourseFolder) {
    self.folder = folder
  }

  /// What a build did, or why it did nothing.
  public struct Outcome: Sendable {
    /// All there is to say about the course, sorted by place.
    public let diagnostics: [Diagnostic]
    /// How many lessons were published; nil where errors kept the site as it was.
    public let lessons: Int?
    /// How many lessons were left out, being drafts.
    public let drafts: Int
    /// How many files were written because they had changed.
    public let written: Int
    /// How many files of an earlier build were removed.
    public let removed: Int
  }

  /// All diagnostics of the course; nothing is written.
  public func check() -> [Diagnostic] {
    Memory.keepFreed()
    let source = folder.source()
    if Self.isLarge(source) {
      return (outline(source).forEachLesson { _, _ in }.diagnostics + templates().diagnostics)
        .sorted()
    }
    let checked = checkedCourse(source)
    return (checked.diagnostics + templates().diagnostics).sorted()
  }

  /// Builds the site into `output`, which stays as it was where the course has errors.
  ///
  /// - Parameter progress: Called with the number of rendered lessons, from any thread.
  /// - Throws: what the disk says when a file cannot be read or written.
  public func build(
    into output: URL, progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> Outcome {
    Memory.keepFreed()
    let source = folder.source()
    if Self.isLarge(source) {
      let (templates, problems) = templates()
      return try buildFromOutline(
        outline(source), templates, problems, source, into: output, progress: progress)
    }
    let checked = checkedCourse(source)
    let (templates, problems) = templates()
    let diagnostics = (checked.diagnostics + problems).sorted()
    guard let course = checked.course, let templates else {
      return Outcome(diagnostics: diagnostics, lessons: nil, drafts: 0, written: 0, removed: 0)
    }
    try refuse(output)
    let files = try files(of: course, source)
    let pages = SitePages(course: course, templates: templates, files: files)
    let count = pages.lessons.count
    let done = Atomic(0)
    let writer = try SiteWriter(output)
    let rendered = Array(pages.lessons.enumerated()).concurrentMap {
      position, lesson -> Result<String?, any Error> in
      defer { progress(done.add(1, ordering: .relaxed).newValue, count) }
      let figures = Self.figures(of: lesson, pages.phrases(of: lesson))
      return Result {
        for file in pages.files(ofLessonAt: position, figures: figures) { try writer.add(file) }
        return figures.picture
      }
    }
    var pictures: [String: String] = [:]
    for (lesson, result) in zip(pages.lessons, rendered) {
      pictures[lesson.path] = try result.get()
    }
    for file in pages.commonFiles(pictures: pictures) { try writer.add(file) }
    let changes = try writer.finish()
    return Outcome(
      diagnostics: diagnostics, lessons: count, drafts: course.draftCount, written: changes.written,
      removed: changes.removed)
  }

  /// The HTML fragment of one lesson, with its figures and no page around it.
  public static func fragment(of lesson: Lesson) -> String {
    let phrases = Phrases(language: lesson.language ?? "en")
    return SitePages.fragment(of: lesson, figures: figures(of: lesson, phrases).figures)
  }

  private func checkedCourse(_ source: ContentSource) -> CheckedCourse {
    CheckedCourse(
      source, folderName: folder.name, prefix: folder.prefix + "Content/")
  }

  private func outline(_ source: ContentSource) -> CourseOutline {
    CourseOutline(source, folderName: folder.name, prefix: folder.prefix + "Content/")
  }

  func templates() -> (set: TemplateSet?, diagnostics: [Diagnostic]) {
    let (files, others) = folder.ownTemplates()
    return TemplateSet.reading(files, others: others, prefix: folder.prefix + "Templates/")
  }

  private func files(of course: Course, _ source: ContentSource) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in course.files { files[path] = try source.read(path).get() }
    return files
  }

  /// A site must not be written over what it is made from.
  func refuse(_ output: URL) throws {
    let output = output.resolvingSymlinksInPath().standardizedFileURL.path
    for source in [folder.content, folder.templates] {
      let source = source.resolvingSymlinksInPath().standardizedFileURL.path
      let within = { (inner: String, outer: String) in
        inner == outer || inner.hasPrefix(outer.hasSuffix("/") ? outer : outer + "/")
      }
      if within(output, source) || within(source, output) {
        throw SiteProblem.overlapsSources(output: output)
      }
    }
  }

  /// The index draws a lesson's first image with at most this many cells.
  private static let largestPicture = 1024

  static func figures(of lesson: Lesson, _ phrases: Phrases) -> SitePages.LessonFigures {
    var figures: [String: [UInt8]] = [:]
    for block in lesson.blocks { figures[block.id] = FigureDrawing.markup(of: block, phrases) }
    return SitePages.LessonFigures(figures: figures, picture: picture(of: lesson))
  }

  /// A small drawing of a lesson's first image; nil where it has none.
  static func picture(of lesson: Lesson) -> String? {
    pictured(in: lesson).map { PixelDrawing.markup($0, label: nil) }
  }

  /// A lesson's first image that is small enough for the index.
  static func pictured(in lesson: Lesson) -> Tensor? {
    for block in lesson.blocks {
      if case .values(let tensor, .image, _, _) = block.content,
        tensor.shape.count <= largestPicture
      {
        return tensor
      }
    }
    return nil
  }
}
