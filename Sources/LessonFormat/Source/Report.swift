package import Diagnostics
package import Text

/// Collects what is wrong with one file.
package struct Report: Sendable {
  /// A file has at most so many errors and so many warnings; of more, nobody reads the rest.
  static let limit = 1000

  package let source: SourceText
  package private(set) var diagnostics: [Diagnostic] = []
  /// How the file's claims become right.
  package private(set) var corrections: [Correction] = []
  private var counts: [Diagnostic.Severity: Int] = [:]
  private var known: Set<Entry> = []

  private struct Entry: Hashable {
    let sentence: Sentence
    let place: Place
  }

  package init(_ source: SourceText) {
    self.source = source
    if let (place, byte) = source.firstInvalidByte { add(.invalidUTF8(byte), at: place) }
  }

  /// Whether an error was reported at just this place.
  package func hasError(at place: Place) -> Bool {
    diagnostics.contains {
      $0.severity == .error && $0.line == place.line && $0.column == place.column
        && $0.length == place.length
    }
  }

  package mutating func add(_ corrections: [Correction]) {
    self.corrections += corrections
  }

  package mutating func add(_ problem: Problem, at place: Place) {
    add(problem.sentence, at: place)
  }

  package mutating func add(_ sentence: Sentence, at place: Place) {
    let count = counts[sentence.severity, default: 0]
    // What stands in a heading is read twice: there, and in the table of contents.
    guard count <= Self.limit, known.insert(Entry(sentence: sentence, place: place)).inserted else {
      return
    }
    counts[sentence.severity] = count + 1
    if let text = sentence.replacement {
      corrections.append(Correction(place, becomes: text))
    }
    let isLast = count == Self.limit
    let said = isLast ? Problem.course(.tooMany(sentence.severity, Self.limit)).sentence : sentence
    diagnostics.append(
      Diagnostic(
        said, path: source.path, line: place.line, column: place.column, length: place.length,
        sourceLine: source.line(place.line)))
  }
}

// So that a problem is named without its topic: `report.add(.raggedRow(…), at: place)`.
extension Report {
  package mutating func add(_ p: BodyProblem, at place: Place) { add(.body(p), at: place) }
  package mutating func add(_ p: CourseProblem, at place: Place) { add(.course(p), at: place) }
  package mutating func add(_ p: InfoProblem, at place: Place) { add(.info(p), at: place) }
  package mutating func add(_ p: KeyProblem, at place: Place) { add(.key(p), at: place) }
  package mutating func add(_ p: LinkProblem, at place: Place) { add(.link(p), at: place) }
  package mutating func add(_ p: MathProblem, at place: Place) { add(.math(p), at: place) }
  package mutating func add(_ p: NetworkProblem, at place: Place) { add(.network(p), at: place) }
  package mutating func add(_ p: SettingProblem, at place: Place) { add(.setting(p), at: place) }
  package mutating func add(_ p: SourceProblem, at place: Place) { add(.source(p), at: place) }
  package mutating func add(_ p: TemplateProblem, at place: Place) { add(.template(p), at: place) }
  package mutating func add(_ p: TextProblem, at place: Place) { add(.text(p), at: place) }
  package mutating func add(_ p: ValueProblem, at place: Place) { add(.value(p), at: place) }
}
