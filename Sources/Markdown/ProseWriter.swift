public import Markup

/// Writes a document as HTML: the bytes of cmark's own renderer, with ours at their places.
public struct ProseWriter {
  /// What was written so far, without finished fenced blocks.
  public private(set) var html: [UInt8] = []
  /// Finished fenced blocks, and where in `html` each belongs.
  private var fences: [(place: Int, block: [UInt8])] = []

  private let document: MarkdownDocument
  private let filler: any ProseFiller
  private let keepsWordsWhole: Bool
  private var imageDepth = 0
  private var titleStarts: [Int] = []
  /// Links in a heading's content are left out where that stands in a link itself.
  private var omitsLinks = false

  /// - Parameter keepsWordsWhole: Whether code of one word gets the class `word`, so that a style
  ///   can keep it from being broken at its hyphens.
  public init(_ document: MarkdownDocument, filler: any ProseFiller, keepsWordsWhole: Bool = false)
  {
    self.document = document
    self.filler = filler
    self.keepsWordsWhole = keepsWordsWhole
  }

  /// Writes all nodes of a range of the document's events.
  ///
  /// - Complexity: linear in the number of events and the length of what is written.
  public mutating func write(_ events: Range<Int>) {
    html.reserveCapacity(html.count + 48 * events.count)
    for index in events {
      switch document.events[index] {
      case .leaf(let leaf): imageDepth > 0 ? writePlain(leaf) : write(leaf)
      case .enter(let container):
        if case .image = container { imageDepth += 1 }
        if imageDepth == 0 {
          enter(container)
        } else if imageDepth == 1, case .image(let number) = container {
          enterImage(document.references[Int(number)])
        }
      case .exit(let container):
        if case .image(let number) = container {
          imageDepth -= 1
          if imageDepth == 0 { exitImage(document.references[Int(number)]) }
        } else if imageDepth == 0 {
          exit(container)
        }
      }
    }
  }

  /// What was written so far, with our fenced blocks.
  public var pieces: Pieces {
    guard !fences.isEmpty else { return Pieces(html) }
    var pieces = Pieces()
    var start = 0
    for fence in fences {
      pieces.append(some: html[start..<fence.place])
      pieces.append(fence.block)
      start = fence.place
    }
    pieces.append(some: html[start...])
    return pieces
  }

  /// Writes a heading's content without links.
  public mutating func writeWithoutLinks(_ events: Range<Int>) {
    omitsLinks = true
    write(events)
    omitsLinks = false
  }

  // MARK: Leaves

  private mutating func write(_ leaf: Leaf) {
    switch leaf {
    case .codeBlock(let info, let text):
      breakLine()
      let word = document.text(info).prefix(while: { !$0.isWhitespace })
      if word.isEmpty {
        put("<pre><code>")
      } else {
        put("<pre><code class=\"language-")
        appendEscaped(word, to: &html)
        put("\">")
      }
      putEscaped(text)
      put("</code></pre>\n")
    case .htmlBlock(let text):
      breakLine()
      if document.allowsRawHTML { html += document.text(text) } else { putOmitted() }
      breakLine()
    case .thematicBreak:
      breakLine()
      put("<hr />\n")
    case .text(let text): putEscaped(text)
    case .softBreak: put("\n")
    case .lineBreak: put("<br />\n")
    case .code(let text): writeCode(text)
    case .html(let text):
      if !document.allowsRawHTML {
        putOmitted()
      } else if !omitsLinks || !Self.isAnchorTag(document.text(text)) {
        html += document.text(text)
      }
    case .fence(let number):
      breakLine()
      if let block = filler.finishedFence(Int(number)) {
        fences.append((html.count, block))
      } else {
        filler.writeFence(Int(number), to: &html)
      }
      put("\n")
    case .value(let number):
      filler.writeValue(Int(number), inAlternativeText: false, to: &html)
    case .formula(let number): filler.writeFormula(Int(number), to: &html)
    }
  }

  /// In an image's alternative text, where no element may stand.
  private mutating func writePlain(_ leaf: Leaf) {
    switch leaf {
    case .text(let text), .code(let text), .html(let text): putEscaped(text)
    case .softBreak, .lineBreak: put(" ")
    case .value(let number): filler.writeValue(Int(number), inAlternativeText: true, to: &html)
    case .formula(let number): filler.writeFormula(Int(number), to: &html)
    case .codeBlock, .htmlBlock, .thematicBreak, .fence: break
    }
  }

  private mutating func writeCode(_ text: TextRange) {
    put("<code>")
    let start = html.count
    putEscaped(text)
    // A longer word may be broken, for it may be wider than a phone.
    if keepsWordsWhole, html.count - start <= 32, !html[start...].contains(.space) {
      html.insert(contentsOf: " class=\"word\"".utf8, at: start - 1)
    }
    put("</code>")
  }

  /// Whether a tag is `<a …>` or `</a>`.
  private static func isAnchorTag(_ tag: ArraySlice<UInt8>) -> Bool {
    var rest = tag.dropFirst()
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    guard let name = rest.first, name | 0x20 == UInt8(ascii: "a"),
      let after = rest.dropFirst().first
    else { return false }
    return after.isWhitespace || after == UInt8(ascii: ">") || after == UInt8(ascii: "/")
  }

  // MARK: Containers

  private mutating func enter(_ container: Container) {
    switch container {
    case .blockQuote: openBlock("<blockquote>\n")
    case .list(nil): openBlock("<ul>\n")
    case .list(1?): openBlock("<ol>\n")
    case .list(let start?): openBlock("<ol start=\"\(start)\">\n")
    case .item: openBlock("<li>")
    case .paragraph(.loose): openBlock("<p>")
    case .paragraph(.formula): breakLine()
    case .paragraph(.tight): break
    case .heading(let number):
      let heading = document.headings[Int(number)]
      openBlock("<h\(heading.level) id=\"\(heading.id)\">")
    case .emphasis: put("<em>")
    case .strong: put("<strong>")
    case .link(let number): enterLink(document.references[Int(number)])
    case .callout: breakLine()
    case .calloutTitle: titleStarts.append(html.count)
    case .image: break
    }
  }

  private mutating func exit(_ container: Container) {
    switch container {
    case .blockQuote: openBlock("</blockquote>\n")
    case .list(nil): put("</ul>\n")
    case .list: put("</ol>\n")
    case .item: put("</li>\n")
    case .paragraph(.loose): put("</p>\n")
    case .paragraph(.formula): put("\n")
    case .paragraph(.tight): break
    case .heading(let number): append("</h\(document.headings[Int(number)].level)>\n")
    case .emphasis: put("</em>")
    case .strong: put("</strong>")
    case .link(let number):
      if let link = document.references[Int(number)].number, !document.links[link].hasText {
        filler.writeLinkText(link, to: &html)
      }
      if !omitsLinks { put("</a>") }
    case .callout(let number):
      breakLine()
      filler.writeCalloutEnd(Int(number), to: &html)
      put("\n")
    case .calloutTitle(let number):
      let start = titleStarts.removeLast()
      let title = html[start...]
      html.removeLast(title.count)
      filler.writeCalloutStart(Int(number), title: title, to: &html)
      put("\n")
    case .image: break
    }
  }

  private mutating func enterLink(_ reference: Reference) {
    guard !omitsLinks else { return }
    if let link = reference.number {
      put("<a")
      filler.writeLink(link, to: &html)
    } else {
      put("<a href=\"")
      putURL(reference)
    }
    putTitle(reference)
    put("\">")
  }

  private mutating func enterImage(_ reference: Reference) {
    put("<img src=\"")
    if let image = reference.number {
      filler.writeImage(image, to: &html)
    } else {
      putURL(reference)
    }
    put("\" alt=\"")
  }

  private mutating func exitImage(_ reference: Reference) {
    putTitle(reference)
    put("\" />")
  }

  private mutating func putURL(_ reference: Reference) {
    let url = document.text(reference.url)
    guard document.allowsRawHTML || !isDangerous(url) else { return }
    appendEscapedURL(url, to: &html)
  }

  private mutating func putTitle(_ reference: Reference) {
    guard let title = reference.title else { return }
    put("\" title=\"")
    putEscaped(title)
  }

  // MARK: Bytes

  private mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { html.append(contentsOf: $0) }
  }

  private mutating func append(_ text: String) { html += text.utf8 }

  private mutating func putEscaped(_ text: TextRange) {
    appendEscaped(document.text(text), to: &html)
  }

  private mutating func putOmitted() { put("<!-- raw HTML omitted -->") }

  private mutating func openBlock(_ tag: String) {
    breakLine()
    append(tag)
  }

  /// Ends the line, unless nothing stands on it.
  private mutating func breakLine() {
    if let last = html.last, last != .lineFeed { html.append(.lineFeed) }
  }
}

/// Whether a URL has a scheme that may run or show what a page must not.
func isDangerous(_ url: some Collection<UInt8>) -> Bool {
  let start = String(decoding: url.prefix(16), as: UTF8.self).lowercased()
  let pictures = ["png", "gif", "jpeg", "webp"]
  return ["javascript:", "vbscript:", "file:", "data:"].contains(where: start.hasPrefix)
    && !pictures.contains { start.hasPrefix("data:image/\($0)") }
}
