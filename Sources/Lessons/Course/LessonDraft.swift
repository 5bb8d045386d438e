internal import Markdown

/// A lesson that has been read by itself; only its links are still open.
struct LessonDraft: Sendable {
  /// A piece that may still need to know the other lessons.
  enum Piece: Sendable {
    case ready(LessonPiece)
    case link(Link)
    case linkText(Link)
    case image(Image)
  }

  let path: String
  let title: String
  let summary: String?
  let language: String?
  let isDraft: Bool
  var pieces: [Piece] = []
  let headings: [Heading]
  private(set) var blocks: [Block] = []
  /// The ids of blocks, also of those that have an error, and the numbers of their figures.
  private(set) var figureNumbers: [String: Int] = [:]
  var report: Report

  /// What a link may name after its `#`.
  var anchors: Set<String> { Set(headings.map(\.id)).union(figureNumbers.keys) }

  /// Reads a lesson: front matter, text, blocks and values.
  init(_ source: SourceText, path: String, allowsHTML: Bool) {
    self.path = path
    var report = Report(source)
    let frontMatter = FrontMatter(&report)
    let options = MarkdownOptions(
      allowsRawHTML: allowsHTML, blockKinds: BlockKind.names, calloutKinds: Self.calloutKinds,
      reservedIDs: [], firstLine: frontMatter.bodyLine)
    let document = MarkdownDocument(
      source: source.text(fromLine: frontMatter.bodyLine), options: options)
    NearMissKinds.check(options, &report)
    for range in document.omittedHTML {
      report.add(.omittedHTML(), at: Place(range, in: source))
    }
    headings = document.headings
    title = frontMatter.title ?? Self.title(document.headings, path: path)
    summary = frontMatter.summary
    language = frontMatter.language
    isDraft = frontMatter.isDraft
    self.report = report
    read(document)
  }

  /// The words that make a block quote a callout.
  private static let calloutKinds: Set<String> = [
    "question", "answer", "note", "tip", "warning", "summary",
  ]

  private static func title(_ headings: [Heading], path: String) -> String {
    if let heading = headings.first(where: { !$0.text.isEmpty }) { return heading.text }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }

  private mutating func read(_ document: MarkdownDocument) {
    let fences = document.pieces.compactMap {
      if case .fence(let fence) = $0 { fence } else { nil }
    }
    var reader = BlockReader(fences, headingIDs: headings.map(\.id), report: report)
    var values: [(index: Int, value: InlineValue)] = []
    for piece in document.pieces {
      switch piece {
      case .html(let html): pieces.append(.ready(.html(html)))
      case .calloutStart(let callout): pieces.append(.ready(.calloutStart(callout)))
      case .calloutEnd(let callout): pieces.append(.ready(.calloutEnd(callout)))
      case .link(let link): pieces.append(.link(link))
      case .linkText(let link): pieces.append(.linkText(link))
      case .image(let image): pieces.append(.image(image))
      case .fence(let fence):
        if let block = reader.read(fence) { pieces.append(.ready(.block(block))) }
      case .inlineValue(let value):
        values.append((pieces.count, value))
        pieces.append(.ready(.value("")))
      }
    }
    blocks = reader.blocks
    figureNumbers = reader.figureNumbers
    report = reader.context.report
    // Values may name what is defined further down.
    let definitions = reader.context.definitions
    for (index, value) in values {
      if let text = InlineValues.text(of: value, definitions, &report) {
        pieces[index] = .ready(.value(text))
      }
    }
  }
}
