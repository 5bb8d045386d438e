internal import Text

/// The inlines of the paragraph or heading that is being walked.
struct InlineRecord {
  /// Takes the range of a token in a content, and returns what counts of it; nil to keep no place.
  typealias Narrowing = (Range<Int>, [UInt8]) -> Range<Int>?
  typealias Taking = (inout MarkdownDocument, SourceRange) -> Void

  var tokens: [InlineToken] = []
  /// What asks for the places of tokens, and takes them once they are found.
  var uses: [(token: Int, narrowed: Narrowing?, take: Taking)] = []
  var plainText = ""
  /// How many images are open: what stands in one is alternative text, without elements.
  var imageDepth = 0
}

extension DocumentBuilder {
  mutating func visitInline(_ node: CmarkNode, _ kind: CmarkNode.Kind, _ event: CmarkEvent) {
    switch (kind, event) {
    case (.text, _): visitText(node)
    case (.softBreak, _), (.lineBreak, _):
      inlines.tokens.append(.lineEnd)
      guard rest.isEmpty else { return }
      inlines.plainText += " "
      put(.leaf(kind == .softBreak ? .softBreak : .lineBreak))
    case (.code, _): visitCode(node)
    case (.htmlInline, _): visitHTML(node)
    case (.emphasis, _), (.strong, _):
      let container = kind == .emphasis ? Container.emphasis : .strong
      inlines.tokens.append(.delimiter(kind == .emphasis ? 1 : 2))
      put(event == .enter ? .enter(container) : .exit(container))
    case (.link, .enter):
      inlines.tokens.append(.linkStart)
      open { .link($0) }
    case (.link, .exit): visitEndOfLink(node)
    case (.image, .enter):
      inlines.tokens.append(.imageStart)
      inlines.imageDepth += 1
      open { .image($0) }
    case (.image, .exit): visitEndOfImage(node)
    default: break
    }
  }

  /// Enters a link or image, of which nothing is known before its end.
  private mutating func open(_ container: (Int32) -> Container) {
    let number = Int32(document.references.count)
    document.references.append(Reference(url: 0..<0, title: nil, number: nil))
    openReferences.append((Int(number), container(number)))
    put(.enter(container(number)))
  }

  private mutating func close(_ node: CmarkNode, number: Int?) {
    guard let (start, container) = openReferences.popLast() else { return }
    let url = restore(node.appendURL(to: &text))
    let title = node.appendTitle(to: &text).map { restore($0) }
    document.references[start] = Reference(url: url, title: title, number: number)
    put(.exit(container))
  }

  private mutating func visitText(_ node: CmarkNode) {
    let place = node.appendLiteral(to: &text)
    inlines.tokens.append(.text(place))
    if let command = Self.strayCommand(in: text[Int(place.lowerBound)..<Int(place.upperBound)]) {
      // One whose backslash is escaped is meant to be shown, and keeps no place.
      add(.strayCommand(command)) { Self.command(command, in: $0, of: $1) }
    }
    var start = Int(place.lowerBound)
    let end = Int(place.upperBound)
    if let line = rest.popFirst() {
      start += line.count
      if !rest.isEmpty { return }
    }
    if !masks.isEmpty {
      var index = start
      while index < end {
        guard text[index] >= 0xC2, let mask = masks.mask(in: text, at: index, to: end, node)
        else {
          index += 1
          continue
        }
        addText(start..<index)
        add(formula: mask.number)
        rest = mask.rest
        if !rest.isEmpty { return }
        start = index + mask.length
        index = start
      }
    }
    addText(start..<end)
  }

  private mutating func addText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    inlines.plainText += String(decoding: text[range], as: UTF8.self)
    put(.leaf(.text(Int32(range.lowerBound)..<Int32(range.upperBound))))
  }

  private mutating func add(formula number: Int) {
    document.formulas[number].isInAlternativeText = inlines.imageDepth > 0
    inlines.plainText += document.formulas[number].latex
    put(.leaf(.formula(Int32(number))))
  }

  /// A text of cmark's with the formulas in it as they were typed.
  mutating func restore(_ place: TextRange) -> TextRange {
    guard !masks.isEmpty else { return place }
    let bytes = Array(text[Int(place.lowerBound)..<Int(place.upperBound)])
    let restored = masks.source(of: bytes)
    guard restored != bytes else { return place }
    let start = Int32(text.count)
    text += restored
    return start..<Int32(text.count)
  }

  /// A command that is typed in formulas only.
  private static func strayCommand(in bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.contains(.backslash) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let withBraces = ["frac", "text", "sqrt", "begin", "mathbb"]
    if let name = withBraces.first(where: { text.contains("\\\($0){") }) { return name }
    return ["times", "cdot", "lfloor", "sum"].first { name in
      text.ranges(of: "\\" + name).contains { range in
        range.upperBound == text.endIndex || !text[range.upperBound].isLetter
      }
    }
  }

  private mutating func visitCode(_ node: CmarkNode) {
    let place = node.appendLiteral(to: &text)
    inlines.tokens.append(.code)
    let shown = restore(place)
    let literal = text[Int(shown.lowerBound)..<Int(shown.upperBound)]
    guard literal.starts(with: "= ".utf8) else {
      inlines.plainText += String(decoding: literal, as: UTF8.self)
      put(.leaf(.code(shown)))
      if literal.first == UInt8(ascii: "="), literal.dropFirst().first?.isLetter == true {
        add(.value(String(decoding: literal.dropFirst(), as: UTF8.self)))
      }
      return
    }
    let expression = String(decoding: literal.dropFirst(2), as: UTF8.self)
    inlines.plainText += expression
    let number = document.values.count
    put(.leaf(.value(Int32(number))))
    use(narrowed: Self.expression) { $0.values[number].range = $1 }
    document.values.append(
      InlineValue(
        expression: expression, range: .unknown, isInAlternativeText: inlines.imageDepth > 0))
  }

  private mutating func visitHTML(_ node: CmarkNode) {
    let place = node.appendLiteral(to: &text)
    inlines.tokens.append(.html(place))
    put(.leaf(.html(restore(place))))
    let isComment = text[Int(place.lowerBound)...].starts(with: "<!--".utf8)
    if !options.allowsRawHTML, inlines.imageDepth == 0, !isComment {
      use { $0.omittedHTML.append($1) }
    }
  }

  private mutating func visitEndOfLink(_ node: CmarkNode) {
    inlines.tokens.append(.linkEnd)
    guard inlines.imageDepth == 0 else { return close(node, number: nil) }
    let destination = masks.source(of: node.url)
    guard isRelative(destination) else {
      close(node, number: nil)
      if isDangerous(destination.utf8), !options.allowsRawHTML { add(.droppedLink) }
      return
    }
    let number = document.links.count
    close(node, number: number)
    use { $0.links[number].range = $1 }
    document.links.append(
      Link(destination: destination, hasText: node.firstChild != nil, range: .unknown))
  }

  private mutating func visitEndOfImage(_ node: CmarkNode) {
    inlines.tokens.append(.linkEnd)
    inlines.imageDepth -= 1
    guard inlines.imageDepth == 0 else { return close(node, number: nil) }
    let url = masks.source(of: node.url)
    if isRelative(url) {
      let number = document.images.count
      close(node, number: number)
      use { $0.images[number].range = $1 }
      document.images.append(Image(source: url, range: .unknown))
    } else {
      close(node, number: nil)
      use { $0.externalImages.append(ExternalImage(url: url, range: $1)) }
    }
  }

  /// Notes a likely mistake at the last token, whose place is found later.
  private mutating func add(_ kind: LikelyMistake.Kind, narrowed: InlineRecord.Narrowing? = nil) {
    let number = document.likelyMistakes.count
    document.likelyMistakes.append(LikelyMistake(kind: kind, range: .unknown))
    use(narrowed: narrowed) { $0.likelyMistakes[number].range = $1 }
  }

  /// Asks for the place of the last token.
  private mutating func use(
    narrowed: InlineRecord.Narrowing? = nil, _ take: @escaping InlineRecord.Taking
  ) {
    inlines.uses.append((inlines.tokens.count - 1, narrowed, take))
  }

  /// Finds the places that were asked for in a paragraph or heading.
  mutating func locateInlines(of block: CmarkNode) {
    guard !inlines.uses.isEmpty else { return }
    let content = BlockContent(of: block, containers: containers, in: source)
    let ranges = InlineLocator.ranges(of: inlines.tokens, with: text, in: content)
    for (token, narrowed, take) in inlines.uses {
      let whole = ranges[token] ?? content.start..<content.start
      guard let range = narrowed.map({ $0(whole, content.bytes) }) ?? whole else { continue }
      let start = content.sourceByte(at: range.lowerBound)
      let end = range.isEmpty ? start : content.sourceByte(after: range.upperBound)
      take(&document, source.range(from: start, to: end))
    }
  }

  /// A command in some text, with a backslash that is typed as such.
  private static func command(
    _ name: String, in text: Range<Int>, of content: [UInt8]
  ) -> Range<Int>? {
    let command = [.backslash] + Array(name.utf8)
    var index = text.lowerBound
    while index + command.count <= text.upperBound {
      if content[index...].starts(with: command) { return index..<index + command.count }
      index += content[index] == .backslash ? 2 : 1
    }
    return nil
  }

  /// Narrows a code span's range to what follows its `= `.
  private static func expression(in code: Range<Int>, of content: [UInt8]) -> Range<Int>? {
    let isBlank: (UInt8) -> Bool = { $0 == .space || $0 == .lineFeed }
    var range = code
    if let first = content[code].first, let last = content[code].last, isBlank(first),
      isBlank(last), !content[code].allSatisfy(isBlank)
    {
      range = (code.lowerBound + 1)..<(code.upperBound - 1)
    }
    return range.dropFirst(2)
  }
}

extension SourceRange {
  /// Stands in until the end of the paragraph, when places are found.
  static let unknown = SourceRange(
    start: SourcePosition(line: 0, column: 0), end: SourcePosition(line: 0, column: 0))
}

/// Whether a destination has neither a scheme nor a host.
func isRelative(_ destination: String) -> Bool {
  if destination.hasPrefix("//") { return false }
  guard let first = destination.utf8.first, first.isLetter else { return true }
  let scheme = destination.utf8.prefix {
    $0.isLetter || $0.isDigit || "+-.".utf8.contains($0)
  }
  return scheme.endIndex == destination.utf8.endIndex
    || destination.utf8[scheme.endIndex] != UInt8(ascii: ":")
}
