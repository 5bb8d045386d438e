/// Finds the formulas in the paragraphs and headings of a document (lesson format, section 4).
struct FormulaFinder {
  private(set) var masks: FormulaMasks
  private(set) var strays: [StrayDollars] = []
  /// The source with all formulas hidden.
  private(set) var source: SourceText

  /// How often a display may reach over the blocks that cmark sees at first.
  private static let mostPasses = 100

  /// Finds the formulas of `source`. Without a dollar sign in it, nothing is done.
  init(_ source: SourceText) {
    self.source = source
    masks = FormulaMasks(avoiding: source.bytes)
    guard source.bytes.contains(.dollar) else { return }
    for _ in 0..<Self.mostPasses {
      // A display that goes on over what cmark takes for other blocks changes all that follows, so that
      // the rest is looked at again.
      strays = []
      guard pass() else { break }
    }
  }

  /// Hides what is found; whether a display reached over several blocks.
  private mutating func pass() -> Bool {
    let tree = CmarkTree(parsing: source.bytes)
    var containers = ContainerStack()
    var found: [(span: MathSpan, places: [Range<Int>])] = []
    var isAgain = false
    var bytes = source.bytes
    tree.walk { event, node in
      guard !isAgain else { return }
      switch (node.kind, event) {
      case (.blockQuote, .enter): containers.enter(isQuote: true, line: node.startLine, in: source)
      case (.item, .enter): containers.enter(isQuote: false, line: node.startLine, in: source)
      case (.blockQuote, .exit), (.item, .exit): containers.leave()
      case (.paragraph, .enter), (.heading, .enter):
        let content = BlockContent(of: node, containers: containers, in: source)
        guard content.bytes.contains(.dollar) else { return }
        var scanner = DollarScanner(
          content, canGoOn: !source.isNumberSignHeading(node), containers: containers,
          source: source)
        scanner.scan()
        found += scanner.found
        strays += scanner.strays
        isAgain = scanner.reachesOver
      default: break
      }
    }
    var isComplete = true
    for (span, places) in found where isComplete {
      isComplete = masks.hide(span, at: places, in: &bytes)
      if !isComplete { strays.append(StrayDollars(kind: .tooMany, range: span.range)) }
    }
    source.hide(behind: bytes)
    return isAgain && isComplete
  }
}
