/// Walks the tree once and cuts out what is ours: the node keeps its place, and what cmark would
/// print of it becomes a marker. Also collects what later rooms want to know of the document.
struct HoleCutter {
  var source: SourceText
  let options: MarkdownOptions
  let marker: HoleMarker
  let formulas: FormulaMasks
  /// The formulas come first, so that each has the number of its mask.
  var holes: [Hole]

  var omittedHTML: [SourceRange] = []
  var unclosedComments: [SourceRange] = []
  var externalImages: [ExternalImage] = []
  var unknownCallouts: [UnknownCallout] = []
  var otherFences: [OtherFence] = []
  var slips: [Slip] = []
  var fenceNames: Set<String> = []
  var headings: [HeadingDraft] = []

  var containers = ContainerStack()
  /// For each open block quote, the callout that it turned out to be.
  var quotes: [Callout?] = []
  /// What the open paragraph or heading holds so far.
  var inlines = InlineRecord()

  init(source: SourceText, formulas: FormulaMasks, options: MarkdownOptions) {
    self.source = source
    self.formulas = formulas
    holes = formulas.spans.map { .formula($0) }
    self.options = options
    marker = HoleMarker(for: source.bytes)
  }

  mutating func visit(_ node: CmarkNode, _ event: CmarkEvent) {
    switch (node.kind, event) {
    case (.blockQuote, .enter):
      containers.enter(isQuote: true, line: node.startLine, in: source)
      quotes.append(nil)
    case (.blockQuote, .exit):
      containers.leave()
      if let callout = quotes.popLast() ?? nil { cutCallout(callout, node) }
    case (.item, .enter): containers.enter(isQuote: false, line: node.startLine, in: source)
    case (.item, .exit): containers.leave()
    case (.codeBlock, _): visitCodeBlock(node)
    case (.htmlBlock, _): visitHTMLBlock(node)
    case (.paragraph, .enter), (.heading, .enter): inlines = InlineRecord()
    case (.paragraph, .exit):
      locateInlines(of: node)
      findSlips(in: node)
      visitEndOfParagraph(node)
    case (.heading, .exit):
      locateInlines(of: node)
      visitEndOfHeading(node)
    case (let kind, _): visitInline(node, kind, event)
    }
  }

  /// Adds a hole, and returns the marker that stands for it.
  mutating func mark(_ hole: Hole) -> String {
    holes.append(hole)
    return marker.text(holes.count - 1)
  }

  /// Renders, and puts together what came out of the walk.
  func finish(rendering tree: borrowing CmarkTree) -> (pieces: [Piece], headings: [Heading]) {
    var ids = HeadingIDs(avoiding: options.reservedIDs.union(fenceNames))
    let headings = headings.map { draft in
      Heading(
        level: draft.node.headingLevel, id: ids.next(for: draft.plainText),
        plainText: draft.plainText, content: content(of: draft), range: draft.range)
    }
    let html = tree.render(allowingRawHTML: options.allowsRawHTML)
    let pieces = split(html, headingIDs: headings.map(\.id))
    return (pieces, headings)
  }

  /// Cuts what cmark rendered into pieces.
  func split(_ html: [UInt8], headingIDs: [String] = []) -> [Piece] {
    let html = formulas.replacing(in: html) { Array(marker.text($0).utf8) }
    return OutputSplitter.split(html, holes: holes, marker: marker, headingIDs: headingIDs)
  }
}
