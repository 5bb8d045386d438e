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
    lessons: [String: Page], files: Set<String>, pictures: [String: PictureSize.Finding] = [:]
  ) {
    self.lessons = lessons
    self.files = files
    self.pictures = pictures
    names = ReservedPaths(lessons: lessons.keys)
  }

  /// A link's destination in three parts: the path decoded, the others as written.
  struct Destination: Sendable {
    let path: String
    let fragment: String?
    /// `?query#fragment`.
    let suffix: String

    init(_ text: String) {
      let end =
        text.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? text.endIndex
      path = ContentPath.decoded(text[..<end])
      suffix = String(text[end...])
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
      if page.isDraft, !lesson.isDraft { report.add(.linkToDraft(path), at: place) }
      if let fragment = destination.fragment, !fragment.isEmpty,
        !page.anchors.contains(fragment)
      {
        report.add(
          .deadFragment(
            fragment, in: path, known: page.anchors.sorted(), mayBeHTML: lesson.allowsHTML),
          at: place)
      }
      let fragment = destination.fragment.map { page.anchors.spelling(of: $0) ?? $0 }
      return .lesson(path: path, fragment: fragment)
    }
    guard let file = files.spelling(of: path) else {
      report.add(
        deadLink(destination.path, path, of: link.destination, in: lesson), at: place)
      return written
    }
    if names.isTaken(file) { report.add(.pathIsTaken(file), at: place) }
    return .file(path: file, suffix: suffix(of: link.escapedDestination))
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
    guard let named = path(destination, in: lesson, at: image.range, &report) else { return written }
    guard let path = files.spelling(of: named), !path.hasSuffix(".md") else {
      report.add(
        .deadImage(
          destination.path,
          nearest: encodedName(of: image.source, in: lesson)
            ?? nearest(to: named, among: files.filter { !$0.hasSuffix(".md") }, in: lesson)),
        at: place)
      return written
    }
    if names.isTaken(path) { report.add(.pathIsTaken(path), at: place) }
    if pictures[path] == .noPicture { report.add(.noPicture(destination.path), at: place) }
    return .file(path: path, suffix: suffix(of: image.escapedSource))
  }

  /// A heading or block of the lesson itself; that there is none is reported.
  static func here(
    _ link: Link, in lesson: LessonDraft, _ report: inout Report
  ) -> LinkTarget {
    let fragment = Destination(link.destination).fragment ?? ""
    // An empty fragment is the top of the page.
    if !fragment.isEmpty, !lesson.anchors.contains(fragment) {
      report.add(
        .deadFragment(
          fragment, in: nil, known: lesson.anchors.sorted(), mayBeHTML: lesson.allowsHTML),
        at: Place(link.range, in: report.source))
      return .asWritten(link.escapedDestination)
    }
    return .here(fragment: lesson.anchors.spelling(of: fragment) ?? fragment)
  }

  /// The number of the figure that a link without a text leads to; nil where it leads to none, which is
  /// reported.
  static func figure(of link: Link, in lesson: LessonDraft, _ report: inout Report) -> Int? {
    let destination = Destination(link.destination)
    if destination.path.isEmpty,
      let number = destination.fragment.flatMap({ lesson.figureNumbers[$0] })
    {
      return number
    }
    // What exists nowhere is reported as a dead link already.
    guard !report.hasError(at: Place(link.range, in: report.source)),
      !lesson.swallowedNames.contains(destination.fragment ?? "")
    else { return nil }
    report.add(
      .linkWithoutText(link.destination), at: Place(link.range, in: report.source))
    return nil
  }
}

extension LinkResolver {
  /// The path in `Content/`; nil where there can be none, which is reported.
  private func path(
    _ destination: Destination, in lesson: LessonDraft, at range: SourceRange, _ report: inout Report
  ) -> String? {
    var place: Place { Place(range, in: report.source) }
    if destination.path.hasPrefix("/") {
      report.add(.absoluteLink(destination.path), at: place)
      return nil
    }
    guard let path = ContentPath.resolve(destination.path, beside: lesson.path) else {
      let folder = ContentPath.folder(of: lesson.path)
      if let path = ContentPath.resolveThroughContent(destination.path, from: folder),
        files.contains(path)
      {
        let shorter = ContentPath.encoded(ContentPath.relative(path, from: folder))
        report.add(.linkThroughContent(destination.path, shorter: shorter), at: place)
      } else {
        report.add(.linkOutOfContent(destination.path), at: place)
      }
      return nil
    }
    return path
  }

  private func suffix(of escaped: String) -> String {
    escaped.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
      .map { String(escaped[$0...]) } ?? ""
  }
}
