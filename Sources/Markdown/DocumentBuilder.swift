internal import Text

/// Walks cmark's tree once and copies it into events, with what is ours as nodes of its own. Also
/// collects what later modules want to know of the document.
struct DocumentBuilder {
  var source: MarkdownSource
  let options: MarkdownOptions
  let formulas: FormulaMasks

  var events: [Event] = []
  /// The text of all leaves, one after another.
  var text: [UInt8] = []
  var fences: [Fence] = []
  var values: [InlineValue] = []
  var spans: [MathSpan]
  var callouts: [CalloutBlock] = []
  var links: [Link] = []
  var images: [Image] = []
  var references: [Reference] = []

  var omittedHTML: [SourceRange] = []
  var unclosedComments: [SourceRange] = []
  var externalImages: [ExternalImage] = []
  var unknownCallouts: [UnknownCallout] = []
  var otherFences: [OtherFence] = []
  var likelyMistakes: [LikelyMistake] = []
  var fenceNames: Set<String> = []
  var headings: [HeadingDraft] = []

  var containers = ContainerStack()
  /// The open block quotes: where each begins, and the callout that it turned out to be.
  var quotes: [(start: Int, callout: Int32?)] = []
  /// The open lists, links and images.
  var lists: [(container: Container, isTight: Bool)] = []
  var openReferences: [(start: Int, container: Container)] = []
  /// Where the open paragraph or heading begins.
  var blockStart = 0
  /// What is left to pass over of a formula of several lines.
  var rest: FormulaMasks.Rest?
  /// What the open paragraph or heading holds so far.
  var inlines = InlineRecord()

  init(source: MarkdownSource, formulas: FormulaMasks, options: MarkdownOptions) {
    self.source = source
    self.formulas = formulas
    self.options = options
    spans = formulas.spans
    text.reserveCapacity(source.bytes.count + source.bytes.count / 8)
  }

  mutating func visit(_ node: CmarkNode, _ event: CmarkEvent) {
    switch (node.kind, event) {
    case (.blockQuote, .enter):
      containers.enter(isQuote: true, line: node.startLine, in: source)
      quotes.append((events.count, nil))
      events.append(.enter(.blockQuote))
    case (.blockQuote, .exit):
      containers.leave()
      let callout = quotes.popLast()?.callout
      events.append(.exit(callout.map { .callout($0) } ?? .blockQuote))
    case (.list, .enter):
      lists.append((.list(start: node.listStart), node.isTightList))
      events.append(.enter(.list(start: node.listStart)))
    case (.list, .exit):
      if let list = lists.popLast() { events.append(.exit(list.container)) }
    case (.item, .enter):
      containers.enter(isQuote: false, line: node.startLine, in: source)
      events.append(.enter(.item))
    case (.item, .exit):
      containers.leave()
      events.append(.exit(.item))
    case (.thematicBreak, _): events.append(.leaf(.thematicBreak))
    case (.codeBlock, _): visitCodeBlock(node)
    case (.htmlBlock, _): visitHTMLBlock(node)
    case (.paragraph, .enter):
      inlines = InlineRecord()
      blockStart = events.count
      let isTight = node.parent?.kind == .item && lists.last?.isTight == true
      events.append(.enter(.paragraph(isTight ? .tight : .loose)))
    case (.heading, .enter):
      inlines = InlineRecord()
      blockStart = events.count
      events.append(.enter(.heading(Int32(headings.count))))
    case (.paragraph, .exit):
      locateInlines(of: node)
      findSlips(in: node)
      visitEndOfParagraph(node)
    case (.heading, .exit):
      locateInlines(of: node)
      visitEndOfHeading(node)
    case (.document, _): break
    case (let kind, _): visitInline(node, kind, event)
    }
  }

  /// Gives out the ids of headings, which depend on what follows them.
  func finishedHeadings() -> [Heading] {
    var ids = HeadingIDs(avoiding: options.reservedIDs.union(fenceNames))
    return headings.map { draft in
      Heading(
        level: draft.level, id: ids.next(for: draft.plainText), plainText: draft.plainText,
        content: draft.content, range: draft.range)
    }
  }
}
