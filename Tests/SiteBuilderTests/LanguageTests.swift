import Foundation
import Phrases
import TestSupport
import Testing

@testable import SiteBuilder

/// Whole courses in other languages than English.
@Suite struct LanguageTests {
  private static let drawing = "```matrix a\n1 2\n3 4\n```\n```conv b input=a filter=a\n```\n"
  private static let lesson =
    "---\nsummary: Eins\nlang: de\n---\n# Fenster\n\n" + drawing
    + "\n[](#b)\n\n> [!note]\n> Eins.\n\n> [!answer]\n> Zwei.\n"
    + "\n## Teil\n\n## Teil\n\n## Teil\n\n## Teil\n"

  private func words(_ text: String) -> Set<String> { SpokenText(text: text, language: "").words }

  @Test func aGermanCourseIsGermanThroughout() throws {
    let course = try TemporaryCourse([
      "Content/course.yml": "title: Kurs\nlanguage: de\n", "Content/a.md": Self.lesson,
      "Content/b.md": "# Ende\n\n" + Self.drawing,
    ])
    #expect(try course.build().diagnostics.isEmpty)
    let known: Set<String> = [
      "handout", "eins", "zwei", "teil", "ende", "kurs", "fenster", "numpy", "pytorch",
    ]
    let german = Phrase.allCases.reduce(into: known) { $0.formUnion(words($1.german)) }
    for path in ["a.html", "b.html", "handouts/a.html", "index.html"] {
      let page = try course.page(path)
      #expect(page.contains("<html lang=\"de\">"))
      for text in SpokenText.all(in: page) {
        #expect(text.words.isSubset(of: german), "\(path): \(text)")
        #expect(text.language == "de", "\(path): \(text)")
      }
    }
    let page = try course.page("a.html")
    for text in [
      ">Abbildung 2</a>", ">Hinweis</p>", "<summary>Antwort</summary>", ">Zum Inhalt springen<",
      "aria-label=\"In dieser Lektion\"",
      " data-play=\"Alle Fenster abspielen\" data-pause=\"Anhalten\"",
      "--in-row:'Zeile ';--in-column:', Spalte '", "aria-label=\"Zeile 1, Spalte 1: 30\"",
    ] {
      #expect(page.contains(text), "\(text)")
    }
  }

  /// A lesson in another language than its course's: each text is in the language that it says.
  @Test func aGermanLessonInAnEnglishCourse() throws {
    let course = try TemporaryCourse([
      "Content/course.yml": "title: Course\n", "Content/a.md": Self.lesson,
      "Content/b.md": "# End\n",
    ])
    try course.build()
    func language(of text: String, on path: String) throws -> Set<String> {
      Set(
        SpokenText.all(in: try course.page(path), language: "").filter { $0.text == text }
          .map(\.language))
    }
    #expect(try language(of: "Course", on: "a.html") == ["en"])
    #expect(try language(of: "Course", on: "b.html") == ["en"])
    #expect(try language(of: "Fenster", on: "b.html") == ["de"])
    #expect(try language(of: "End", on: "a.html") == ["en"])
    #expect(try language(of: "Nächste Lektion", on: "a.html") == ["de"])
    #expect(try language(of: "Fenster", on: "index.html") == ["de"])
    #expect(try language(of: "Eins", on: "index.html") == ["de"])
    #expect(
      try language(of: "Handout: one file, to take along and to print", on: "index.html") == ["en"])
  }

  /// Half of the phrases, and then the other half.
  @Test(arguments: [0, 1])
  func whatALanguageLacksIsMarkedAsEnglish(half: Int) throws {
    let phrases = Phrase.allCases.enumerated().filter { $0.offset % 2 == half }.map(\.element)
    let file = phrases.map { "\($0.id): \"ø\($0.english)\"\n" }.joined()
    let course = try TemporaryCourse([
      "Content/course.yml": "title: Cours\nlanguage: fr\n", "Content/languages/fr.yml": file,
      "Content/a.md": Self.lesson.replacing("lang: de\n", with: ""), "Content/b.md": "# Fin\n",
    ])
    #expect(try course.build().diagnostics.map(\.rule) == ["missing-phrases"])
    let own: Set<String> = ["cours", "eins", "zwei", "teil", "fin", "fenster", "numpy", "pytorch"]
    for path in ["a.html", "b.html", "handouts/a.html", "index.html"] {
      for text in SpokenText.all(in: try course.page(path)) {
        if text.text.contains("ø") || text.words.isSubset(of: own) && !text.words.isEmpty {
          #expect(text.language == "fr", "\(path): \(text)")
        } else if !text.words.isEmpty {
          #expect(text.language == "en", "\(path): \(text)")
        }
      }
    }
  }
}
