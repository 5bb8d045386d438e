internal import Text

extension DocumentBuilder {
  mutating func visitHTMLBlock(_ node: CmarkNode) {
    let place = node.appendLiteral(to: &text)
    put(.leaf(.htmlBlock(restore(place))))
    let literal = node.literal
    let start = source.start(of: node)
    if literal.hasPrefix("<!--"), !literal.contains("-->") {
      document.unclosedComments.append(range(at: start, from: 0, length: 4))
      return
    }
    guard !options.allowsRawHTML, !Self.isComment(ArraySlice(literal.utf8)) else { return }
    let lastLine = node.startLine + literal.utf8.count { $0 == .lineFeed } - 1
    document.omittedHTML.append(
      source.range(from: start, to: source.trimmedEnd(ofLine: lastLine)))
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
    put(.exit(.heading(Int32(document.headings.count))))
    document.headings.append(
      Heading(
        level: node.headingLevel, plainText: inlines.plainText,
        content: blockStart + 1..<document.events.count - 1, range: range))
  }

  /// Notes what in a paragraph was surely not meant as text.
  mutating func findLikelyMistakes(in node: CmarkNode) {
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
      document.likelyMistakes.append(LikelyMistake(kind: kind, range: range))
    }
  }

  mutating func visitEndOfParagraph(_ node: CmarkNode) {
    if let quote = node.parent, quote.kind == .blockQuote, quote.firstChild == node {
      readCallout(node)
    }
    guard blockStart < document.events.count,
      case .enter(.paragraph(var style)) = document.events[blockStart]
    else { return }
    if document.events.count == blockStart + 2,
      case .leaf(.formula(let number)) = document.events[blockStart + 1],
      document.formulas[Int(number)].isDisplay,
      style == .loose || node.next == nil && node.parent?.firstChild == node
    {
      document.formulas[Int(number)].isAlone = true
      if style == .loose { style = .formula }
      document.events[blockStart] = .enter(.paragraph(style))
    }
    put(.exit(.paragraph(style)))
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
      let word = range(at: start, from: 2, length: marker.length - 3)
      document.unknownCallouts.append(UnknownCallout(word: marker.word, range: word))
      return
    }
    let number = Int32(document.callouts.count)
    let place = range(at: start, from: 0, length: marker.length)
    document.callouts.append(CalloutBlock(kind: kind, range: place))
    quotes[quotes.count - 1].callout = number
    document.events[quotes[quotes.count - 1].start] = .enter(.callout(number))
    removeMarker(marker, callout: number)
  }

  /// Takes the line of a callout's marker out of the paragraph, and makes what follows it the title.
  private mutating func removeMarker(_ marker: CalloutMarker, callout: Int32) {
    var inlines = Array(document.events[(blockStart + 1)...])
    document.events.removeSubrange(blockStart...)
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
    put(.enter(.calloutTitle(callout)))
    document.events += inlines[..<(end ?? inlines.count)]
    put(.exit(.calloutTitle(callout)))
    blockStart = document.events.count
    guard let end, end + 1 < inlines.count else { return }
    put(.enter(.paragraph(.loose)))
    document.events += inlines[(end + 1)...]
  }

  private mutating func range(at place: SourceByte, from: Int, length: Int) -> SourceRange {
    source.range(
      from: SourceByte(line: place.line, offset: place.offset + from),
      to: SourceByte(line: place.line, offset: place.offset + from + length))
  }
}
