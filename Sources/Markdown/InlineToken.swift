/// What cmark found in the content of a paragraph or heading, in order: its inline nodes, flat. Texts are those of the document.
enum InlineToken {
  case text(TextRange)
  case code
  case html(TextRange)
  /// A line end, soft or hard.
  case lineEnd
  /// The opening or closing delimiters of emphasis (1) or strong emphasis (2).
  case delimiter(Int)
  case linkStart
  case imageStart
  /// The end of a link or image, with its destination.
  case linkEnd
}
