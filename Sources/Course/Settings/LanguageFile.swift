internal import Diagnostics
internal import LessonFormat
internal import Phrases
internal import Text

/// A file of a course with the phrases of a language: `languages/fr.yml`.
struct LanguageFile {
  /// Below `Content/`.
  static let folder = "languages/"
  private static let ending = ".yml"

  /// The phrases that have no error.
  private(set) var phrases: [Phrase: String] = [:]
  /// The phrases that it does not name.
  private(set) var missing: [Phrase] = []

  /// Where the phrases of a language are.
  static func path(of language: String) -> String { folder + language + ending }

  /// What a file is named for; nil for one that is not for phrases.
  static func name(ofFileAt path: String) -> String? {
    path.hasPrefix(folder) && path.hasSuffix(ending)
      ? String(path.dropFirst(folder.count).dropLast(ending.count)) : nil
  }

  /// Reads the report's source and adds to the report.
  init(_ report: inout Report) {
    let ids = Phrase.allCases.map(\.id)
    var reader = SettingsReader(
      report.source.text(fromLine: 1), firstLine: 1, keys: ids, report: report,
      unknown: { .phrase(.unknownPhrase($0, nearest: Nearest.match($0, in: ids))) })
    for (phrase, id) in zip(Phrase.allCases, ids) {
      guard reader.has(id) else {
        missing.append(phrase)
        continue
      }
      guard let value = reader.text(id) else { continue }
      if let (problem, place) = Self.problem(in: value, of: phrase) {
        reader.report.add(Problem.phrase(problem), at: place)
      } else {
        phrases[phrase] = value.text
      }
    }
    report = reader.report
  }

  private static func problem(
    in value: SettingsReader.Value, of phrase: Phrase
  ) -> (PhraseProblem, Place)? {
    func part(_ offset: Int, _ length: Int) -> Place {
      let start = min(offset, value.place.length - 1)
      return value.place.part(start, min(length, value.place.length - start))
    }
    let pattern: PhrasePattern
    do {
      pattern = try PhrasePattern(value.text)
    } catch {
      switch error {
      case .brace(let offset): return (.braceInPhrase, part(offset, 1))
      case .form(let text, let offset): return (.unreadableFact(text), part(offset, text.count + 2))
      }
    }
    guard let english = try? PhrasePattern(phrase.english) else { return nil }
    var known: [String] = []
    for name in english.facts + english.choices where !known.contains(name) { known.append(name) }
    if let name = (pattern.facts + pattern.choices).first(where: { !known.contains($0) }) {
      return (.unknownFact(name, phrase: phrase.id, known: known), value.place)
    }
    return english.facts.first { !pattern.facts.contains($0) }.map { name in
      (.missingFact(name, phrase: phrase.id, english: phrase.english), value.place)
    }
  }
}
