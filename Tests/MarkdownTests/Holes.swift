import Markdown
import Text

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
      if case .calloutStart(_, let title) = piece { return [piece] + title }
      return [piece]
    }
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
