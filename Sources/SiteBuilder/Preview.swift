public import Diagnostics
internal import Foundation
internal import Course
internal import Pages

/// A course as a site in memory, of which an edit regenerates only what it changes.
///
/// Nothing is written, so that a draft is never published and no path leads anywhere else. Pages are
/// drawn when they are asked for. A lesson with errors keeps the page it had before, the others follow
/// their files.
public struct Preview: Sendable {
  private let folder: CourseFolder
  private var content: ContentFiles
  private var paths: Set<String> = []
  private var links: Set<String> = []
  private var cache = CourseCache()
  private var look = Look(set: .usual, diagnostics: [], version: 0)
  /// In reading order.
  private(set) var sheets: [PreviewSheet] = []
  private(set) var pages: SitePages
  /// By the paths of the site.
  private(set) var places: [String: Place] = [:]
  /// The versions of lessons with errors, by their paths.
  private(set) var broken: [String: Int] = [:]
  /// What there is to say about each lesson, by its path.
  private var own: [String: [Diagnostic]] = [:]
  /// The files that lessons link to or show, and a number that changes with any of them.
  private(set) var linked: (paths: Set<String>, version: Int) = ([], 0)
  /// Stands for what all pages share.
  private(set) var frame = 0

  /// The templates in use, and what there is to say about those that are there now.
  private struct Look: Sendable {
    var set: TemplateSet
    var diagnostics: [Diagnostic]
    var version: Int
  }

  struct Place: Sendable {
    let position: Int
    let isHandout: Bool
  }

  /// What there is to say about the course.
  public private(set) var diagnostics: [Diagnostic] = []

  /// A preview of the course in `folder`.
  public init(_ folder: CourseFolder) {
    self.folder = folder
    content = ContentFiles(folder)
    let nothing = CheckedCourse(ContentSource([:]), folderName: folder.name)
    pages = SitePages(course: nothing.course(of: []), templates: .usual, files: [:])
    refresh(after: .everything)
  }

  /// Whether something is wrong.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// How many lessons there are, those with errors too.
  public var lessonCount: Int { sheets.count }

  /// Whether the course's templates bring scripts of their own.
  public var hasOwnScripts: Bool { look.set.hasOwnScripts }

  /// What there is to say about the lesson whose page or handout is at a path of the site, and about
  /// the files that it takes values from.
  public func diagnostics(ofPageAt path: String) -> [Diagnostic] {
    places[path].flatMap { own[sheets[$0.position].lesson.path] } ?? []
  }

  // MARK: Changes

  /// Reads what has changed, and checks what depends on it.
  ///
  /// - Returns: What became of it; nil where nothing has changed that a course is made from.
  @discardableResult
  public mutating func refresh(after change: Change) -> Update? {
    var update = Update()
    switch change {
    case .files(let changed):
      for path in changed.sorted() where !Self.isHidden(path) { note(path, &update) }
      guard !update.paths.isEmpty else { return nil }
      update.joinFolders()
      // A link may lead to what has changed.
      content.forget(links)
    case .everything:
      let listing = FolderListing(folder.content)
      (paths, links) = (Set(listing.paths), listing.links)
      content = ContentFiles(folder)
      update.isWhole = true
    }
    if update.isWhole || update.paths.contains(where: Self.isTemplate) { readTemplates() }
    let checked = CheckedCourse(
      content.source(paths), folderName: folder.name, prefix: folder.prefix + "Content/",
      publishesDrafts: true, cache: &cache)
    let before = (diagnostics, broken)
    diagnostics = (checked.diagnostics + look.diagnostics).sorted()
    show(checked, update)
    update.compare(diagnostics, with: before.0)
    update.broken = sheets.compactMap { sheet in
      let path = sheet.lesson.path
      guard let version = broken[path], version != before.1[path] else { return nil }
      return Update.Broken(path: "Content/" + path, hasPage: sheet.isSound)
    }
    return update
  }

  /// Whether the file at a path, relative to the course's folder, is nothing to a course.
  public static func isHidden(_ path: String) -> Bool { FolderListing.isHidden(path) }

  private static func isTemplate(_ path: String) -> Bool {
    path == "Templates" || path.hasPrefix("Templates/")
  }

  /// A file that was changed, made or removed.
  private mutating func note(_ path: String, _ update: inout Update) {
    let place = folder.url.appending(path: path).path
    let kind = FileKind(following: place)
    let isThere = kind == .file
    if Self.isTemplate(path) {
      // Of templates, a whole folder may be reported.
      if isThere || kind == .folder {
        update.changed.append(path)
      } else {
        update.removed.append(path)
      }
    }
    guard path.hasPrefix("Content/") else { return }
    let name = String(path.dropFirst("Content/".count))
    content.forget([name])
    if isThere {
      paths.insert(name)
      let type = try? FileManager.default.attributesOfItem(atPath: place)[.type]
      if type as? FileAttributeType == .typeSymbolicLink { links.insert(name) }
      update.changed.append(path)
    } else if paths.remove(name) != nil {
      links.remove(name)
      update.removed.append(path)
    }
  }

  private mutating func readTemplates() {
    let (set, problems) = CourseBuilder(folder).templates()
    // Broken ones leave the look as it was.
    look = Look(set: set ?? look.set, diagnostics: problems, version: look.version + 1)
  }

  // MARK: Lessons

  /// Takes over what is sound.
  private mutating func show(_ checked: CheckedCourse, _ update: Update) {
    let order = sheets.map(\.lesson.path)
    let hadHandouts = pages.hasHandouts
    let known = Dictionary(uniqueKeysWithValues: zip(order, sheets))
    broken = [:]
    own = [:]
    sheets = checked.parts.compactMap { part in
      if part.hasErrors { broken[part.path] = part.version }
      if !part.diagnostics.isEmpty { own[part.path] = part.diagnostics }
      if let sheet = known[part.path], sheet.isSound,
        part.hasErrors || sheet.version == part.version
      {
        return sheet
      }
      return part.lesson.map {
        PreviewSheet($0, version: part.version, isSound: !part.hasErrors)
      }
    }
    let course = checked.course(of: sheets.map(\.lesson))
    let hasChanged =
      update.isWhole
      || update.paths.contains { linked.paths.contains(String($0.dropFirst("Content/".count))) }
    linked = (Set(course.files), linked.version + (hasChanged ? 1 : 0))
    pages = SitePages(course: course, templates: look.set) { [content] in content.read($0) }
    var hasher = Hasher()
    hasher.combine(look.version)
    hasher.combine(course.title)
    hasher.combine(course.language)
    hasher.combine(course.baseURL)
    hasher.combine(course.hasHandouts)
    frame = hasher.finalize()
    if order != sheets.map(\.lesson.path) || hadHandouts != course.hasHandouts { findPlaces() }
  }

  private mutating func findPlaces() {
    places = [:]
    // No lesson's page can be in the place of the index.
    for (position, paths) in pages.lessonPaths.enumerated() where paths.page != pages.indexPath {
      places[paths.page] = Place(position: position, isHandout: false)
      if let handout = paths.handout {
        places[handout] = Place(position: position, isHandout: true)
      }
    }
  }

  /// Reads a file that lessons link to.
  func file(_ path: String) -> @Sendable () -> [UInt8]? {
    let content = content
    return { content.readOnce(path) }
  }
}
