internal import Diagnostics
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
    pieces = linker.pieces(draft.document.pieces)
    headings = draft.document.headings.map {
      Heading(
        level: $0.level, id: $0.id, text: draft.text(of: $0), content: linker.pieces($0.content))
    }
    files = pieces.compactMap { piece in
      switch piece {
      case .link(.file(let path, _)), .image(.file(let path, _), _, _): path
      default: nil
      }
    }
    blocks = draft.blocks.values.sorted { $0.number < $1.number }
  }
}

/// Makes the pieces of a lesson from those of its Markdown.
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

  mutating func pieces(_ pieces: [Piece]) -> [LessonPiece] {
    pieces.compactMap { piece($0) }
  }

  private mutating func piece(_ piece: Piece) -> LessonPiece? {
    switch piece {
    case .html(let html): .html(html)
    case .fence(let fence): draft.blocks[fence.range.start].map { .block($0) }
    case .inlineValue(let value):
      // Where only text may stand; digits and signs need no escape.
      value.isInAlternativeText
        ? .html(draft.values[value] ?? "") : .value(draft.values[value] ?? "")
    case .formula(let span):
      draft.formulas[span.range.start].map { formula in
        .formula(
          formula,
          span.isInAlternativeText
            ? .alternativeText : span.isAlone ? .paragraph : span.isDisplay ? .display : .line)
      }
    case .calloutStart(let callout):
      Callout.Kind(rawValue: callout.kind).map {
        .calloutStart(Callout(kind: $0, title: pieces(callout.title)))
      }
    case .calloutEnd(let callout): Callout.Kind(rawValue: callout.kind).map { .calloutEnd($0) }
    case .link(let link): .link(target(of: link))
    case .linkText(let link): .linkText(text(of: link))
    case .image(let image): picture(image)
    }
  }

  private mutating func target(of link: Link) -> LinkTarget {
    if let resolver { return resolver.target(of: link, in: draft, &report) }
    guard link.destination.hasPrefix("#") else { return .asWritten(link.escapedDestination) }
    return LinkResolver.here(link, in: draft, &report)
  }

  private mutating func text(of link: Link) -> String {
    // Without a course a link to another file is not checked.
    guard resolver != nil || link.destination.hasPrefix("#") else { return "" }
    return LinkResolver.text(of: link, in: draft, &report) ?? ""
  }

  private mutating func picture(_ image: Image) -> LessonPiece {
    let target =
      resolver?.source(of: image, in: draft, &report) ?? .asWritten(image.escapedSource)
    guard case .file(let path, _) = target, case .size(let size) = resolver?.pictures[path] else {
      return .image(target, width: nil, height: nil)
    }
    return .image(target, width: size.width, height: size.height)
  }
}
