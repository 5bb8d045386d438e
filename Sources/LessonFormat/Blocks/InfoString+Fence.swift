internal import Markdown
internal import Text

extension InfoString {
  /// The info string of a fence.
  ///
  /// It is read as it stands in the file, so that its columns are right and a quote that is written
  /// as `\"` or `&quot;` ends no value.
  init(_ fence: Fence, in source: SourceText) {
    let position = fence.infoPosition
    let written = (source.line(position.line) ?? "").dropFirst(position.column - 1)
    self.init(written, line: position.line, column: position.column)
    // CommonMark finds the kind in the info string as it is meant: after `matrix&#32;` it ends.
    let kind = fence.info.prefix { !$0.isBlank && !$0.isNewline }
    if words.first.map({ $0.text[...] }) != kind {
      self.init(fence.info, line: position.line, column: position.column, isEscaped: false)
    }
  }
}
