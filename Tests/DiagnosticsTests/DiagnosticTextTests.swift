import Diagnostics
import Testing

@Suite struct DiagnosticTextTests {
  func diagnostic(
    _ sourceLine: String?, column: Int, length: Int = 1, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity: .error, path: "Content/eyes.md", line: 31, column: column, length: length,
      message: "claimed -2, computed -3", help: help, sourceLine: sourceLine)
  }

  @Test func showsThePlaceUnderTheSourceLine() {
    #expect(
      diagnostic("-2 -1 -1 -2", column: 4, length: 2, help: "count again").text == """
        Content/eyes.md:31:4: error: claimed -2, computed -3
        -2 -1 -1 -2
           ^~
        help: count again
        """)
  }

  @Test func aPlaceWithoutASourceLineIsASingleLine() {
    #expect(
      diagnostic(nil, column: 1).text == "Content/eyes.md:31:1: error: claimed -2, computed -3")
  }

  @Test(arguments: [
    ("\t1\t2", 4, 1, "\t \t^"), ("図 12", 3, 2, "   ^~"), ("図図", 2, 1, "  ^~"),
    ("e\u{301}x", 2, 1, " ^"), ("👁👁 1", 4, 1, "     ^"), ("ab", 3, 1, "  ^"), ("", 1, 1, "^"),
    ("ab", 9, 4, "  ^"),
  ])
  func theCaretStandsUnderItsCharacter(line: String, column: Int, length: Int, caret: String) {
    let lines = diagnostic(line, column: column, length: length).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.map(String.init).last == caret)
  }

  @Test func controlCharactersDoNotReachATerminal() {
    let text = diagnostic("1 \u{1B}[31m \u{202E}2", column: 1).text
    #expect(text.contains("1 \u{FFFD}[31m \u{FFFD}2"))
  }

  @Test func aVeryLongLineIsShownInPart() {
    let line = String(repeating: "x", count: 5000) + "!" + String(repeating: "y", count: 5000)
    let lines = diagnostic(line, column: 5001).text.split(separator: "\n").map(Array.init)
    #expect(lines[1].count == 402)
    #expect(lines[1].first == "…" && lines[1].last == "…")
    #expect(lines[1][lines[2].firstIndex(of: "^") ?? 0] == "!")
  }

  @Test func editorsReadOneObjectALine() {
    let text = Diagnostic(
      severity: .warning, path: "a\\b.md", line: 1, column: 2, length: 3,
      message: "say \"x\"\n\u{1}\u{2028}é", help: nil
    ).json
    #expect(
      text == #"{"path": "a\\b.md", "line": 1, "column": 2, "length": 3, "severity": "warning", "#
        + #""rule": "course", "message": "say \"x\"\n\u0001\u2028é", "help": null}"#)
    #expect(diagnostic(nil, column: 1, help: "h").json.hasSuffix(#""help": "h"}"#))
  }

  @Test func areSortedByPathLineAndColumn() {
    let places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 2), ("a", 9, 1)]
    let sorted = places.map {
      Diagnostic(severity: .error, path: $0.0, line: $0.1, column: $0.2, message: "")
    }.sorted()
    #expect(sorted.map(\.path) == ["a", "a", "a", "b"])
    #expect(sorted.map(\.line) == [9, 9, 10, 1])
    #expect(sorted.map(\.column) == [1, 2, 1, 1])
  }
}
