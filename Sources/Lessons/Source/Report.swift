/// Collects what is wrong with one file.
struct Report: Sendable {
  /// A file has at most so many errors and so many warnings; of more, nobody reads the rest.
  static let limit = 1000

  let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  /// How the file's claims become right.
  private(set) var corrections: [Correction] = []
  private var counts: [Diagnostic.Severity: Int] = [:]
  private var known: Set<Entry> = []

  private struct Entry: Hashable {
    let problem: Problem
    let place: Place
  }

  init(_ source: SourceText) {
    self.source = source
    if let (place, byte) = source.firstInvalidByte { add(.invalidUTF8(byte), at: place) }
  }

  /// Whether an error was reported at just this place.
  func hasError(at place: Place) -> Bool {
    diagnostics.contains {
      $0.severity == .error && $0.line == place.line && $0.column == place.column
        && $0.length == place.length
    }
  }

  mutating func add(_ corrections: [Correction]) {
    self.corrections += corrections
  }

  mutating func add(_ problem: Problem, at place: Place) {
    let count = counts[problem.severity, default: 0]
    // What stands in a heading is read twice: there, and in the table of contents.
    guard count <= Self.limit, known.insert(Entry(problem: problem, place: place)).inserted else {
      return
    }
    counts[problem.severity] = count + 1
    if let text = problem.replacement {
      corrections.append(
        Correction(
          kind: .renewal, line: place.line,
          change: .characters(column: place.column, length: place.length, text: text), count: 1))
    }
    let problem = count < Self.limit ? problem : .tooMany(problem.severity, Self.limit)
    diagnostics.append(
      Diagnostic(
        severity: problem.severity, path: source.path, line: place.line, column: place.column,
        length: place.length, message: problem.message, help: problem.help, rule: problem.rule,
        sourceLine: source.line(place.line)))
  }
}
