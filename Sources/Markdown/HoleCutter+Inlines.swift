/// The inlines of the paragraph or heading that is being walked.
struct InlineRecord {
  /// What later asks for the place of a token.
  enum Use { case hole(Int), externalImage(Int), slip(Int), omittedHTML }

  var tokens: [InlineToken] = []
  var uses: [(token: Int, use: Use)] = []
  var plainText = ""
  /// How many images are open: what stands in one is alternative text, without elements.
  var imageDepth = 0
}

extension HoleCutter {
  mutating func visitInline(_ node: CmarkNode, _ kind: CmarkNode.Kind, _ event: CmarkEvent) {
    switch (kind, event) {
    case (.text, _):
      let text = node.literal
      inlines.tokens.append(.text(text))
      inlines.plainText += text
      if let command = Self.strayCommand(in: text) { add(.strayCommand(command)) }
    case (.softBreak, _), (.lineBreak, _):
      inlines.tokens.append(.lineEnd)
      inlines.plainText += " "
    case (.code, _): visitCode(node)
    case (.htmlInline, _): visitHTML(node)
    case (.emphasis, _): inlines.tokens.append(.delimiter(1))
    case (.strong, _): inlines.tokens.append(.delimiter(2))
    case (.link, .enter): inlines.tokens.append(.linkStart)
    case (.link, .exit): visitEndOfLink(node)
    case (.image, .enter):
      inlines.tokens.append(.imageStart)
      inlines.imageDepth += 1
    case (.image, .exit): visitEndOfImage(node)
    default: break
    }
  }

  /// A command that nobody types but in a formula.
  private static func strayCommand(in text: String) -> String? {
    guard text.utf8.contains(.backslash) else { return nil }
    let withBraces = ["frac", "text", "sqrt", "begin", "mathbb"]
    if let name = withBraces.first(where: { text.contains("\\\($0){") }) { return name }
    return ["times", "cdot", "lfloor", "sum"].first { name in
      text.ranges(of: "\\" + name).contains { range in
        range.upperBound == text.endIndex || !text[range.upperBound].isLetter
      }
    }
  }

  private mutating func visitCode(_ node: CmarkNode) {
    let literal = node.literal
    inlines.tokens.append(.code(literal))
    guard literal.hasPrefix("= ") else {
      inlines.plainText += literal
      if literal.hasPrefix("="), literal.utf8.dropFirst().first?.isLetter == true {
        add(.value(String(literal.dropFirst())))
      }
      return
    }
    let expression = String(literal.dropFirst(2))
    inlines.plainText += expression
    let value = InlineValue(expression: expression, range: .unknown, isInAlternativeText: false)
    node.literal = mark(.inlineValue(value))
    use(.hole(holes.count - 1))
  }

  private mutating func visitHTML(_ node: CmarkNode) {
    let literal = node.literal
    inlines.tokens.append(.html(literal))
    if !options.allowsRawHTML, inlines.imageDepth == 0, !literal.hasPrefix("<!--") {
      use(.omittedHTML)
    }
  }

  private mutating func visitEndOfLink(_ node: CmarkNode) {
    inlines.tokens.append(.linkEnd)
    let destination = formulas.source(of: node.url)
    if !formulas.isEmpty { node.url = destination }
    guard inlines.imageDepth == 0 else { return }
    guard isRelative(destination) else {
      let scheme = destination.prefix { $0 != ":" }.lowercased()
      let isDropped = ["javascript", "vbscript", "file", "data"].contains(scheme)
      if isDropped, !options.allowsRawHTML { add(.droppedLink) }
      return
    }
    let link = Link(
      destination: destination, escapedDestination: "", hasText: node.firstChild != nil,
      range: .unknown)
    let mark = mark(.link(link))
    node.url = mark + destination + mark
    use(.hole(holes.count - 1))
  }

  private mutating func visitEndOfImage(_ node: CmarkNode) {
    inlines.tokens.append(.linkEnd)
    inlines.imageDepth -= 1
    guard inlines.imageDepth == 0 else { return }
    let url = formulas.source(of: node.url)
    if !formulas.isEmpty { node.url = url }
    if isRelative(url) {
      let mark = mark(.image(Image(source: url, escapedSource: "", range: .unknown)))
      node.url = mark + url + mark
      use(.hole(holes.count - 1))
    } else {
      externalImages.append(ExternalImage(url: url, range: .unknown))
      use(.externalImage(externalImages.count - 1))
    }
  }

  /// Notes a slip at the last token, whose place is found later.
  private mutating func add(_ kind: Slip.Kind) {
    slips.append(Slip(kind: kind, range: .unknown))
    use(.slip(slips.count - 1))
  }

  private mutating func use(_ use: InlineRecord.Use) {
    inlines.uses.append((inlines.tokens.count - 1, use))
  }

  /// Finds the places that were asked for in a paragraph or heading.
  mutating func locateInlines(of block: CmarkNode) {
    guard !inlines.uses.isEmpty else { return }
    let content = BlockContent(of: block, containers: containers, in: source)
    let ranges = InlineLocator.ranges(of: inlines.tokens, in: content)
    for (token, use) in inlines.uses {
      var range = ranges[token] ?? content.start..<content.start
      if case .slip(let number) = use, case .strayCommand(let name) = slips[number].kind {
        // One whose backslash is escaped is meant to be shown, and keeps no place.
        guard let command = Self.command(name, in: range, of: content.bytes) else { continue }
        range = command
      }
      if case .code = inlines.tokens[token] {
        if case .hole = use { range = Self.expression(in: range, of: content.bytes) }
      }
      let end = range.isEmpty ? range.lowerBound : range.upperBound
      let place = source.range(
        from: content.sourceByte(at: range.lowerBound),
        to: range.isEmpty ? content.sourceByte(at: end) : content.sourceByte(after: end))
      setPlace(place, of: use)
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

  private mutating func setPlace(_ place: SourceRange, of use: InlineRecord.Use) {
    switch use {
    case .omittedHTML: omittedHTML.append(place)
    case .externalImage(let number): externalImages[number].range = place
    case .slip(let number): slips[number].range = place
    case .hole(let number):
      switch holes[number] {
      case .inlineValue(var value):
        value.range = place
        holes[number] = .inlineValue(value)
      case .link(var link):
        link.range = place
        holes[number] = .link(link)
      case .image(var image):
        image.range = place
        holes[number] = .image(image)
      case .formula, .fence, .calloutStart, .calloutEnd, .headingStart: break
      }
    }
  }

  /// Narrows a code span's range to what follows its `= `.
  private static func expression(in code: Range<Int>, of content: [UInt8]) -> Range<Int> {
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
