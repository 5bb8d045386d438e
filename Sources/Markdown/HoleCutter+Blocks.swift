/// A heading before ids are given out.
struct HeadingDraft {
  let node: CmarkNode
  let marker: String
  let plainText: String
  let range: SourceRange
}

extension HoleCutter {
  mutating func visitHTMLBlock(_ node: CmarkNode) {
    let literal = node.literal
    if literal.hasPrefix("<!--"), !literal.contains("-->") {
      unclosedComments.append(range(at: source.start(of: node), from: 0, length: 4))
      return
    }
    guard !options.allowsRawHTML else { return }
    guard !isComment(literal) else { return }
    let lineCount = literal.utf8.count { $0 == .lineFeed }
    omittedHTML.append(
      source.range(
        from: source.start(of: node), to: source.trimmedEnd(ofLine: node.startLine + lineCount - 1))
    )
  }

  /// Whether a block of HTML is one comment and nothing else.
  private func isComment(_ html: String) -> Bool {
    guard html.hasPrefix("<!--") else { return false }
    let bytes = Array(html.utf8)
    guard let end = bytes.firstRange(ofBytes: Array("-->".utf8), from: 4) else { return false }
    return bytes.skippingWhitespace(from: end.upperBound) == bytes.count
  }

  mutating func visitEndOfHeading(_ node: CmarkNode) {
    let range = source.range(
      from: source.start(of: node), to: source.trimmedEnd(ofLine: source.lastLine(ofHeading: node)))
    let marker = mark(.headingStart(headings.count))
    headings.append(
      HeadingDraft(
        node: node, marker: marker, plainText: formulas.restored(inlines.plainText),
        range: range))
    node.prependInline(html: marker)
  }

  /// A heading's content for a table of contents.
  func content(of draft: HeadingDraft) -> [Piece] {
    let html = draft.node.render(allowingRawHTML: options.allowsRawHTML)
    // <h2>MARKER…</h2> and a line feed.
    let content = html.dropFirst(4 + draft.marker.utf8.count).dropLast(6)
    return split(AnchorTags.removing(from: Array(content)))
  }

  /// Notes what in a paragraph was surely meant as something else than text.
  mutating func findSlips(in node: CmarkNode) {
    let start = source.start(of: node)
    let end = source.range(ofLine: max(start.line, node.endLine)).upperBound
    guard
      let finder = SlipFinder(
        BlockContent(of: node, containers: containers, in: source),
        in: source.bytes[start.offset..<max(start.offset, end)], options)
    else { return }
    for (kind, place) in finder.slips(isInQuote: node.parent?.kind == .blockQuote) {
      let range = source.range(
        from: finder.content.sourceByte(at: place.lowerBound),
        to: finder.content.sourceByte(after: place.upperBound))
      slips.append(Slip(kind: kind, range: range))
    }
  }

  mutating func visitEndOfParagraph(_ node: CmarkNode) {
    guard !quotes.isEmpty, let quote = node.parent, quote.kind == .blockQuote,
      quote.firstChild == node, let text = node.firstChild, text.kind == .text
    else { return }
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
    let title = removeMarker(marker, from: node, text)
    quotes[quotes.count - 1] = Callout(
      kind: kind, title: title, range: range(at: start, from: 0, length: marker.length))
  }

  /// Takes the line of a callout's marker out of its paragraph, and returns what followed it.
  private func removeMarker(
    _ marker: CalloutMarker, from paragraph: CmarkNode, _ text: CmarkNode
  ) -> [Piece] {
    let rest = text.literal.utf8.dropFirst(marker.length).drop(while: \.isSpaceOrTab)
    var next = text.next
    var title: [CmarkNode] = []
    if rest.isEmpty {
      text.delete()
    } else {
      text.literal = String(rest) ?? ""
      title.append(text)
    }
    while let inline = next, inline.kind != .softBreak, inline.kind != .lineBreak {
      title.append(inline)
      next = inline.next
    }
    next?.delete()
    let html =
      title.isEmpty ? [] : CmarkNode.renderDeleting(title, allowingRawHTML: options.allowsRawHTML)
    if paragraph.firstChild == nil { paragraph.delete() }
    // <p>…</p> and a line feed.
    return split(Array(html.dropFirst(3).dropLast(5)))
  }

  mutating func cutCallout(_ callout: Callout, _ node: CmarkNode) {
    node.prependBlock(html: mark(.calloutStart(callout)))
    node.appendBlock(html: mark(.calloutEnd(callout)))
  }

  private mutating func range(at place: SourceByte, from: Int, length: Int) -> SourceRange {
    source.range(
      from: SourceByte(line: place.line, offset: place.offset + from),
      to: SourceByte(line: place.line, offset: place.offset + from + length))
  }
}
