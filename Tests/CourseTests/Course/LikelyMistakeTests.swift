import LessonSupport
import Testing

/// Text that was surely meant as something else is reported, and nothing else is.
@Suite struct LikelyMistakeTests {
  static let matrix = "```matrix m caption=\"M\"\n1 2\n```\n"

  @Test(arguments: [
    ("``matrix a\n1\n``", "4:1-2 warning: this is text, not a matrix block"),
    ("'''filter a\n1\n'''", "4:1-3 warning: this is text, not a filter block"),
    ("> ´´´ {conv a input=m filter=f}", "4:3-5 warning: this is text, not a conv block"),
    ("    ```matrix a\n    1", "4:5-7 warning: this is shown as code, because it is indented"),
    ("[!note] x", "4:1-7 warning: this is text, not a callout"),
    ("> [! Question ]\n> Why?", "4:3-15 warning: this is text, not a callout"),
    (
      "> [!question]\n> Why?\n> [!answer]",
      "6:3-11 warning: this is text, not a callout, because it goes on with the lines above"
    ),
    ("a \\frac{1} b", "4:3-7 warning: '\\frac' is outside any formula"),
    ("> [answer]", "4:3-10 warning: this is text, not a callout"),
    ("| a | b |\n|---|:-:|\n| 1 | 2 |", "4:1-9 warning: this table is shown as it is typed"),
    ("a ![b](c d.png)", "4:8-14 warning: this is text, not a link, because of the spaces in it"),
    (
      "- a\n  [b](c d.md) c",
      "5:7-12 warning: this is text, not a link, because of the spaces in it"
    ),
    (
      "[a](JavaScript:b)",
      "4:5-16 warning: this link leads nowhere: pages do not follow links of this kind"
    ),
    ("a `=m.max` b", "4:4-9 warning: this is shown as code"),
  ])
  func isReported(text: String, expected: String) {
    let found = complaints(Self.matrix + text).split(separator: "\n").filter {
      !$0.hasPrefix("  help")
    }
    #expect(found == [expected[...]])
  }

  @Test(arguments: [
    "``matrix`` is a word", "'''a b'''", "````\n```matrix a\n1\n```\n````", "    ``` matrix",
    "[note] x", "[x] [!y]", "> a\n> [note]", "| a | b |", "a | b\nc - d", "[a](<b c.md> \"d\")",
    "[a](b c)", "`[a](b c.md)`", "[a](https://b.org)", "`=SUM(A1)`", "`== m.max`", "`= m.max`",
    "> [!note]\n> x", "C:\\text\\times_new", "`\\frac{1}{2}`", "\\\\times and \\\\frac{1}",
    "> a\n> [!sic] b",
    "\\[!note]",
  ])
  func isNotReported(text: String) {
    #expect(!complaints(Self.matrix + text).contains("warning: this"))
  }
}
