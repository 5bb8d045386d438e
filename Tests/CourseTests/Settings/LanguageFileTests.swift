import LessonSupport
import Phrases
import Testing

@testable import Course

@Suite struct LanguageFileTests {
  /// What is said about a course in French with this file.
  private func said(_ file: String, language: String = "fr", path: String = "fr.yml") -> String {
    course(["languages/\(path)": file], language: language).diagnostics.map(\.text)
      .joined(separator: "\n").replacing("Content/languages/fr.yml", with: "F")
  }

  private func course(_ files: [String: String], language: String = "fr") -> CheckedCourse {
    var files = files
    files["course.yml"] = "language: \(language)"
    files["a.md"] = "# A"
    return CheckedCourse(Samples.source(files.mapValues { Array($0.utf8) }), folderName: "c")
  }

  /// All phrases, said as in English but for one letter, without some of them.
  static func file(without lacking: Set<Phrase> = []) -> String {
    Phrase.allCases.filter { !lacking.contains($0) }
      .map { "\($0.id): \"~\($0.english)\"\n" }.joined()
  }

  @Test func aWholeFileIsRead() throws {
    #expect(said(Self.file()) == "")
    let course = try #require(course(["languages/fr.yml": Self.file()]).course)
    #expect(course.languages.phrases(in: "fr").say(.draft).text == "~Draft")
    #expect(course.languages.phrases(in: "fr-CA").say(.draft).text == "~Draft")
  }

  @Test func whatIsMissingIsOneWarning() {
    #expect(
      said(Self.file(without: [.place, .figure, .draft])) == """
        F:1:1: warning: 3 of \(Phrase.allCases.count) phrases are missing here
        skip-to-content: "~Skip to the content"
        ^
        help: on pages they are in English: 'draft', 'figure' and 'place'
        """)
    #expect(
      said("draft: Brouillon").hasSuffix(
        "help: on pages they are in English: 'skip-to-content', 'handout', 'lesson-in-one-file', 'handout-to-print',"
          + " 'exactness', 'draft-lesson', 'in-this-lesson', 'other-lessons', 'previous-lesson',"
          + " 'next-lesson' and \(Phrase.allCases.count - 11) more"))
  }

  @Test(
    arguments: [
      (
        "drafft: Brouillon",
        """
        F:1:1: warning: there is no phrase 'drafft'
        drafft: Brouillon
        ^~~~~~
        help: did you mean 'draft'?
        """
      ),
      (
        "place: Ligne {row}",
        """
        F:1:8: error: '{column}' is missing in the phrase 'place'
        place: Ligne {row}
               ^~~~~~~~~~~
        help: in English it is 'Row {row}, column {column}'
        """
      ),
      (
        "place: \"Ligne {rwo}, colonne {column}\"",
        """
        F:1:9: error: the phrase 'place' has no fact 'rwo'
        place: "Ligne {rwo}, colonne {column}"
                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        help: did you mean 'row'?
        """
      ),
      (
        "draft: Brouillon {a}",
        """
        F:1:8: error: the phrase 'draft' has no fact 'a'
        draft: Brouillon {a}
               ^~~~~~~~~~~~~
        help: it has no facts
        """
      ),
      (
        "figure: Figure {number",
        """
        F:1:16: error: this brace has no counterpart
        figure: Figure {number
                       ^
        help: braces are for facts: {name}, or {name|one|other}
        """
      ),
      (
        "figure: Figure {number|a}",
        """
        F:1:16: error: '{number|a}' is not a fact
        figure: Figure {number|a}
                       ^~~~~~~~~~
        help: a fact is {name}, or {name|one|other} for words that depend on a number
        """
      ),
      (
        "figure: {number}",
        """
        F:1:9: error: 'figure' must be text
        figure: {number}
                ^
        """
      ),
      (
        "- a",
        """
        F:1:1: error: settings are written 'key: value', one on each line
        - a
        ^
        help: an item of a list begins with '- '
        """
      ),
    ])
  func mistakesAreToldAtTheirPlace(file: String, expected: String) {
    let text = said(file)
    let parts = text.components(separatedBy: "\nF:").map { $0.hasPrefix("F:") ? $0 : "F:" + $0 }
    let own = parts.filter { !$0.contains("phrases are missing here") }
    #expect(own.joined(separator: "\n") == expected)
  }

  @Test func aLanguageWithoutPhrasesIsAWarning() {
    #expect(
      course([:]).diagnostics.map(\.text) == [
        """
        Content/course.yml:1:11: warning: there are no phrases in 'fr', so the words around lessons are English
        language: fr
                  ^~
        help: English and German are built in; phrases in another language are read from Content/languages/fr.yml
        """
      ])
    for language in ["en", "de", "de-AT", "en-GB"] {
      #expect(course([:], language: language).diagnostics.isEmpty)
    }
  }

  @Test func aFileIsNamedForItsLanguage() {
    #expect(
      said("a: b", language: "en", path: "french.yml") == """
        Content/languages/french.yml:1:1: warning: this file is not read, because 'french' is not a language tag
        a: b
        ^
        help: a file of phrases is named for its language, such as fr.yml or pt-BR.yml
        """)
  }

  @Test func aBuiltInLanguageMayBeSaidDifferently() throws {
    let course = course(["languages/de.yml": "draft: Rohfassung"], language: "de")
    #expect(course.diagnostics.isEmpty)
    let phrases = try #require(course.course).languages.phrases(in: "de-CH")
    #expect(phrases.say(.draft).text == "Rohfassung")
    #expect(phrases.say(.note).text == "Hinweis")
  }
}
