/// Finds where inlines stand in the content of a paragraph or heading.
///
/// cmark's own columns are wrong on indented, quoted and lazy lines and after a line end inside a
/// link. So its tokens are matched with the content again, each with the characters that made it. Takes
/// time linear in the content.
struct InlineLocator {
  private let content: [UInt8]
  private let texts: [UInt8]
  private var index: Int
  private var references = CharacterReferences()
  private var openLinks: [(start: Int, isAutolink: Bool)] = []

  /// The range of every token, or nil from the first on that could not be found.
  ///
  /// That of code is what stands between the backticks. That of a link or image stands at its end:
  /// the destination, or all of it where that is somewhere else or empty.
  static func ranges(
    of tokens: [InlineToken], with texts: [UInt8], in content: BlockContent
  ) -> [Range<Int>?] {
    var locator = InlineLocator(content: content.bytes, texts: texts, index: content.start)
    var ranges: [Range<Int>?] = []
    ranges.reserveCapacity(tokens.count)
    for token in tokens {
      guard let range = locator.take(token) else { break }
      ranges.append(range)
    }
    ranges += Array(repeating: nil, count: tokens.count - ranges.count)
    return ranges
  }

  private mutating func take(_ token: InlineToken) -> Range<Int>? {
    let start = index
    switch token {
    case .text(let text):
      return takeText(texts[Int(text.lowerBound)..<Int(text.upperBound)]) ? start..<index : nil
    case .code: return takeCode()
    case .html(let html):
      let bytes = texts[Int(html.lowerBound)..<Int(html.upperBound)]
      guard content[index...].starts(with: bytes) else { return nil }
      index += bytes.count
      return start..<index
    case .lineEnd: return takeLineEnd() ? start..<index : nil
    case .delimiter(let count):
      guard index + count <= content.count else { return nil }
      index += count
      return start..<index
    case .linkStart: return takeLinkStart()
    case .imageStart:
      guard content[index...].starts(with: "![".utf8) else { return nil }
      openLinks.append((start, false))
      index += 2
      return start..<index
    case .linkEnd: return takeLinkEnd()
    }
  }

  private mutating func takeText(_ text: ArraySlice<UInt8>) -> Bool {
    if openLinks.last?.isAutolink == true {
      // Only here a backslash is an ordinary character, and nothing but text can stand here.
      guard let end = content[index...].firstIndex(of: UInt8(ascii: ">")) else { return false }
      index = end
      return true
    }
    var taken = text.startIndex
    while taken < text.endIndex {
      guard index < content.count else { return false }
      if content[index] == .backslash, index + 1 < content.count,
        content[index + 1].isPunctuation
      {
        index += 1
      } else if content[index] == UInt8(ascii: "&"),
        let (length, decoded) = references.read(in: content, at: index)
      {
        index += length
        taken += decoded.count
        continue
      }
      guard content[index] == text[taken] else { return false }
      index += 1
      taken += 1
    }
    return true
  }

  private mutating func takeCode() -> Range<Int>? {
    let fence = content.backticks(at: index)
    let start = index + fence
    guard fence > 0, let end = content.firstRun(ofBackticks: fence, from: start) else { return nil }
    index = end + fence
    return start..<end
  }

  private mutating func takeLineEnd() -> Bool {
    while index < content.count, content[index] != .lineFeed, content[index].isWhitespace {
      index += 1
    }
    let isBackslash = content.has(.backslash, at: index)
    if isBackslash { index += 1 }
    guard content.has(.lineFeed, at: index) else { return false }
    index += 1
    // cmark keeps the indentation of a lazy line after a backslash, and drops it after a blank.
    while !isBackslash, index < content.count, content[index].isSpaceOrTab { index += 1 }
    return true
  }

  private mutating func takeLinkStart() -> Range<Int>? {
    let start = index
    let isAutolink = content.has(UInt8(ascii: "<"), at: index)
    guard isAutolink || content.has(UInt8(ascii: "["), at: index) else { return nil }
    openLinks.append((start, isAutolink))
    index += 1
    return start..<index
  }

  private mutating func takeLinkEnd() -> Range<Int>? {
    guard let (start, isAutolink) = openLinks.popLast() else { return nil }
    let close = isAutolink ? UInt8(ascii: ">") : UInt8(ascii: "]")
    guard content.has(close, at: index) else { return nil }
    index += 1
    if isAutolink { return (start + 1)..<(index - 1) }
    if let (destination, end) = LinkSyntax.inlineTail(in: content, at: index) {
      index = end
      return destination.isEmpty ? start..<end : destination
    }
    if let end = LinkSyntax.label(in: content, at: index) { index = end }
    return start..<index
  }
}
