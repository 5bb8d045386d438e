internal import Course
internal import Pages

extension Preview {
  /// A file of the site.
  public struct File: Hashable, Sendable {
    /// Its content.
    public let bytes: [UInt8]
    /// Whether it is a page, which a browser can be asked to load again.
    public var isPage: Bool { path.hasSuffix(".html") }
    /// Relative to the site.
    public let path: String
  }

  /// A file of the site that is not drawn yet.
  public struct Drawing: Sendable {
    /// As long as it is the same, so is the file.
    public let version: Int
    /// Draws the file; nil where it is gone.
    public let draw: @Sendable () -> File?
  }

  /// How a page stands to its lesson.
  public enum Standing: String, Hashable, Sendable {
    /// It shows what the lesson says.
    case current
    /// The lesson has errors, so the page is as it was before.
    case kept
    /// The lesson has errors, and there is no page yet.
    case missing
    /// There is no such page.
    case none
  }

  /// How the page at a path of the site stands to its lesson.
  public func standing(ofPageAt path: String) -> Standing {
    if path == pages.indexPath { return .current }
    guard let place = places[path] else { return .none }
    let sheet = sheets[place.position]
    guard sheet.isSound else { return .missing }
    return broken[sheet.lesson.path] == nil ? .current : .kept
  }

  /// Whether a path is that of the list of lessons.
  public func isIndex(_ path: String) -> Bool { path == pages.indexPath }

  /// The file at a path of the site; nil where there is none.
  ///
  /// Finding one takes little time, drawing it may take long.
  public func drawing(at path: String) -> Drawing? {
    if path == pages.indexPath { return index }
    if let place = places[path] {
      return sheets[place.position].isSound ? page(place, path) : nil
    }
    if let asset = pages.assets.first(where: { $0.path == path }) {
      return Drawing(version: frame) { File(bytes: asset.bytes, path: path) }
    }
    guard linked.paths.contains(path) else { return nil }
    let read = file(path)
    return Drawing(version: linked.version) { read().map { File(bytes: $0, path: path) } }
  }

  /// The file at a path of the site; nil where there is none.
  public func file(at path: String) -> File? { drawing(at: path)?.draw() }

  private func page(_ place: Place, _ path: String) -> Drawing {
    let position = place.position
    var hasher = Hasher()
    hasher.combine(frame)
    hasher.combine(sheets[position].version)
    hasher.combine(linked.version)
    if !place.isHandout {
      for neighbour in [position - 1, position + 1] where sheets.indices.contains(neighbour) {
        hasher.combine(sheets[neighbour].lesson.path)
        hasher.combine(sheets[neighbour].lesson.title)
      }
    }
    let (pages, lesson) = (pages, sheets[position].lesson)
    return Drawing(version: hasher.finalize()) {
      let figures = CourseBuilder.figures(of: lesson)
      let file =
        place.isHandout
        ? pages.handout(ofLessonAt: position, figures: figures)
        : pages.page(ofLessonAt: position, figures: figures)
      return File(bytes: file.bytes, path: path)
    }
  }

  private var index: Drawing {
    var hasher = Hasher()
    hasher.combine(frame)
    for sheet in sheets { hasher.combine(sheet.indexKey) }
    let (pages, sheets) = (pages, sheets)
    return Drawing(version: hasher.finalize()) {
      var pictures: [String: String] = [:]
      for sheet in sheets { pictures[sheet.lesson.path] = sheet.picture }
      return File(bytes: pages.index(pictures: pictures).bytes, path: pages.indexPath)
    }
  }
}
