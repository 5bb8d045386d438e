public import Text

/// A parsed lesson: a tree of nodes as a flat walk through it, so that no depth is too deep.
///
/// CommonMark 0.30 holds to the letter. Parsing never fails, and takes time linear in the source.
public struct MarkdownDocument: Sendable {
  /// The nodes in document order.
  public internal(set) var events: [Event] = []
  /// Our fenced blocks, by the numbers in the events; likewise the others.
  public internal(set) var fences: [Fence] = []
  /// Our code spans.
  public internal(set) var values: [InlineValue] = []
  /// What stands between dollar signs.
  public internal(set) var formulas: [MathSpan] = []
  /// The block quotes that begin with `[!kind]`.
  public internal(set) var callouts: [CalloutBlock] = []
  /// Links whose destinations are relative.
  public internal(set) var links: [Link] = []
  /// Images whose sources are relative.
  public internal(set) var images: [Image] = []
  /// All links and images.
  public internal(set) var references: [Reference] = []
  /// Whether raw HTML and every URL scheme are written.
  public let allowsRawHTML: Bool
  var text: [UInt8] = []
  /// The headings in reading order.
  public internal(set) var headings: [Heading] = []
  /// Raw HTML, other than comments, that was left out because the options do not allow it.
  public internal(set) var omittedHTML: [SourceRange] = []
  /// The openings of comments that are never closed, and so swallow what follows.
  public internal(set) var unclosedComments: [SourceRange] = []
  /// Images that would make a page ask another place than its own site.
  public internal(set) var externalImages: [ExternalImage] = []
  /// Block quotes that begin like a callout, with a word that is not a kind.
  public internal(set) var unknownCallouts: [UnknownCallout] = []
  /// Fenced code blocks with an info string that are not ours.
  public internal(set) var otherFences: [OtherFence] = []

  /// What was surely not meant as text.
  public internal(set) var likelyMistakes: [LikelyMistake] = []
  /// Dollar signs that were likely meant otherwise.
  public internal(set) var strayDollars: [StrayDollars] = []

  /// Parses `source`, whose lines may end in LF, CRLF or CR.
  public init(source: String, options: MarkdownOptions) {
    let finder = FormulaFinder(MarkdownSource(source, firstLine: options.firstLine))
    let tree = CmarkTree(parsing: finder.source.bytes)
    var builder = DocumentBuilder(source: finder.source, masks: finder.masks, options: options)
    tree.walk { event, node in builder.visit(node, event) }
    self = builder.finish()
    strayDollars = finder.strays
  }

  init(allowsRawHTML: Bool) { self.allowsRawHTML = allowsRawHTML }

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
