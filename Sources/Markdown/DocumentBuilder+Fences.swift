internal import Text

extension DocumentBuilder {
  mutating func visitCodeBlock(_ node: CmarkNode) {
    let words = Self.words(of: node.info)
    guard let kind = words.first else {
      addCode(node)
      findIndentedFence(node)
      return
    }
    let opening = FenceOpening(of: node, in: source)
    guard options.blockKinds.contains(kind) else {
      addCode(node)
      document.otherFences.append(OtherFence(word: kind, info: info(of: node, opening)))
      return
    }
    if words.count > 1 { fenceNames.insert(words[1]) }

    var body = Array(node.literal.utf8)
      .split(separator: .lineFeed, omittingEmptySubsequences: false)
    body.removeLast()
    let lines = body.enumerated().map { number, bytes in
      fenceLine(bytes, line: node.startLine + 1 + number)
    }
    // cmark's own last line is one too many when a container ends before the fence does.
    let lastLine = node.startLine + lines.count
    let isClosed =
      lastLine < source.lines.count
      && (node.parent.map { $0.kind == .document || lastLine < $0.endLine } ?? false)
    let endLine = isClosed ? lastLine + 1 : lastLine
    let fence = Fence(
      info: info(of: node, opening), lines: lines,
      range: source.range(from: opening.start, to: source.trimmedEnd(ofLine: endLine)),
      isClosed: isClosed)
    put(.leaf(.fence(Int32(document.fences.count))))
    document.fences.append(fence)
  }

  /// The info string as it stands in the file, so that its columns are right and a quote that is
  /// written as `\"` or `&quot;` ends no value.
  private mutating func info(of node: CmarkNode, _ opening: FenceOpening) -> InfoText {
    let position = source.position(line: node.startLine, offset: opening.infoOffset)
    let bytes = source.original[
      opening.infoOffset..<source.range(ofLine: node.startLine).upperBound]
    let info = InfoText(parsing: String(decoding: bytes, as: UTF8.self), at: position)
    guard !info.escapes.isEmpty else { return info }
    // cmark finds the kind in the info string as it is meant: after `matrix&#32;` it ends.
    let kindLength = info.written.prefix { !$0.isWhitespace }.count
    let isShortened = info.escapes.contains {
      $0.offset < kindLength && $0.text.contains(where: \.isWhitespace)
    }
    return isShortened ? InfoText(node.info, at: position) : info
  }

  private mutating func addCode(_ node: CmarkNode) {
    let info = restore(node.appendInfo(to: &text))
    put(.leaf(.codeBlock(info: info, text: restore(node.appendLiteral(to: &text)))))
  }

  /// The first two words of an info string, and what follows them.
  private static func words(of info: String) -> [String] {
    // Nearly all is ASCII, and to look a character's properties up takes long.
    if info.utf8.allSatisfy({ $0 < 0x80 }) {
      return info.utf8.split(maxSplits: 2, whereSeparator: \.isWhitespace)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    return info.split(maxSplits: 2, whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Notes a block of ours that is code because it is indented.
  private mutating func findIndentedFence(_ node: CmarkNode) {
    let start = source.start(of: node)
    let line = source.bytes[start.offset..<source.range(ofLine: start.line).upperBound]
      .drop(while: \.isSpaceOrTab)
    // Within a fence the literal begins on the next line.
    guard node.literal.utf8.starts(with: line), let mark = line.first, "`~".utf8.contains(mark),
      case let rest = line.drop(while: { $0 == mark }),
      let kind = LikelyMistakeFinder.kind(after: rest, among: options.blockKinds)
    else { return }
    let range = source.range(
      from: SourceByte(line: start.line, offset: line.startIndex),
      to: SourceByte(line: start.line, offset: rest.startIndex))
    document.likelyMistakes.append(LikelyMistake(kind: .indentedFence(kind), range: range))
  }

  /// The line of a fence's body that cmark gives as `bytes`.
  private mutating func fenceLine(_ bytes: ArraySlice<UInt8>, line: Int) -> FenceLine {
    let range = source.range(ofLine: line)
    let whole = source.bytes[range]
    var bytes = bytes
    if !whole.ends(with: bytes) {
      // A tab that containers or the fence's indentation used up in part came out as spaces.
      let rest = bytes.drop { $0 == .space }
      for width in 1...3 where bytes.count - width >= rest.count {
        let candidate = [.tab] + bytes.dropFirst(width)
        if whole.ends(with: candidate) {
          bytes = ArraySlice(candidate)
          break
        }
      }
    }
    return FenceLine(
      text: String(decoding: bytes, as: UTF8.self),
      position: source.position(line: line, offset: range.upperBound - bytes.count))
  }
}

/// The first line of a fenced code block.
private struct FenceOpening {
  let start: SourceByte
  let infoOffset: Int

  init(of node: CmarkNode, in source: MarkdownSource) {
    start = source.start(of: node)
    let line = source.bytes[start.offset..<source.range(ofLine: start.line).upperBound]
    infoOffset = line.drop { $0 == line.first }.drop(while: \.isSpaceOrTab).startIndex
  }
}

extension ArraySlice<UInt8> {
  func ends(with other: some BidirectionalCollection<UInt8>) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}
