internal import Diagnostics
internal import LessonFormat
internal import Markdown

extension LessonDraft {
  /// The lesson and everything that is wrong with it; by itself, without a resolver, only links
  /// within it are checked.
  func resolved(with resolver: LinkResolver?) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
    var linker = Linker(draft: self, resolver: resolver, report: report)
    return (Lesson(self, &linker), linker.report.diagnostics + files.diagnostics)
  }
}

extension Lesson {
  fileprivate init(_ draft: LessonDraft, _ linker: inout Linker) {
    path = draft.path
    title = draft.title
    summary = draft.frontMatter.summary
    language = draft.language
    isDraft = draft.frontMatter.isDraft
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

  mutating func resolved(_ link: Link) -> LessonLink {
    guard resolver != nil || link.destination.hasPrefix("#") else {
      return LessonLink(target: .asWritten(link.escapedDestination), figure: nil)
    }
    let target =
      resolver?.target(of: link, in: draft, &report)
      ?? LinkResolver.here(link, in: draft, &report)
    return LessonLink(
      target: target,
      figure: link.hasText ? nil : LinkResolver.figure(of: link, in: draft, &report))
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
