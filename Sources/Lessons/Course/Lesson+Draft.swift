extension Lesson {
  /// A lesson whose links are settled by `resolve`.
  init(_ draft: LessonDraft, pieces: [LessonPiece]) {
    self.init(
      path: draft.path, title: draft.title, summary: draft.summary, language: draft.language,
      isDraft: draft.isDraft, pieces: pieces, headings: draft.headings, blocks: draft.blocks)
  }
}

extension LessonDraft {
  /// The lesson as one of a course, and everything that is wrong with it.
  func resolved(with resolver: LinkResolver) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
    var report = report
    let pieces = self.pieces.map { piece -> LessonPiece in
      switch piece {
      case .ready(let piece): piece
      case .link(let link): .link(resolver.target(of: link, in: self, &report))
      case .linkText(let link):
        .linkText(LinkResolver.text(of: link, in: self, &report) ?? "")
      case .image(let image): .image(resolver.source(of: image, in: self, &report))
      }
    }
    return (Lesson(self, pieces: pieces), report.diagnostics)
  }

  /// The lesson by itself: only links within it are checked.
  func alone() -> (lesson: Lesson, diagnostics: [Diagnostic]) {
    var report = report
    let pieces = self.pieces.map { piece -> LessonPiece in
      switch piece {
      case .ready(let piece): return piece
      case .link(let link):
        let place = Place(link.range, in: report.source)
        if link.destination.hasPrefix("#"),
          let fragment = LinkResolver.Destination(link.destination).fragment,
          let target = LinkResolver.here(fragment, in: self, at: place, &report)
        {
          return .link(target)
        }
        return .link(.asWritten(link.escapedDestination))
      case .linkText(let link):
        // A link to another page may be without a text, as CommonMark has it.
        guard link.destination.hasPrefix("#") else { return .linkText("") }
        return .linkText(LinkResolver.text(of: link, in: self, &report) ?? "")
      case .image(let image):
        return .image(.asWritten(image.escapedDestination))
      }
    }
    return (Lesson(self, pieces: pieces), report.diagnostics)
  }
}
