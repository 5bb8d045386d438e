public import Lessons
internal import Foundation
internal import Pages

/// A course as a site in memory, of which only that is made anew which an edit changes.
///
/// Nothing is written, so that a draft is never published and no path leads anywhere else. Pages are
/// rendered when they are asked for.
public struct Preview {
  /// What has changed on the disk.
  public enum Change: Hashable, Sendable {
    /// These files, relative to the course's folder.
    case files(Set<String>)
    /// Perhaps anything.
    case everything
  }

  /// A file of the site.
  public struct File: Hashable, Sendable {
    /// Its content.
    public let bytes: [UInt8]
    /// Whether it is a page, which a browser can be told to load again.
    public var isPage: Bool { path.hasSuffix(".html") }
    /// Relative to the site.
    public let path: String
  }

  private let folder: CourseFolder
  private var paths: Set<String> = []
  private var files: [String: Result<[UInt8], ContentSource.ReadFailure>] = [:]
  private var cache = CourseCache()
  private var templates: (set: TemplateSet?, diagnostics: [Diagnostic])?
  private var pages: SitePages?
  private var places: [String: (position: Int, isHandout: Bool)] = [:]
  private var others: [String: [UInt8]] = [:]
  private var rendered: [String: File] = [:]

  /// What there is to say about the course.
  public private(set) var diagnostics: [Diagnostic] = []

  /// A preview of the course in `folder`.
  public init(_ folder: CourseFolder) {
    self.folder = folder
    refresh(after: .everything)
  }

  /// Whether something is wrong, so that the pages are those from before.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// How many lessons there are.
  public var lessonCount: Int { pages?.lessons.count ?? 0 }

  // MARK: Changes

  /// Reads what has changed, and checks what depends on it.
  public mutating func refresh(after change: Change) {
    let disk = folder.source(knowing: keepsPaths(change) ? paths : nil)
    paths = disk.paths
    switch change {
    case .files(let changed):
      for path in changed where path.hasPrefix("Content/") {
        files[String(path.dropFirst("Content/".count))] = nil
      }
      if changed.contains(where: { $0.hasPrefix("Templates/") }) { templates = nil }
    case .everything:
      files = [:]
      templates = nil
    }
    for path in paths where files[path] == nil && !path.hasSuffix("/") {
      files[path] = disk.read(path)
    }
    files = files.filter { paths.contains($0.key) }
    let known = files
    let source = ContentSource(paths: paths) { known[$0] ?? .failure(.missing) }
    let builder = SiteBuilder(folder)
    let (set, problems) = templates ?? builder.templates()
    templates = (set, problems)
    let checked = CheckedCourse(
      source, folderName: folder.name, prefix: folder.prefix + "Content/", publishesDrafts: true,
      cache: &cache)
    diagnostics = (checked.diagnostics + problems).sorted()
    guard let course = checked.course, let set else { return }
    var files: [String: [UInt8]] = [:]
    for path in course.files { files[path] = try? known[path]?.get() }
    show(SitePages(course: course, templates: set, files: files), files)
  }

  /// Whether only files changed that were there before and still are.
  private func keepsPaths(_ change: Change) -> Bool {
    guard case .files(let changed) = change else { return false }
    return changed.allSatisfy { path in
      guard path.hasPrefix("Content/") else { return true }
      return paths.contains(String(path.dropFirst("Content/".count)))
        && FileManager.default.fileExists(atPath: folder.url.appending(path: path).path)
    }
  }

  private mutating func show(_ pages: SitePages, _ files: [String: [UInt8]]) {
    self.pages = pages
    others = files
    rendered = [:]
    places = [:]
    for (position, paths) in pages.lessonPaths.enumerated() {
      places[paths.page] = (position, false)
      places[paths.handout] = (position, true)
    }
  }

  // MARK: Files

  /// The file at a path of the site; nil where there is none.
  public mutating func file(at path: String) -> File? {
    if let known = rendered[path] { return known }
    guard let pages else { return nil }
    if let bytes = others[path] { return File(bytes: bytes, path: path) }
    if let (position, isHandout) = places[path] {
      let figures = SiteBuilder.figures(of: pages.lessons[position])
      let file =
        isHandout
        ? pages.handout(ofLessonAt: position, figures: figures)
        : pages.page(ofLessonAt: position, figures: figures)
      rendered[path] = File(bytes: file.bytes, path: path)
    } else if path == pages.indexPath || path.hasPrefix("assets/") {
      let wantsIndex = path == pages.indexPath
      let pictures = wantsIndex ? self.pictures(of: pages) : [:]
      for file in pages.commonFiles(pictures: pictures)
      where wantsIndex || file.path != pages.indexPath {
        rendered[file.path] = File(bytes: file.bytes, path: file.path)
      }
    }
    return rendered[path]
  }

  private func pictures(of pages: SitePages) -> [String: String] {
    var pictures: [String: String] = [:]
    for lesson in pages.lessons { pictures[lesson.path] = SiteBuilder.picture(of: lesson) }
    return pictures
  }
}
