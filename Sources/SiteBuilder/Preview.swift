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
    switch change {
    case .files(let changed):
      for path in changed where path.hasPrefix("Content/") {
        note(String(path.dropFirst("Content/".count)))
      }
      if changed.contains(where: { $0.hasPrefix("Templates/") }) { templates = nil }
    case .everything:
      paths = folder.source().paths
      files = [:]
      templates = nil
    }
    let disk = folder.source(knowing: paths)
    for path in paths where files[path] == nil { files[path] = disk.read(path) }
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

  /// A file that was changed, made or removed.
  private mutating func note(_ path: String) {
    files[path] = nil
    var isFolder: ObjCBool = false
    let place = folder.content.appending(path: path).path
    let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
    let isThere = FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
    if isThere, !isFolder.boolValue, !isHidden {
      paths.insert(path)
    } else {
      paths.remove(path)
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
