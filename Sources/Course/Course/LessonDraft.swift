internal import Diagnostics
internal import LessonFormat
internal import Markdown
internal import MathML
internal import Text

/// A lesson that has been read by itself; only its links are still open.
struct LessonDraft: Sendable {
  let path: String
  let frontMatter: FrontMatter
  /// Whether raw HTML is kept, which may hold ids of its own.
  let allowsHTML: Bool
  let document: MarkdownDocument
  /// What became of the fences; nil for those that have an error.
  private(set) var blocks: [Block?] = []
  /// What readers see in place of inline values; nil for those that have an error.
  private(set) var values: [String?]
  /// The formulas; nil for those that are no part of the text.
  private(set) var formulas: [Formula?]
  /// The ids of blocks, also of those that have an error, and the numbers of their figures.
  private(set) var figureNumbers: [String: Int] = [:]
  private(set) var report: Report
  /// The files that it took values from, or would have.
  private(set) var files: LessonFiles
  /// What a link may name after its `#`.
  private(set) var anchors: Set<String> = []
  /// The names of blocks that were taken for lines of another one, where that is reported.
  private(set) var swallowedNames: Set<String> = []

  /// Reads a lesson of a course.
  init(
    _ bytes: [UInt8], path: String, in source: ContentSource, prefix: String, allowsHTML: Bool
  ) {
    self.init(
      SourceText(bytes, path: prefix + path), path: path, allowsHTML: allowsHTML,
      files: LessonFiles(source, lesson: path, name: prefix + path))
  }

  /// Reads a lesson: front matter, text, blocks and values.
  init(_ source: SourceText, path: String, allowsHTML: Bool, files: LessonFiles) {
    self.path = path
    self.allowsHTML = allowsHTML
    self.files = files
    report = Report(source)
    frontMatter = FrontMatter(&report)
    let calloutKinds = Callout.Kind.allCases.map(\.rawValue)
    document = MarkdownDocument(
      source: source.text(fromLine: frontMatter.bodyLine),
      options: MarkdownOptions(
        allowsRawHTML: allowsHTML, blockKinds: BlockKind.names, calloutKinds: Set(calloutKinds),
        firstLine: frontMatter.bodyLine))
    values = Array(repeating: nil, count: document.values.count)
    formulas = Array(repeating: nil, count: document.formulas.count)
    NearMissKinds.check(document.otherFences, &report)
    for range in document.omittedHTML { report.add(.omittedHTML, at: Place(range, in: source)) }
    for range in document.unclosedComments {
      report.add(.unclosedNote(isHTML: allowsHTML), at: Place(range, in: source))
    }
    for image in document.externalImages {
      report.add(.imageFromNetwork(image.url), at: Place(image.range, in: source))
    }
    for callout in document.unknownCallouts {
      report.add(
        .unknownCallout(callout.word, known: calloutKinds), at: Place(callout.range, in: source))
    }
    for dollars in document.strayDollars {
      report.add(MathProblem(dollars.kind), at: Place(dollars.range, in: source))
    }
    readBlocksAndValues()
    for mistake in document.likelyMistakes { check(mistake) }
  }

  /// Warns of what was surely meant as something else than text.
  private mutating func check(_ mistake: LikelyMistake) {
    // Only a name of this lesson is surely meant as a value.
    if case .value(let text) = mistake.kind,
      !figureNumbers.keys.contains(String(text.prefix { Name.isPart($0) }))
    {
      return
    }
    report.add(TextProblem(mistake.kind), at: Place(mistake.range, in: report.source))
  }

  var language: String? { frontMatter.language?.text }

  /// From the front matter, the first heading with a text, or the name of the file.
  var title: String {
    if let title = frontMatter.title { return title }
    if let heading = document.headings.first(where: { !$0.plainText.isEmpty }) {
      return text(of: heading)
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }

  /// A heading's text with values in place of their expressions, and formulas as text.
  func text(of heading: Heading) -> String {
    guard !values.isEmpty || !formulas.isEmpty else { return heading.plainText }
    var text = ""
    for case .leaf(let leaf) in document.events[heading.content] {
      switch leaf {
      case .text(let range), .code(let range):
        text += String(decoding: document.text(range), as: UTF8.self)
      case .softBreak, .lineBreak: text += " "
      case .value(let number):
        text += values[Int(number)] ?? document.values[Int(number)].expression
      case .formula(let number): text += formulas[Int(number)]?.plainText ?? ""
      case .codeBlock, .htmlBlock, .thematicBreak, .html, .fence: break
      }
    }
    return text
  }

  private mutating func readBlocksAndValues() {
    let fences = document.fences
    var files = files
    var reader = BlockReader(
      fences, headingIDs: document.headings.map(\.id),
      files: ValueFiles(tensor: { files.tensor($0, $1) }, nearest: { files.nearest(to: $0) }),
      report: report)
    blocks = fences.map { reader.read($0) }
    figureNumbers = reader.figureNumbers
    swallowedNames = Set(reader.context.definitions.names).subtracting(figureNumbers.keys)
    anchors = Set(document.headings.map(\.id)).union(figureNumbers.keys).union(swallowedNames)
    report = reader.context.report
    self.files = files
    // Values may name what is defined further down.
    readValues(reader.context.definitions)
    UnusedValues.check(
      Array(zip(fences, reader.infos)), otherFences: document.otherFences,
      values: document.values, destinations: document.links.map(\.destination), &report)
  }

  private mutating func readValues(_ definitions: Definitions) {
    guard !values.isEmpty || !formulas.isEmpty else { return }
    for event in document.events {
      switch event {
      case .leaf(.value(let number)):
        values[Int(number)] = InlineValues.text(
          of: document.values[Int(number)], definitions, &report)
      case .leaf(.formula(let number)):
        formulas[Int(number)] = FormulaCheck.read(document.formulas[Int(number)], &report)
      case .leaf, .enter, .exit: break
      }
    }
  }
}
