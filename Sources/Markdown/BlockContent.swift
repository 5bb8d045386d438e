/// The text of a paragraph or heading as cmark's inline parser sees it, with the way back.
struct BlockContent {
  /// The lines without what belongs to containers, joined by line feeds.
  private(set) var bytes: [UInt8] = []
  /// Where in `bytes` the text begins, after link reference definitions.
  private(set) var start = 0
  // Where each line begins in `bytes`, and in the source.
  private var starts: [(content: Int, source: SourceByte)] = []

  init(of block: CmarkNode, containers: ContainerStack, in source: MarkdownSource) {
    let first = source.start(of: block)
    if block.kind == .heading, let length = source.numberSignsLength(at: first) {
      append(source, from: SourceByte(line: first.line, offset: first.offset + length))
      return
    }
    append(source, from: first)
    // A heading's last line is the one below its text.
    let last = block.kind == .heading ? source.lastLine(ofHeading: block) - 1 : block.endLine
    for line in first.line..<max(first.line, last) {
      bytes.append(.lineFeed)
      let (offset, partialTab) = containers.textStart(line: line + 1, in: source)
      var place = SourceByte(line: line + 1, offset: offset)
      if partialTab > 0 {
        starts.append((bytes.count, place))
        bytes += Array(repeating: .space, count: partialTab)
        place.offset += 1
      }
      append(source, from: place)
    }
    start = LinkSyntax.endOfDefinitions(in: bytes)
  }

  private mutating func append(_ source: MarkdownSource, from place: SourceByte) {
    starts.append((bytes.count, place))
    bytes += source.bytes[place.offset..<source.range(ofLine: place.line).upperBound]
  }

  /// The place in the source of a place in `bytes`.
  func sourceByte(at index: Int) -> SourceByte {
    let line = starts.lastElement { $0.content <= index }
    return SourceByte(line: line.source.line, offset: line.source.offset + index - line.content)
  }

  /// The first place in `bytes` of what stands at `offset` in the source or after it.
  func index(from offset: Int) -> Int {
    guard let line = starts.last(where: { $0.source.offset <= offset }) else { return 0 }
    return min(bytes.count, line.content + offset - line.source.offset)
  }

  /// The place in the source just after what stands before `index`, which is not the first.
  func sourceByte(after index: Int) -> SourceByte {
    var place = sourceByte(at: index - 1)
    place.offset += 1
    return place
  }
}
