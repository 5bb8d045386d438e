internal import DataFiles
internal import Diagnostics
internal import LessonFormat
internal import Markdown
internal import Text

/// What the links of a course may lead to.
struct LinkResolver: Sendable, Equatable {
  /// A lesson as seen from the others.
  struct Page: Sendable, Equatable {
    let isDraft: Bool
    let anchors: Set<String>
  }

  let lessons: [String: Page]
  /// All files below `Content/`.
  let files: Set<String>
  /// The pictures below `Content/`, and what is known of their sizes.
  let pictures: [String: PictureSize.Finding]
  private let names: ReservedPaths

  init(
    _ lessons: [LessonSketch], files: Set<String>, pictures: [String: PictureSize.Finding]
  ) {
    self.lessons = Dictionary(
      uniqueKeysWithValues: lessons.map {
        ($0.path, Page(isDraft: $0.isDraft, anchors: $0.anchors))
      })
    self.files = files
    self.pictures = pictures
    names = ReservedPaths(lessons: lessons.lazy.map(\.path))
  }

  /// A link's destination, decoded.
  struct Destination: Sendable {
    let path: String
    let fragment: String?

    init(_ text: String) {
      let end =
        text.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? text.endIndex
      path = ContentPath.decoded(text[..<end])
      fragment = text.utf8.firstIndex(of: UInt8(ascii: "#")).map {
        ContentPath.decoded(text[text.index(after: $0)...])
      }
    }
  }

  /// Where a link of `lesson` leads; what is wrong with it is reported.
  func target(of link: Link, in lesson: LessonDraft, _ report: inout Report) -> LinkTarget {
    let destination = Destination(link.destination)
    var place: Place { Place(link.range, in: report.source) }
    var written: LinkTarget { .asWritten(link.escapedDestination) }
    if destination.path.isEmpty {
      return destination.fragment == nil ? written : Self.here(link, in: lesson, &report)
    }
    guard let path = path(destination, in: lesson, at: link.range, &report) else { return written }
    if let index = lessons.index(forKey: path) {
      let (path, page) = lessons[index]
      if page.isDraft, !lesson.frontMatter.isDraft { report.add(.linkToDraft(path), at: place) }
      let fragment = destination.fragment.map { fragment in
        Self.check(fragment, among: page.anchors, of: path, for: lesson, at: place, &report)
          ?? fragment
      }
      return .lesson(path: path, fragment: fragment)
    }
    guard let file = files.spelling(of: path) else {
      report.add(
        deadLink(destination.path, path, of: link.destination, in: lesson), at: place)
      return written
    }
    return self.file(file, link.escapedDestination, at: place, &report)
  }

  /// The file that an image shows; what is wrong with it is reported.
  func source(of image: Image, in lesson: LessonDraft, _ report: inout Report) -> LinkTarget {
    let destination = Destination(image.source)
    var place: Place { Place(image.range, in: report.source) }
    var written: LinkTarget { .asWritten(image.escapedSource) }
    if destination.path.isEmpty {
      report.add(.imageWithoutFile, at: place)
      return written
    }
    guard let named = path(destination, in: lesson, at: image.range, &report) else {
      return written
    }
    guard let path = files.spelling(of: named), !path.hasSuffix(".md") else {
      report.add(
        .deadImage(
          destination.path,
          nearest: encodedName(of: image.source, in: lesson)
            ?? nearest(to: named, among: files.filter { !$0.hasSuffix(".md") }, in: lesson)),
        at: place)
      return written
    }
    if pictures[path] == .noPicture { report.add(.noPicture(destination.path), at: place) }
    return file(path, image.escapedSource, at: place, &report)
  }

  /// A heading or block of the lesson itself; that there is none is reported.
  static func here(
    _ link: Link, in lesson: LessonDraft, _ report: inout Report
  ) -> LinkTarget {
    check(
      Destination(link.destination).fragment ?? "", among: lesson.anchors, of: nil, for: lesson,
      at: Place(link.range, in: report.source), &report
    ).map { .here(fragment: $0) } ?? .asWritten(link.escapedDestination)
  }

  /// A fragment as it is spelled in the lesson at `path`; nil where it has none such, which is reported.
  private static func check(
    _ fragment: String, among anchors: Set<String>, of path: String?, for lesson: LessonDraft,
    at place: Place, _ report: inout Report
  ) -> String? {
    // An empty fragment is the top of the page.
    if fragment.isEmpty { return fragment }
    if let anchor = anchors.spelling(of: fragment) { return anchor }
    report.add(
      .deadFragment(
        fragment, in: path, known: anchors.sorted(), mayBeHTML: lesson.allowsHTML), at: place)
    return nil
  }

  /// The number of the figure that a link without a text leads to; nil where it leads to none, which is
  /// reported.
  static func figure(of link: Link, in lesson: LessonDraft, _ report: inout Report) -> Int? {
    let destination = Destination(link.destination)
    let fragment = destination.fragment ?? ""
    if destination.path.isEmpty, let number = lesson.figureNumbers[fragment] { return number }
    let place = Place(link.range, in: report.source)
    // What exists nowhere is reported as a dead link already.
    if !report.hasError(at: place), !lesson.swallowedNames.contains(fragment) {
      report.add(.linkWithoutText(link.destination), at: place)
    }
    return nil
  }
}

extension LinkResolver {
  /// The path in `Content/`; nil where there can be none, which is reported.
  private func path(
    _ destination: Destination, in lesson: LessonDraft, at range: SourceRange,
    _ report: inout Report
  ) -> String? {
    var place: Place { Place(range, in: report.source) }
    if destination.path.hasPrefix("/") {
      report.add(.absoluteLink(destination.path), at: place)
      return nil
    }
    if let path = ContentPath.resolve(destination.path, beside: lesson.path) { return path }
    let folder = ContentPath.folder(of: lesson.path)
    let shorter = ContentPath.resolveThroughContent(destination.path, from: folder)
      .flatMap { files.contains($0) ? ContentPath.relative($0, from: folder) : nil }
    report.add(
      shorter.map { .linkThroughContent(destination.path, shorter: ContentPath.encoded($0)) }
        ?? .linkOutOfContent(destination.path), at: place)
    return nil
  }

  private func file(
    _ path: String, _ escaped: String, at place: Place, _ report: inout Report
  ) -> LinkTarget {
    if names.isTaken(path) { report.add(.pathIsTaken(path), at: place) }
    let suffix = escaped.utf8.drop { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return .file(path: path, suffix: String(Substring(suffix)))
  }
}
