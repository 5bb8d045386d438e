extension Diagnostic {
  /// The source line, and below it a line with carets; nil where the file has no such line.
  public var excerpt: String? {
    sourceLine.map { line in
      let excerpt = SourceExcerpt(line: line, column: column, length: length)
      return "\(excerpt.line)\n\(excerpt.caret)"
    }
  }
}
