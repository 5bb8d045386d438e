internal import Diagnostics
internal import LessonFormat
internal import Markdown

extension LessonDraft {
  /// The lesson as one of a course, and everything that is wrong with it.
  func resolved(with resolver: LinkResolver) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
    var linker = Linker(draft: self, resolver: resolver)
    return (Lesson(self, &linker), linker.report.diagnostics + fileDiagnostics)
  }

  /// The lesson by itself: only links within it are checked.
  func alone() -> (lesson: Lesson, diagnostics: [Diagnostic]) {
    var linker = Linker(draft: self, resolver: nil)
    return (Lesson(self, &linker), linker.report.diagnostics + fileDiagnostics)
  }
}

extension Lesson {
  fileprivate init(_ draft: LessonDraft, _ linker: inout Linker) {
    path = draft.path
    title = draft.title
    summary = draft.summary
    language = draft.language
    isDraft = draft.isDraft
    document = draft.document
    fences = draft.blocks
    values = draft.values.map { $0 ?? "" }
    formulas = draft.formulas
    callouts = document.callouts.map { Callout.Kind(rawValue: $0.kind) ?? .note }
    links = document.links.map { linker.resolved($0) }
    pictures = document.images.map { linker.picture($0) }
    headings = document.headings.map {
      LessonHeading(level: $0.level, id: $0.id, text: draft.text(of: $0), content: $0.content)
    }
    files = (links.map(\.target) + pictures.map(\.target)).compactMap { target in
      if case .file(let path, _) = target { path } else { nil }
    }
    blocks = fences.compactMap { $0 }.sorted { $0.number < $1.number }
  }
}

/// Follows the links of a lesson.
private struct Linker {
  let draft: LessonDraft
  /// Nil where there is no course around the lesson.
  let resolver: LinkResolver?
  var report: Report

  init(draft: LessonDraft, resolver: LinkResolver?) {
    self.draft = draft
    self.resolver = resolver
    self.report = draft.report
  }

  mutating func resolved(_ link: Link) -> LessonLink {
    let target = target(of: link)
    return LessonLink(target: target, figure: link.hasText ? nil : figure(of: link))
  }

  private mutating func target(of link: Link) -> LinkTarget {
    if let resolver { return resolver.target(of: link, in: draft, &report) }
    guard link.destination.hasPrefix("#") else { return .asWritten(link.escapedDestination) }
    return LinkResolver.here(link, in: draft, &report)
  }

  private mutating func figure(of link: Link) -> Int? {
    // Without a course a link to another file is not checked.
    guard resolver != nil || link.destination.hasPrefix("#") else { return nil }
    return LinkResolver.figure(of: link, in: draft, &report)
  }

  mutating func picture(_ image: Image) -> Picture {
    let target =
      resolver?.source(of: image, in: draft, &report) ?? .asWritten(image.escapedSource)
    guard case .file(let path, _) = target, case .size(let size) = resolver?.pictures[path] else {
      return Picture(target: target, width: nil, height: nil)
    }
    return Picture(target: target, width: size.width, height: size.height)
  }
}
