/// Collects what is wrong with one file.
struct Report: Sendable {
  let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  private var known: Set<Diagnostic> = []

  init(_ source: SourceText) {
    self.source = source
    if let (place, byte) = source.firstInvalidByte { add(.invalidUTF8(byte), at: place) }
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  mutating func add(_ problem: Problem, at place: Place) {
    let line = source.line(place.line)
    // What goes on over the line's end is pointed at up to there.
    let rest = (line?.count ?? place.column) - place.column + 1
    let diagnostic = Diagnostic(
      severity: problem.severity, path: source.path, line: place.line, column: place.column,
      length: min(place.length, max(1, rest)), message: problem.message, help: problem.help,
      sourceLine: line)
    // What stands in a heading is read twice: there, and in the table of contents.
    if known.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }
}
