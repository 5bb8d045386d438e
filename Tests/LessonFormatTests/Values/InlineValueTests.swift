import Course
import Diagnostics
import LessonSupport
import Testing

@Suite struct InlineValueTests {
  /// A face, its eyes found, and a network.
  static let lesson =
    face + """
      ```conv eyes_map input=face filter=eyes bias=1
      ```
      ```network small input=6x6
      flatten
      dense 36
      dense 1
      ```
      ```matrix one caption=a
      1/3
      ```
      ```flatten flat input=eyes_map
      ```
      ```matrix a-b caption=b
      7
      ```
      ```filter deep caption=c
      1

      2
      ```

      """

  func shown(_ expression: String) -> String? {
    let text = Self.lesson + "`= \(expression)`"
    return CheckedLesson(Array(text.utf8), path: "a.md").lesson.values.first
  }

  /// Columns count from the first character of the expression.
  func complaints(about expression: String) -> String {
    let text = Self.lesson + "`= \(expression)`"
    return CheckedLesson(Array(text.utf8), path: "a.md").diagnostics.map {
      summary(
        Diagnostic(
          severity: $0.severity, path: $0.path, line: 1, column: $0.column - 3, length: $0.length,
          message: $0.message, help: $0.help))
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("6 * 6", "36"), ("36 × 36 + 36", "1\u{2009}332"), ("2 − 5", "−3"), ("-(2 + 3) * 2", "−10"),
    ("--2", "2"), ("+2", "2"), ("1 / 3", "1/3"), ("1 ÷ 4", "0.25"), ("2 + 3 * 4", "14"),
    ("10 - 4 - 3", "3"), ("8 / 4 / 2", "1"), ("1e-3", "0.001"), (".5 + 0.5", "1"),
    ("face[2,2]", "1"), ("face[2, 5]", "1"), ("eyes_map[1,1,1]", "2"), ("deep[1,1,2]", "2"),
    ("face.rows", "6"), ("eyes_map.columns", "4"), ("face.channels", "1"), ("face.count", "36"),
    ("face.shape", "6 × 6"), ("flat.shape", "16"), ("deep.shape", "1 × 1 × 2"),
    ("small.shape", "1"), ("eyes.sum", "−7"), ("eyes_map.min", "−2"), ("eyes_map.max", "2"),
    ("small.parameters", "1\u{2009}369"), ("eyes_map.parameters", "10"),
    ("eyes.parameters", "9"), ("flat.parameters", "0"), ("one", "1/3"), ("a-b", "7"),
    ("small.rows", "1"), ("face.rows - eyes.rows + 1", "4"),
    ("small.parameters == 1369", "1\u{2009}369"), ("small.parameters==1369", "1\u{2009}369"),
    ("one == 0.33", "1/3"), ("one == 1/3", "1/3"), ("face.shape == 6x6", "6 × 6"),
    ("face.shape == 6 × 6", "6 × 6"), ("flat.shape == 16", "16"),
    ("deep.shape == 1x1x2", "1 × 1 × 2"),
    ("face.count == face.rows * face.columns", "36"), ("2 - 5 == −3", "−3"),
  ])
  func isComputed(expression: String, text: String) {
    #expect(shown(expression) == text)
    #expect(complaints(about: expression) == "")
  }

  static let grammar =
    "\n  help: a value is made of names, numbers, + - * / ( ), NAME[row,column] and NAME.property"

  @Test(arguments: [
    ("small.parameters == 1370", "1:21-24 error: claimed 1370, computed 1369"),
    ("one == 0.34", "1:8-11 error: claimed 0.34, computed 1/3"),
    ("2 - 5 == −2", "1:10-11 error: claimed -2, computed -3"),
    ("face.shape == 6x5", "1:15-17 error: claimed 6x5, computed 6x6"),
    ("face.rows == face.shape", "1:14-23 error: claimed 6x6, computed 6"),
    ("face.rows == 2 + 3", "1:14-18 error: claimed 5, computed 6"),
    (
      "small.parameters == 1 369",
      "1:21-25 error: '1 369' is not a number\n  help: write 1369, without separators"
    ),
    ("6 ==", "1:3-4 error: the claim after '==' is missing"),
    ("6 == 6 == 6", "1:8-9 error: a value can be claimed only once"),
    (
      "6 == x",
      "1:6-6 error: nothing in this lesson is named 'x'\n  help: names in this lesson: 'face', 'eyes', 'eyes_map', 'small', 'one', 'flat', 'a-b' and 'deep'"
    ),
    (
      "6 = 6",
      "1:3-3 error: there is a single '=' in this value\n  help: a claim is written == NUMBER"
    ),
    (
      "fce.rows", "1:1-3 error: nothing in this lesson is named 'fce'\n  help: did you mean 'face'?"
    ),
    (
      "face-eyes",
      "1:1-9 error: nothing in this lesson is named 'face-eyes'\n  help: a name may hold '-', so a difference is written with spaces: face - eyes"
    ),
    (
      "one-1",
      "1:1-5 error: nothing in this lesson is named 'one-1'\n  help: a name may hold '-', so a difference is written with spaces: one - 1"
    ),
    (
      "face.row",
      "1:6-8 error: there is no property 'row'\n  help: did you mean 'rows'? the properties are rows, columns, channels, count, shape, sum, min, max and parameters"
    ),
    (
      "face.parameters",
      "1:6-15 error: 'face' is a matrix, which has no parameters\n  help: filters, operations and networks have parameters"
    ),
    (
      "small.sum",
      "1:7-9 error: 'small' is a network, which is counted, not run: it has no entries\n  help: it has small.parameters, and the size of its output, small.shape"
    ),
    (
      "small[1,1]",
      "1:1-5 error: 'small' is a network, which is counted, not run: it has no entries\n  help: it has small.parameters, and the size of its output, small.shape"
    ),
    (
      "face",
      "1:1-4 error: 'face' has 36 entries, so it is not a number\n  help: write one of them, face[row,column], or a property such as face.sum"
    ),
    ("face[7,1]", "1:6-6 error: 'face' has no row 7: it has 6 rows, counted from 1"),
    ("face[1,0]", "1:8-8 error: 'face' has no column 0: it has 6 columns, counted from 1"),
    ("face[1,1,2]", "1:10-10 error: 'face' has no channel 2: it has 1 channel, counted from 1"),
    (
      "deep[1,1]",
      "1:5-9 error: 'deep' has 2 channels, so a channel must be given\n  help: write deep[row,column,channel]"
    ),
    (
      "face[1]",
      "1:5-7 error: an entry is named by two or three numbers\n  help: write face[row,column] or face[row,column,channel], counted from 1"
    ),
    ("face[1.5,2]", "1:6-8 error: an index is a whole number, counted from 1"),
    ("face[-1,2]", "1:6-6 error: an index is a whole number, counted from 1"),
    ("face[1,2", "1:5-5 error: this '[' is never closed"),
    ("(1 + 2", "1:1-1 error: this '(' is never closed"),
    ("1 + 2)", "1:6-6 error: unexpected ')'\(grammar)"),
    ("2 3", "1:3-3 error: unexpected '3'\(grammar)"),
    ("2 ^ 3", "1:3-3 error: unexpected '^'\(grammar)"),
    ("face.3", "1:5-6 error: unexpected '0.3'\(grammar)"),
    ("1 +", "1:3-3 error: the value ends where a name, a number or a bracket should follow"),
    ("1 / (2 - 2)", "1:3-3 error: this divides by zero"),
    (
      "face.shape + 1",
      "1:12-12 error: a shape is not a number\n  help: rows, columns, channels and count are numbers"
    ),
    ("1e38 * 1e38", "1:6-6 error: the result has more digits than exact arithmetic holds"),
    ("1e99", "1:1-4 error: '1e99' has more digits than exact arithmetic holds"),
  ])
  func whatIsWrongIsPointedAt(expression: String, expected: String) {
    #expect(complaints(about: expression) == expected)
  }

  @Test func nestingHasALimit() {
    let deep = String(repeating: "(", count: 199) + "1" + String(repeating: ")", count: 199)
    #expect(complaints(about: deep) == "")
    #expect(
      complaints(about: "(" + deep + ")")
        == "1:201-201 error: brackets and minus signs nest at most 200 deep")
    #expect(
      complaints(about: String(repeating: "-", count: 900) + "1")
        == "1:201-201 error: brackets and minus signs nest at most 200 deep")
    #expect(complaints(about: Array(repeating: "1", count: 500).joined(separator: "+")) == "")
    #expect(
      complaints(about: Array(repeating: "1", count: 501).joined(separator: "+"))
        == "1:1-1 error: a value has at most 1000 names, numbers and signs")
  }

  @Test func anEmptyValueIsAnError() {
    #expect(
      complaints(about: "   ")
        == "1:1-3 error: there is no value to show here\n  help: a code span that begins with '= ' is replaced by a value, such as `= 6 * 6`"
    )
  }

  @Test func aSumMayNotFit() {
    #expect(
      complaintsOfLesson("```matrix a\n1e38 1e38\n```\n`= a.sum`")
        == "4:6-8 error: the result has more digits than exact arithmetic holds")
  }

  @Test func namesMayBeDefinedBelow() {
    #expect(complaintsOfLesson("`= a.sum == 3`\n\n```matrix a\n1 2\n```") == "")
  }

  func complaintsOfLesson(_ text: String) -> String {
    CheckedLesson(Array(text.utf8), path: "a.md").diagnostics.map(summary).joined(separator: "\n")
  }
}
