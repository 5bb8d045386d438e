import Markdown

/// Parses with the options that most tests want.
func parse(_ source: String, allowsRawHTML: Bool = false, firstLine: Int = 1) -> MarkdownDocument {
  MarkdownDocument(
    source: source,
    options: MarkdownOptions(
      allowsRawHTML: allowsRawHTML, blockKinds: ["matrix", "conv"],
      calloutKinds: ["note", "question", "answer"], reservedIDs: ["content"],
      firstLine: firstLine))
}

extension MarkdownDocument {
  /// All pieces, also those in callouts' titles.
  var allPieces: [Piece] {
    pieces.flatMap { piece in
      if case .calloutStart(let callout) = piece { return [piece] + callout.title }
      return [piece]
    }
  }
  var fences: [Fence] {
    allPieces.compactMap { if case .fence(let fence) = $0 { fence } else { nil } }
  }
  var values: [InlineValue] {
    allPieces.compactMap { if case .inlineValue(let value) = $0 { value } else { nil } }
  }
  var links: [Link] {
    allPieces.compactMap { if case .link(let link) = $0 { link } else { nil } }
  }
  var images: [Image] {
    allPieces.compactMap { if case .image(let image) = $0 { image } else { nil } }
  }
  var callouts: [Callout] {
    allPieces.compactMap { if case .calloutStart(let callout) = $0 { callout } else { nil } }
  }
}

extension SourceRange {
  /// As `line:column-line:column`.
  var text: String { "\(start.text)-\(end.text)" }
}

extension SourcePosition {
  /// As diagnostics write it: `line:column`.
  var text: String { "\(line):\(column)" }
}
