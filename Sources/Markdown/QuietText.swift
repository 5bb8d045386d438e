/// The parts of a paragraph or heading in which no sign but those of their own ends has a meaning.
struct QuietText {
  /// A stretch of quiet text.
  struct Stretch {
    let range: Range<Int>
    /// The end of a link: what began before it may end in it.
    let isLink: Bool
  }

  private var ranges: [Stretch] = []
  private var html = RawHTML()
  /// Lengths of runs of backticks that nothing closes any more.
  private var openRuns: Set<Int> = []
  private var isInBrackets = false

  /// Code spans, HTML, autolinks, and the destinations and titles of links, in order.
  ///
  /// - Complexity: linear in the length of the content.
  static func ranges(in bytes: [UInt8], from start: Int) -> [Stretch] {
    var text = QuietText()
    var index = start
    while index < bytes.count {
      let end = text.end(in: bytes, at: index)
      if let end {
        text.ranges.append(Stretch(range: index..<end, isLink: bytes[index] == UInt8(ascii: "]")))
      }
      index = end ?? text.next(in: bytes, after: index)
    }
    return text.ranges
  }

  private mutating func end(in bytes: [UInt8], at index: Int) -> Int? {
    switch bytes[index] {
    case .backtick: return endOfCode(in: bytes, at: index)
    case UInt8(ascii: "<"): return html.end(in: bytes, at: index)
    case UInt8(ascii: "["):
      isInBrackets = true
      return nil
    case UInt8(ascii: "]"):
      return isInBrackets ? LinkSyntax.inlineTail(in: bytes, at: index + 1)?.end : nil
    default: return nil
    }
  }

  private func next(in bytes: [UInt8], after index: Int) -> Int {
    switch bytes[index] {
    case .backslash: index + 2
    case .backtick: index + bytes.backticks(at: index)
    default: index + 1
    }
  }

  private mutating func endOfCode(in bytes: [UInt8], at start: Int) -> Int? {
    let length = bytes.backticks(at: start)
    guard !openRuns.contains(length) else { return nil }
    let end = bytes.firstRun(ofBackticks: length, from: start + length)
    if end == nil { openRuns.insert(length) }
    return end.map { $0 + length }
  }
}
