extension MarkdownSource {
  /// The length of the number signs that begin a heading and of the space after them; nil for a
  /// heading that is underlined instead.
  func numberSignsLength(at start: SourceByte) -> Int? {
    let line = bytes[start.offset..<range(ofLine: start.line).upperBound]
    let signs = line.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = line.dropFirst(signs)
    guard (1...6).contains(signs), rest.first?.isSpaceOrTab != false else { return nil }
    return signs + rest.prefix(while: \.isSpaceOrTab).count
  }

  /// Whether a block is a heading that begins with `#`, which has a single line.
  func isNumberSignHeading(_ block: CmarkNode) -> Bool {
    block.kind == .heading && numberSignsLength(at: start(of: block)) != nil
  }

  /// The last line of a heading: its only one, or the underline.
  ///
  /// cmark's own last line is one too many, unless the underline is the last of the source.
  func lastLine(ofHeading heading: CmarkNode) -> Int {
    let line = heading.endLine
    if numberSignsLength(at: start(of: heading)) != nil { return heading.startLine }
    let isBefore = line < lines.count || !isUnderline(line)
    return isBefore || (line - 1 > heading.startLine && isUnderline(line - 1)) ? line - 1 : line
  }

  private func isUnderline(_ line: Int) -> Bool {
    let text = bytes[range(ofLine: line).lowerBound..<trimmedEnd(ofLine: line).offset]
    guard let last = text.last, "=-".utf8.contains(last) else { return false }
    return text.drop { $0.isSpaceOrTab || $0 == UInt8(ascii: ">") }.allSatisfy { $0 == last }
  }
}
