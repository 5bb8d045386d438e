internal import Markdown

extension InfoString {
  /// The info string of a fence.
  ///
  /// It is read as it stands in the file, so that its columns are right. CommonMark resolves
  /// character references and backslashes; the words then are those that it gives.
  init(_ fence: Fence, in source: SourceText) {
    let position = fence.infoPosition
    let line = source.line(position.line) ?? ""
    let written = line.dropFirst(position.column - 1)
    let resolved = InfoString(fence.info, line: position.line, column: position.column)
    guard written.contains("&") || written.contains("\\") else {
      self = resolved
      return
    }
    self.init(written, line: position.line, column: position.column)
    if written.contains("&") { takeTexts(of: resolved) }
  }
}
