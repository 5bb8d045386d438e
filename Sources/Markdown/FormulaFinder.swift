/// Finds the formulas in the paragraphs and headings of a document (lesson format, section 4).
struct FormulaFinder {
  private(set) var masks: FormulaMasks
  private(set) var strays: [StrayDollars] = []
  /// The source with all formulas hidden.
  private(set) var source: MarkdownSource

  /// Up to where all dollar signs have been looked at. What was ordinary there stays so.
  private var settled = 0
  private var spaced = 0

  /// Finds the formulas of `source`. Without a dollar sign in it, nothing is done.
  ///
  /// A display that goes on over what cmark takes for other blocks may change all that follows. Where
  /// it does, the rest is parsed again, so that many such displays in lists or quotations cost time;
  /// after more than a second's worth, that is reported.
  init(_ source: MarkdownSource) {
    self.source = source
    masks = FormulaMasks(avoiding: source.bytes)
    guard source.bytes.contains(.dollar) else { return }
    var passes = max(100, Self.mostBytes / source.bytes.count)
    while let last = pass() {
      passes -= 1
      if passes == 0 {
        strays.append(StrayDollars(kind: .tooMany, range: last.range))
        return
      }
    }
  }

  /// The most bytes that all passes parse together.
  private static let mostBytes = 50_000_000

  /// No more dollar signs with spaces than this are reported.
  private static let mostSpaced = 50

  private mutating func note(_ more: [StrayDollars]) {
    for stray in more {
      if stray.kind == .spaced {
        guard spaced < Self.mostSpaced else { continue }
        spaced += 1
      }
      strays.append(stray)
    }
  }

  /// Hides what is found; the last formula where the rest must be parsed again.
  private mutating func pass() -> MathSpan? {
    let tree = CmarkTree(parsing: source.bytes)
    var containers = ContainerStack()
    var found: [(span: MathSpan, places: [Range<Int>])] = []
    var reach: Reach?
    var isAgain = false
    tree.walk { event, node in
      guard !isAgain else { return }
      switch (node.kind, event) {
      case (.blockQuote, .enter): containers.enter(isQuote: true, line: node.startLine, in: source)
      case (.item, .enter): containers.enter(isQuote: false, line: node.startLine, in: source)
      case (.blockQuote, .exit), (.item, .exit): containers.leave()
      default: break
      }
      if event == .enter, let last = reach, node.parent?.kind == .document {
        reach = last.goingOn(to: node)
        if let reach, node.startLine > reach.line { isAgain = true }
      }
      guard reach == nil, event == .enter, node.kind == .paragraph || node.kind == .heading else {
        return
      }
      let content = BlockContent(of: node, containers: containers, in: source)
      guard content.bytes.contains(.dollar) else { return }
      var scanner = DollarScanner(
        content, canGoOn: !source.isNumberSignHeading(node), containers: containers,
        source: source, from: settled)
      scanner.scan()
      found += scanner.found
      note(scanner.strays)
      if scanner.reachesOver, let (_, places) = scanner.found.last {
        reach = Reach(over: places, from: node, in: source)
        isAgain = reach?.isClean == false
      }
    }
    if let reach, !isAgain { isAgain = reach.lastLine > reach.line }
    settled = reach?.end ?? source.bytes.count
    var bytes = source.bytes
    for (span, places) in found {
      guard masks.hide(span, at: places, in: &bytes) else {
        strays.append(StrayDollars(kind: .tooMany, range: span.range))
        isAgain = false
        break
      }
    }
    source.hide(behind: bytes)
    return isAgain ? found.last?.span : nil
  }
}

/// Where a display ends that begins in another block.
///
/// A block of the document that begins after it is what cmark takes it for if nothing that cmark saw
/// inside of the display is still open there: the display stands in the document itself, a blank
/// line follows it, and all blocks that begin in it end in it.
private struct Reach {
  let end: Int
  let line: Int
  /// Where the last block ends that begins before the end of the display.
  private(set) var lastLine: Int
  /// Whether a blank line follows in the document itself.
  let isClean: Bool

  init(over places: [Range<Int>], from block: CmarkNode, in source: MarkdownSource) {
    end = places[places.count - 1].upperBound
    let end = end
    let first = block.startLine
    let line =
      (first...max(first, source.lines.count)).first { source.range(ofLine: $0).upperBound >= end }
      ?? first
    self.line = line
    lastLine = block.lastLine
    isClean =
      block.parent?.kind == .document
      && source.bytes[end..<source.range(ofLine: line).upperBound].allSatisfy(\.isSpaceOrTab)
      && source.bytes[source.range(ofLine: line + 1)].allSatisfy(\.isSpaceOrTab)
  }

  /// What is left of it at the next block of the document: nil where that is what it seems.
  func goingOn(to block: CmarkNode) -> Reach? {
    var reach = self
    if block.startLine > line { return lastLine > line ? self : nil }
    reach.lastLine = max(lastLine, block.lastLine)
    return reach
  }
}

extension CmarkNode {
  fileprivate var lastLine: Int { endColumn == 0 ? endLine - 1 : endLine }
}
