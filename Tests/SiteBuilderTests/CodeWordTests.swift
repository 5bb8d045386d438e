import Course
import Testing

@testable import Pages

/// On a page, a word of code is not broken at its hyphens.
@Suite struct CodeWordTests {
  @Test(arguments: [
    ("`pad-mode=edge`", "<p><code class=\"word\">pad-mode=edge</code></p>\n"),
    ("a `<b>` c", "<p>a <code class=\"word\">&lt;b&gt;</code> c</p>\n"),
    // With spaces it may be broken, and so may what is wider than a phone.
    ("`a = face.rows`", "<p><code>a = face.rows</code></p>\n"),
    (
      "`a-very-long-name-of-a-file-in-a-folder.md`",
      "<p><code>a-very-long-name-of-a-file-in-a-folder.md</code></p>\n"
    ),
    ("    one", "<pre><code>one\n</code></pre>\n"), ("", ""),
    ("`é`", "<p><code class=\"word\">é</code></p>\n"),
  ])
  func wordsAreKeptWhole(text: String, expected: String) {
    let lesson = CheckedLesson(Array(text.utf8), path: "a.md").lesson
    let renderer = LessonRenderer(
      figures: [:], surroundings: FragmentSurroundings(), phrases: .english)
    let html = renderer.html(lesson, lesson.document.events.indices, keepsWordsWhole: true)
    #expect(String(decoding: html, as: UTF8.self) == expected)
  }
}
