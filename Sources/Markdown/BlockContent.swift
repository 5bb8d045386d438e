/// The text of a paragraph or heading as cmark's inline parser sees it, with the way back.
struct BlockContent {
  /// The lines without what belongs to containers and without indentation, joined by line feeds.
  private(set) var bytes: [UInt8] = []
  // Where each line begins in `bytes`, and in the source.
  private var starts: [(content: Int, source: SourceByte)] = []

  init(of block: CmarkNode, containers: ContainerStack, in source: SourceText) {
    let first = block.startLine
    for line in first...max(first, block.endLine) {
      let range = source.range(ofLine: line)
      var start = min(range.lowerBound + max(0, block.startColumn - 1), range.upperBound)
      if line > first { start = containers.textStart(line: line, in: source) }
      if line == first { start += Self.atxMarkerLength(source.bytes[start..<range.upperBound]) }
      if line > first { bytes.append(.lineFeed) }
      starts.append((bytes.count, SourceByte(line: line, offset: start)))
      bytes += source.bytes[start..<range.upperBound]
    }
  }

  /// The number signs of an ATX heading and the space after them; 0 on any other line.
  private static func atxMarkerLength(_ line: ArraySlice<UInt8>) -> Int {
    let signs = line.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = line.dropFirst(signs)
    guard (1...6).contains(signs), rest.first?.isSpaceOrTab != false else { return 0 }
    return signs + rest.prefix(while: \.isSpaceOrTab).count
  }

  /// The place in the source of a place in `bytes`.
  func sourceByte(at index: Int) -> SourceByte {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle].content <= index { low = middle } else { high = middle }
    }
    var place = starts[low].source
    place.offset += index - starts[low].content
    return place
  }

  /// The place in the source just after what stands before `index`, which is not the first.
  func sourceByte(after index: Int) -> SourceByte {
    var place = sourceByte(at: index - 1)
    place.offset += 1
    return place
  }
}
