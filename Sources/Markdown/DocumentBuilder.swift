internal import Text

/// Walks cmark's tree once and copies it into events, with what is ours as nodes of its own. Also
/// collects what later modules want to know of the document.
struct DocumentBuilder {
  var source: MarkdownSource
  let options: MarkdownOptions
  let masks: FormulaMasks

  /// What was read so far; its text and the ids of its headings come at the end.
  var document: MarkdownDocument
  /// The text of all leaves, one after another.
  var text: [UInt8] = []
  var fenceNames: Set<String> = []

  var containers = ContainerStack()
  /// The open block quotes: where each begins, and the callout that it turned out to be.
  var quotes: [(start: Int, callout: Int32?)] = []
  /// The open lists, links and images.
  var lists: [(container: Container, isTight: Bool)] = []
  var openReferences: [(start: Int, container: Container)] = []
  /// Where the open paragraph or heading begins.
  var blockStart = 0
  /// The lines that are left to pass over of a formula.
  var rest: ArraySlice<[UInt8]> = []
  /// What the open paragraph or heading holds so far.
  var inlines = InlineRecord()

  init(source: MarkdownSource, masks: FormulaMasks, options: MarkdownOptions) {
    self.source = source
    self.masks = masks
    self.options = options
    document = MarkdownDocument(allowsRawHTML: options.allowsRawHTML)
    document.formulas = masks.spans
    text.reserveCapacity(source.bytes.count + source.bytes.count / 8)
  }

  mutating func put(_ event: Event) { document.events.append(event) }

  private mutating func enterBlock(_ container: Container) {
    inlines = InlineRecord()
    blockStart = document.events.count
    put(.enter(container))
  }

  mutating func visit(_ node: CmarkNode, _ event: CmarkEvent) {
    switch (node.kind, event) {
    case (.blockQuote, .enter):
      containers.enter(isQuote: true, line: node.startLine, in: source)
      quotes.append((document.events.count, nil))
      put(.enter(.blockQuote))
    case (.blockQuote, .exit):
      containers.leave()
      let callout = quotes.popLast()?.callout
      put(.exit(callout.map { .callout($0) } ?? .blockQuote))
    case (.list, .enter):
      lists.append((.list(start: node.listStart), node.isTightList))
      put(.enter(.list(start: node.listStart)))
    case (.list, .exit):
      if let list = lists.popLast() { put(.exit(list.container)) }
    case (.item, .enter):
      containers.enter(isQuote: false, line: node.startLine, in: source)
      put(.enter(.item))
    case (.item, .exit):
      containers.leave()
      put(.exit(.item))
    case (.thematicBreak, _): put(.leaf(.thematicBreak))
    case (.codeBlock, _): visitCodeBlock(node)
    case (.htmlBlock, _): visitHTMLBlock(node)
    case (.paragraph, .enter):
      let isTight = node.parent?.kind == .item && lists.last?.isTight == true
      enterBlock(.paragraph(isTight ? .tight : .loose))
    case (.heading, .enter): enterBlock(.heading(Int32(document.headings.count)))
    case (.paragraph, .exit):
      locateInlines(of: node)
      findLikelyMistakes(in: node)
      visitEndOfParagraph(node)
    case (.heading, .exit):
      locateInlines(of: node)
      visitEndOfHeading(node)
    case (.document, _): break
    case (let kind, _): visitInline(node, kind, event)
    }
  }

  /// The document, whose headings' ids depend on what follows them.
  mutating func finish() -> MarkdownDocument {
    var ids = HeadingIDs(avoiding: options.reservedIDs.union(fenceNames))
    for index in document.headings.indices {
      document.headings[index].id = ids.next(for: document.headings[index].plainText)
    }
    // What keeps no place turned out not to be a mistake.
    document.likelyMistakes.removeAll { $0.range == .unknown }
    document.text = text
    return document
  }
}
