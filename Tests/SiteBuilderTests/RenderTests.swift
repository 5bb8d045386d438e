import Course
import Foundation
import TestSupport
import Testing

@testable import SiteBuilder

@Suite struct RenderTests {
  private func fragment(_ markdown: String, allowsHTML: Bool = false) -> String {
    let checked = CheckedLesson(Array(markdown.utf8), path: "<stdin>", allowsHTML: allowsHTML)
    return CourseBuilder.fragment(of: checked.lesson)
  }

  @Test(
    "CommonMark 0.30 to the letter, ids on headings aside",
    .enabled(if: SharedData.exists("commonmark-0.30.txt"), "shared data is not there"))
  func commonMark() throws {
    for example in try SpecificationExample.read(SharedData.path("commonmark-0.30.txt")) {
      let checked = CheckedLesson(
        Array(example.markdown.utf8), path: "<stdin>", allowsHTML: true)
      #expect(!checked.hasErrors, "example at line \(example.line)")
      let html = CourseBuilder.fragment(of: checked.lesson)
        .replacing(#/<(h[1-6]) id="[^"]*">/#) { "<\($0.1)>" }
      #expect(html == example.html, "example at line \(example.line)")
    }
  }

  @Test func leavesRawHTMLOut() {
    #expect(
      fragment("<b>x</b>\n") == "<p><!-- raw HTML omitted -->x<!-- raw HTML omitted --></p>\n")
    #expect(fragment("<b>x</b>\n", allowsHTML: true) == "<p><b>x</b></p>\n")
  }

  @Test func showsValuesAndCallouts() {
    #expect(
      fragment("> [!tip] Count `= 1000 + 1`\n> Well.\n") == """
        <div class="callout tip" role="note"><p class="callout-title">Count <span class="value">1\u{2009}001</span></p>
        <p>Well.</p>
        </div>

        """)
  }
}
