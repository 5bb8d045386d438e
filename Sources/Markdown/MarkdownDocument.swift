public import Text

/// A parsed lesson: a tree of nodes as a flat walk through it, so that no depth is too deep.
///
/// CommonMark 0.30 holds to the letter. Parsing never fails, and takes time linear in the source.
public struct MarkdownDocument: Sendable {
  /// The nodes in document order.
  public let events: [Event]
  /// Our fenced blocks, by the numbers in the events; likewise the others.
  public let fences: [Fence]
  /// Our code spans.
  public let values: [InlineValue]
  /// What stands between dollar signs.
  public let formulas: [MathSpan]
  /// The block quotes that begin with `[!kind]`.
  public let callouts: [CalloutBlock]
  /// Links whose destinations are relative.
  public let links: [Link]
  /// Images whose sources are relative.
  public let images: [Image]
  /// All links and images.
  public let references: [Reference]
  /// Whether raw HTML and every URL scheme are written.
  public let allowsRawHTML: Bool
  private let text: [UInt8]
  /// The headings in reading order.
  public let headings: [Heading]
  /// Raw HTML, other than comments, that was left out because the options do not allow it.
  public let omittedHTML: [SourceRange]
  /// The openings of comments that are never closed, and so swallow what follows.
  public let unclosedComments: [SourceRange]
  /// Images that would make a page ask another place than its own site.
  public let externalImages: [ExternalImage]
  /// Block quotes that begin like a callout, with a word that is not a kind.
  public let unknownCallouts: [UnknownCallout]
  /// Fenced code blocks with an info string that are not ours.
  public let otherFences: [OtherFence]

  /// What was surely meant as something else than text.
  public let likelyMistakes: [LikelyMistake]
  /// Dollar signs that were likely meant otherwise.
  public let strayDollars: [StrayDollars]

  /// Parses `source`, whose lines may end in LF, CRLF or CR.
  public init(source: String, options: MarkdownOptions) {
    let finder = FormulaFinder(MarkdownSource(source, firstLine: options.firstLine))
    let tree = CmarkTree(parsing: finder.source.bytes)
    var builder = DocumentBuilder(source: finder.source, formulas: finder.masks, options: options)
    tree.walk { event, node in builder.visit(node, event) }
    events = builder.events
    text = builder.text
    fences = builder.fences
    values = builder.values
    formulas = builder.spans
    callouts = builder.callouts
    links = builder.links
    images = builder.images
    references = builder.references
    allowsRawHTML = options.allowsRawHTML
    headings = builder.finishedHeadings()
    omittedHTML = builder.omittedHTML
    unclosedComments = builder.unclosedComments
    externalImages = builder.externalImages
    unknownCallouts = builder.unknownCallouts
    otherFences = builder.otherFences
    // What keeps no place turned out to be none.
    likelyMistakes = builder.likelyMistakes.filter { $0.range != .unknown }
    strayDollars = finder.strays
  }

  /// The bytes of a text.
  public func text(_ range: TextRange) -> ArraySlice<UInt8> {
    text[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// The events of a heading of the first level that the document begins with; comments before it
  /// say nothing to a reader.
  public var openingHeading: Range<Int>? {
    let start = events.firstIndex { event in
      guard case .leaf(.htmlBlock(let range)) = event else { return true }
      return allowsRawHTML && !DocumentBuilder.isComment(text(range))
    }
    guard let start, case .enter(.heading(0)) = events[start], headings[0].level == 1 else {
      return nil
    }
    return start..<headings[0].content.upperBound + 1
  }
}
