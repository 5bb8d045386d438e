/// A parsed lesson: finished HTML with holes for what is ours.
///
/// CommonMark 0.30 holds to the letter. Parsing never fails, and takes time linear in the source.
public struct MarkdownDocument: Sendable {
  /// The document in reading order.
  public let pieces: [Piece]
  /// The headings in reading order.
  public let headings: [Heading]
  /// Raw HTML, other than comments, that was left out because the options do not allow it.
  public let omittedHTML: [SourceRange]
  /// The openings of comments that are never closed, and so swallow what follows.
  public let unclosedComments: [SourceRange]
  /// Images that would make a page ask another place than its own site.
  public let externalImages: [ExternalImage]
  /// Block quotes that begin like a callout, with a word that is no kind.
  public let unknownCallouts: [UnknownCallout]
  /// Fenced code blocks with an info string that are not ours.
  public let otherFences: [OtherFence]

  /// What was surely meant as something else than text.
  public let slips: [Slip]
  /// Dollar signs that were likely meant otherwise.
  public let strayDollars: [StrayDollars]

  /// Parses `source`, whose lines may end in LF, CRLF or CR.
  public init(source: String, options: MarkdownOptions) {
    let finder = FormulaFinder(SourceText(source, firstLine: options.firstLine))
    let tree = CmarkTree(parsing: finder.source.bytes)
    var cutter = HoleCutter(source: finder.source, formulas: finder.masks, options: options)
    tree.walk { event, node in cutter.visit(node, event) }
    let result = cutter.finish(rendering: tree)
    pieces = result.pieces
    headings = result.headings
    omittedHTML = cutter.omittedHTML
    unclosedComments = cutter.unclosedComments
    externalImages = cutter.externalImages
    unknownCallouts = cutter.unknownCallouts
    otherFences = cutter.otherFences
    // What keeps no place turned out to be none.
    slips = cutter.slips.filter { $0.range != .unknown }
    strayDollars = finder.strays
  }
}
