import LessonSupport
import Testing

/// A block that is not closed is reported once, whatever follows it.
@Suite struct MeantEndTests {
  static let matrix = "```matrix a\n1 2\n3 4\n"
  static let rest = """
    ```relu b input=a
    ```
    ```maxpool c input=b
    4
    ```
    `= b.sum == 1` [](#c)
    """

  @Test(arguments: [
    ("", "1:11-11 error: this matrix block is not closed before the next one begins on line 4"),
    ("``\n", "4:1-2 error: this line does not end the matrix block"),
    ("'''\n", "4:1-3 error: this line does not end the matrix block"),
    ("\n  ´´´\n", "5:3-5 error: this line does not end the matrix block"),
  ])
  func isToldOnce(end: String, expected: String) {
    let found = complaints(Self.matrix + end + Self.rest)
    #expect(found.split(separator: "\n").filter { !$0.hasPrefix("  help") } == [expected[...]])
  }

  @Test func theBlockThatIsSwallowedHasAName() {
    let text = Self.matrix + "```filter f\n1\n```\n```conv m input=a filter=f\n```\n`= g.sum`\n"
    #expect(
      complaints(text)
        == "1:11-11 error: this matrix block is not closed before the next one begins on line 4\n"
        + "  help: close it with a line ```\n"
        + "9:4-4 error: nothing in this lesson is named 'g'\n"
        + "  help: names in this lesson: 'f', 'a' and 'm'")
  }
}
