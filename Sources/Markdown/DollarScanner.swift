internal import Text

/// Reads one paragraph or heading from left to right, for code, HTML, links and formulas, whichever begins
/// first.
struct DollarScanner {
  private(set) var found: [(span: MathSpan, places: [Range<Int>])] = []
  private(set) var strays: [StrayDollars] = []
  /// Whether the last formula ends in another block than it begins in.
  private(set) var reachesOver = false

  private let content: BlockContent
  private let canGoOn: Bool
  private let containers: ContainerStack
  private var source: MarkdownSource
  private var index: Int
  /// Code, HTML, autolinks and the ends of links, in which a dollar sign is only that.
  private let quiet: [QuietText.Stretch]

  private var bytes: [UInt8] { content.bytes }

  /// - Parameter offset: The place in the source before which all is settled.
  init(
    _ content: BlockContent, canGoOn: Bool, containers: ContainerStack, source: MarkdownSource,
    from offset: Int
  ) {
    self.content = content
    self.canGoOn = canGoOn
    self.containers = containers
    self.source = source
    index = max(content.start, content.index(from: offset))
    quiet = QuietText.ranges(in: content.bytes, from: content.start)
  }

  mutating func scan() {
    let bytes = content.bytes
    var next = 0
    while index < bytes.count, !reachesOver {
      while next < quiet.count, quiet[next].range.upperBound <= index { next += 1 }
      if next < quiet.count, quiet[next].range.contains(index) {
        index = quiet[next].range.upperBound
      } else if bytes[index] == .backslash {
        index += 2
      } else if bytes[index] == .dollar {
        takeDollars(quiet[next...])
      } else {
        index += 1
      }
    }
  }

  // MARK: Dollars

  /// The longest formula within a line. The limit keeps a line of nothing but brackets quick.
  private static let longest = 5000

  private mutating func takeDollars(_ quiet: ArraySlice<QuietText.Stretch>) {
    if bytes.has(.dollar, at: index + 1) {
      takeDisplay(quiet)
    } else if let end = endOfInline(from: index, before: quiet) {
      add(index..<end, isDisplay: false)
      index = end
    } else {
      noteSpaced(before: quiet)
      index += 1
    }
  }

  /// Behind the dollar sign that closes the one at `start`; nil where that is an ordinary character.
  private func endOfInline(from start: Int, before quiet: ArraySlice<QuietText.Stretch>) -> Int? {
    let bytes = content.bytes
    guard start + 1 < bytes.count, !bytes[start + 1].isWhitespace else { return nil }
    var place = start + 1
    var depth = 0
    let end = quiet.first { !$0.isLink }?.range.lowerBound ?? .max
    let limit = min(bytes.count, end, start + Self.longest)
    while place < limit, bytes[place] != .lineFeed {
      switch bytes[place] {
      case .backslash: place += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth = max(0, depth - 1)
      case .dollar where depth == 0:
        let isClosing =
          !bytes[place - 1].isWhitespace
          && !(place + 1 < bytes.count && bytes[place + 1].isDigit)
        return isClosing ? place + 1 : nil
      default: break
      }
      place += 1
    }
    return nil
  }

  /// Whether a sign has a base as in a formula, one letter or a bracket: `x_1`, but not `item_a`.
  private func isLikeScript(at sign: Int) -> Bool {
    let bytes = content.bytes
    guard sign > index + 1 else { return false }
    if ")]}".utf8.contains(bytes[sign - 1]) { return true }
    return bytes[sign - 1].isLetter && !bytes[sign - 2].isLetter && !bytes[sign - 2].isDigit
  }

  /// `$ a_1 $` was surely meant as a formula, unless the second dollar sign opens one.
  private mutating func noteSpaced(before quiet: ArraySlice<QuietText.Stretch>) {
    let bytes = content.bytes
    var place = index + 1
    var isMath = false
    while place < bytes.count, bytes[place] != .lineFeed, bytes[place] != .dollar {
      if bytes[place] == .backslash, place + 1 < bytes.count, bytes[place + 1].isLetter {
        isMath = true
      }
      if "^_".utf8.contains(bytes[place]), isLikeScript(at: place) { isMath = true }
      place += 1
    }
    guard isMath, bytes.has(.dollar, at: place), !bytes.has(.dollar, at: place + 1),
      bytes[index + 1].isWhitespace || bytes[place - 1].isWhitespace,
      endOfInline(from: place, before: quiet.drop { $0.range.upperBound <= place }) == nil
    else { return }
    strays.append(StrayDollars(kind: .spaced, range: range(index..<place + 1)))
    index = place
  }

  private mutating func takeDisplay(_ quiet: ArraySlice<QuietText.Stretch>) {
    let bytes = content.bytes
    let start = index
    var quiet = quiet
    var place = start + 2
    while place < bytes.count {
      while let first = quiet.first, first.isLink || first.range.upperBound <= place {
        quiet.removeFirst()
      }
      if let first = quiet.first, first.range.contains(place) {
        place = first.range.upperBound
      } else if bytes[place] == .backslash {
        place += 2
      } else if bytes[place] == .dollar, bytes.has(.dollar, at: place + 1) {
        add(start..<place + 2, isDisplay: true)
        index = place + 2
        return
      } else {
        place += 1
      }
    }
    let opening = content.sourceByte(at: start)
    guard canGoOn else { return stray(.unclosed, at: start) }
    var lines = [opening.offset..<source.range(ofLine: opening.line).upperBound]
    // What cmark takes for this block has been looked through.
    let lastLine = content.sourceByte(after: bytes.count).line
    var line = opening.line
    var from = opening.offset + 2
    while true {
      let all = source.range(ofLine: line)
      if line > opening.line {
        guard line <= source.lines.count else { return stray(.unclosed, at: start) }
        let (offset, _) = containers.textStart(line: line, in: source)
        guard source.bytes[offset..<all.upperBound].contains(where: { !$0.isSpaceOrTab }) else {
          let isLast = (line..<source.lines.count).allSatisfy {
            source.range(ofLine: $0 + 1).isEmpty
          }
          return stray(isLast ? .unclosed : .blankLine, at: start)
        }
        lines.append(offset..<all.upperBound)
        from = offset
      }
      if line > lastLine, let end = closing(from: from, to: all.upperBound) {
        lines[lines.count - 1] = lines[lines.count - 1].lowerBound..<end
        add(lines, firstLine: opening.line, isDisplay: true)
        index = bytes.count
        reachesOver = true
        return
      }
      line += 1
    }
  }

  /// Behind the two dollar signs that come first in some bytes of a line of the source.
  private func closing(from start: Int, to end: Int) -> Int? {
    var place = start
    while place + 1 < end {
      if source.bytes[place] == .backslash {
        place += 2
      } else if source.bytes[place] == .dollar, source.bytes[place + 1] == .dollar {
        return place + 2
      } else {
        place += 1
      }
    }
    return nil
  }

  private mutating func stray(_ kind: StrayDollars.Kind, at start: Int) {
    strays.append(StrayDollars(kind: kind, range: range(start..<start + 2)))
    index = start + 2
  }

  // MARK: Places

  private mutating func range(_ content: Range<Int>) -> SourceRange {
    source.range(
      from: self.content.sourceByte(at: content.lowerBound),
      to: self.content.sourceByte(after: content.upperBound))
  }

  private mutating func add(_ range: Range<Int>, isDisplay: Bool) {
    let lines = bytes[range].split(separator: .lineFeed, omittingEmptySubsequences: false)
    let places = lines.map { line in
      let offset = content.sourceByte(at: line.startIndex).offset
      return offset..<offset + line.count
    }
    let first = content.sourceByte(at: range.lowerBound)
    add(places, firstLine: first.line, isDisplay: isDisplay)
  }

  private mutating func add(_ places: [Range<Int>], firstLine: Int, isDisplay: Bool) {
    let width = isDisplay ? 2 : 1
    let last = places.count - 1
    var texts: [String] = []
    var starts: [SourcePosition] = []
    for (number, place) in places.enumerated() {
      let start = place.lowerBound + (number == 0 ? width : 0)
      let end = place.upperBound - (number == last ? width : 0)
      texts.append(String(decoding: source.original[start..<end], as: UTF8.self))
      starts.append(source.position(line: firstLine + number, offset: start))
    }
    let range = source.range(
      from: SourceByte(line: firstLine, offset: places[0].lowerBound),
      to: SourceByte(line: firstLine + last, offset: places[last].upperBound))
    let span = MathSpan(
      latex: texts.joined(separator: "\n"), isDisplay: isDisplay, range: range, lineStarts: starts)
    found.append((span, places))
  }
}
