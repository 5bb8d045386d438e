internal import Diagnostics
internal import LessonFormat
internal import Phrases
internal import Text

extension CourseReader {
  /// The phrases that the course brings itself, and what is wrong with them; warns of languages
  /// without phrases.
  mutating func languages(
    _ settings: CourseSettings, _ lessons: [LessonSketch]
  ) -> CourseLanguages {
    var languages = CourseLanguages()
    var missing: [(path: String, language: String, phrases: [Phrase])] = []
    for path in source.paths.sorted() {
      guard let name = LanguageFile.name(ofFileAt: path) else { continue }
      guard SettingsReader.isLanguage(name) else {
        add(.languageName(name), at: Place(line: 1, column: 1), path: path)
        continue
      }
      guard let text = text(path) else { continue }
      var report = Report(text)
      let file = LanguageFile(&report)
      others += report.diagnostics
      languages.files[name.lowercased()] = file.phrases
      // Where nothing can be read, only that is reported.
      if !report.diagnostics.contains(where: { $0.severity == .error }) {
        missing.append((path, name, file.missing))
      }
    }
    for (path, language, phrases) in missing where !phrases.isEmpty {
      // A built-in language has all phrases, and that of a country those of the language.
      let wider = CourseLanguages.tags(language).dropLast()
      guard Phrases.BuiltIn(tag: language) == nil,
        wider.allSatisfy({ languages.files[$0] == nil })
      else { continue }
      add(
        .missingPhrases(phrases.map(\.id), of: Phrase.allCases.count),
        at: Place(line: 1, column: 1), path: path)
    }
    let tags =
      [(settings.languageTag, CourseSettings.path)] + lessons.map { ($0.languageTag, $0.path) }
    for case (let tag?, let path) in tags where !languages.has(tag.text) {
      let file = "Content/" + LanguageFile.path(of: tag.text)
      add(.languageWithoutPhrases(tag.text, file: file), at: tag.place, path: path)
    }
    return languages
  }

  private mutating func add(_ problem: PhraseProblem, at place: Place, path: String) {
    others.append(
      Diagnostic(
        Problem.phrase(problem).sentence, path: prefix + path, line: place.line,
        column: place.column, length: place.length, sourceLine: text(path)?.line(place.line)))
  }
}
