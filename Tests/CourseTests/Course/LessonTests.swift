import Course
import LessonSupport
import Testing

@Suite struct LessonTests {
  @Test(arguments: [
    (
      "<div>\nx\n</div>",
      "1:1-5 warning: raw HTML is left out\n  help: write 'html: allow' in course.yml to keep it"
    ),
    (
      "![x](https://a.org/x.png)",
      "1:6-24 error: this picture is on the network, but pages load nothing from the network\n  help: put the file into Content/ and link to it there"
    ),
    (
      "> [!quesion] x",
      "1:5-11 warning: there is no callout 'quesion', so this stays a quotation\n  help: did you mean 'question'? the callouts are question, answer, note, tip, warning and summary"
    ),
    (
      "> [!x] y",
      "1:5-5 warning: there is no callout 'x', so this stays a quotation\n  help: the callouts are question, answer, note, tip, warning and summary"
    ),
    ("[a](https://a.org) <https://a.org> [b](mailto:a@b.org)", ""), ("", ""), ("\n\n", ""),
  ])
  func theTextIsChecked(text: String, expected: String) {
    #expect(complaints(text) == expected)
  }

  @Test func warningsAreNoErrors() {
    #expect(!CheckedLesson(Array("<b>".utf8), path: "a.md").hasErrors)
    #expect(CheckedLesson(Array("`= 1/0`".utf8), path: "a.md").hasErrors)
  }

  @Test func rawHTMLMayBeAllowed() {
    #expect(complaints("<div>\nx\n</div>", allowsHTML: true) == "")
  }

  @Test func isMadeOfPieces() throws {
    let text = """
      # Eyes `= 1 + 1`

      \(face)
      > [!question] How many `= 6 * 6`?
      > Look at [](#face).

      [x](https://a.org)
      """
    let lesson = CheckedLesson(Array(text.utf8), path: "guide/eyes.md").lesson
    let html = lesson.prose
    #expect(html.contains("{matrix face}"))
    #expect(html.contains("{filter eyes}"))
    #expect(html.contains("{question How many {36}?}"))
    #expect(html.contains("<a href=\"{here(fragment: \"face\")}\">{Figure 1}</a>"))
    #expect(html.contains("{/question}"))
    #expect(html.contains("<a href=\"https://a.org\">x</a>"))
    #expect(html.contains("Eyes {2}</h1>"))
    #expect(lesson.headings.map(\.level) == [1])
    #expect(lesson.headings.map(\.text) == ["Eyes 2"])
    #expect(lesson.blocks.map(\.number) == [1, 2])
    #expect(lesson.blocks.map(\.range.start.line) == [3, 11])
    #expect(lesson.blocks.map(\.range.end.line) == [10, 15])
    #expect(lesson.blocks.map(\.isClosed) == [true, true])
  }

  @Test func aValueOverTwoLinesIsPointedAtInItsLine() {
    #expect(
      complaints("> `= 1 +\n>   nope`")
        == "2:5-8 error: nothing in this lesson is named 'nope'\n  help: names are defined by blocks such as ```matrix NAME"
    )
  }

  @Test func blocksInContainersKeepTheirPlaces() {
    #expect(
      complaints("- a\n\n  ```matrix m\n  1 x\n  ```\n> ~~~matrix n view=no\n> 1 2\n> 3\n> ~~~")
        == """
        4:5-5 error: 'x' is not a number
          help: a number is a decimal (-1, 0.25, 1e-3) or a fraction (1/9)
        6:20-21 error: 'no' is not one of numbers, pixels or both
        8:3-3 error: this row has 1 entry, but the first row has 2
          help: all rows are equally long
        """)
  }
}
