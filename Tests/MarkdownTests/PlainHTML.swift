import Markdown

extension MarkdownDocument {
  /// What cmark alone would print: links and images as written, headings without ids.
  var plainHTML: String {
    var html = pieces.plainHTML
    for heading in headings {
      let tag = "<h\(heading.level) id=\"\(heading.id)\">"
      if let range = html.firstRange(of: tag) {
        html.replaceSubrange(range, with: "<h\(heading.level)>")
      }
    }
    return html
  }
}

extension [Piece] {
  /// The pieces joined, each of ours replaced by what cmark would have printed there.
  var plainHTML: String {
    map { piece in
      switch piece {
      case .html(let html): html
      case .link(let link): link.escapedDestination
      case .image(let image): image.escapedSource
      case .linkText: ""
      case .fence(let fence): "[fence \(fence.info.resolved)]"
      case .inlineValue(let value): "[value \(value.expression)]"
      case .formula(let span): "[$\(span.latex)$]"
      case .calloutStart(let callout, let title): "[\(callout.kind) \(title.plainHTML)]"
      case .calloutEnd(let callout): "[/\(callout.kind)]"
      }
    }.joined()
  }
}
