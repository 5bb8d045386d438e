internal import Text

/// A heading before ids are given out.
struct HeadingDraft {
  let level: Int
  let content: Range<Int>
  let plainText: String
  let range: SourceRange
}

extension DocumentBuilder {
  mutating func visitHTMLBlock(_ node: CmarkNode) {
    let place = node.appendLiteral(to: &text)
    events.append(.leaf(.htmlBlock(restore(place))))
    let literal = node.literal
    if literal.hasPrefix("<!--"), !literal.contains("-->") {
      unclosedComments.append(range(at: source.start(of: node), from: 0, length: 4))
      return
    }
    guard !options.allowsRawHTML else { return }
    guard !Self.isComment(ArraySlice(literal.utf8)) else { return }
    let lineCount = literal.utf8.count { $0 == .lineFeed }
    omittedHTML.append(
      source.range(
        from: source.start(of: node), to: source.trimmedEnd(ofLine: node.startLine + lineCount - 1))
    )
  }

  /// Whether a block of HTML is one comment and nothing else.
  static func isComment(_ html: ArraySlice<UInt8>) -> Bool {
    guard html.starts(with: "<!--".utf8) else { return false }
    let bytes = Array(html)
    guard let end = bytes.firstRange(ofBytes: Array("-->".utf8), from: 4) else { return false }
    return bytes.skippingWhitespace(from: end.upperBound) == bytes.count
  }

  mutating func visitEndOfHeading(_ node: CmarkNode) {
    let range = source.range(
      from: source.start(of: node), to: source.trimmedEnd(ofLine: source.lastLine(ofHeading: node)))
    events.append(.exit(.heading(Int32(headings.count))))
    headings.append(
      HeadingDraft(
        level: node.headingLevel, content: blockStart + 1..<events.count - 1,
        plainText: inlines.plainText, range: range))
  }

  /// Notes what in a paragraph was surely meant as something else than text.
  mutating func findSlips(in node: CmarkNode) {
    let start = source.start(of: node)
    let end = source.range(ofLine: max(start.line, node.endLine)).upperBound
    guard
      let finder = LikelyMistakeFinder(
        BlockContent(of: node, containers: containers, in: source),
        in: source.bytes[start.offset..<max(start.offset, end)], options)
    else { return }
    for (kind, place) in finder.likelyMistakes(isInQuote: node.parent?.kind == .blockQuote) {
      let range = source.range(
        from: finder.content.sourceByte(at: place.lowerBound),
        to: finder.content.sourceByte(after: place.upperBound))
      likelyMistakes.append(LikelyMistake(kind: kind, range: range))
    }
  }

  mutating func visitEndOfParagraph(_ node: CmarkNode) {
    if let quote = node.parent, quote.kind == .blockQuote, quote.firstChild == node {
      readCallout(node)
    }
    guard blockStart < events.count, case .enter(.paragraph(let style)) = events[blockStart] else {
      return
    }
    var container = Container.paragraph(style)
    if events.count == blockStart + 2, case .leaf(.formula(let number)) = events[blockStart + 1],
      spans[Int(number)].isDisplay
    {
      if style == .loose {
        container = .paragraph(.formula)
        events[blockStart] = .enter(container)
        spans[Int(number)].isAlone = true
      } else if node.next == nil, node.parent?.firstChild == node {
        spans[Int(number)].isAlone = true
      }
    }
    events.append(.exit(container))
  }

  private mutating func readCallout(_ node: CmarkNode) {
    guard let text = node.firstChild, text.kind == .text else { return }
    let start = source.start(of: node)
    let line = source.bytes[start.offset..<source.range(ofLine: start.line).upperBound]
    guard let marker = CalloutMarker(line: line),
      text.literal.utf8.starts(with: line.prefix(marker.length))
    else { return }
    let kind = marker.word.lowercased()
    guard options.calloutKinds.contains(kind) else {
      unknownCallouts.append(
        UnknownCallout(
          word: marker.word, range: range(at: start, from: 2, length: marker.length - 3)))
      return
    }
    let number = Int32(callouts.count)
    callouts.append(
      CalloutBlock(kind: kind, range: range(at: start, from: 0, length: marker.length)))
    quotes[quotes.count - 1].callout = number
    events[quotes[quotes.count - 1].start] = .enter(.callout(number))
    removeMarker(marker, callout: number)
  }

  /// Takes the line of a callout's marker out of the paragraph, and makes what follows it the title.
  private mutating func removeMarker(_ marker: CalloutMarker, callout: Int32) {
    var inlines = Array(events[(blockStart + 1)...])
    events.removeSubrange(blockStart...)
    if case .leaf(.text(let place))? = inlines.first {
      let begin = place.lowerBound + Int32(marker.length)
      let spaces = text[Int(begin)..<Int(place.upperBound)].prefix(while: \.isSpaceOrTab).count
      let rest = begin + Int32(spaces)..<place.upperBound
      if rest.isEmpty { inlines.removeFirst() } else { inlines[0] = .leaf(.text(rest)) }
    }
    var depth = 0
    let end = inlines.firstIndex { event in
      switch event {
      case .enter: depth += 1
      case .exit: depth -= 1
      case .leaf(.softBreak), .leaf(.lineBreak): return depth == 0
      case .leaf: break
      }
      return false
    }
    events.append(.enter(.calloutTitle(callout)))
    events += inlines[..<(end ?? inlines.count)]
    events.append(.exit(.calloutTitle(callout)))
    blockStart = events.count
    guard let end, end + 1 < inlines.count else { return }
    events.append(.enter(.paragraph(.loose)))
    events += inlines[(end + 1)...]
  }

  private mutating func range(at place: SourceByte, from: Int, length: Int) -> SourceRange {
    source.range(
      from: SourceByte(line: place.line, offset: place.offset + from),
      to: SourceByte(line: place.line, offset: place.offset + from + length))
  }
}
