import LessonSupport
import Testing

/// One mistake does not hide another: all errors of a course are reported in one run.
@Suite struct EveryErrorTests {
  static let x = "```matrix x\n1 2\n3 4\n```\n"

  /// The places and messages of what is said about `text` below a matrix `x` of 2 × 2, whose lines
  /// are not counted.
  func messages(_ text: String) -> [String] {
    complaints(Self.x + text).split(separator: "\n").filter { !$0.hasPrefix("  help: ") }
      .map { line in
        let number = line.prefix { $0 != ":" }
        return "\((Int(number) ?? 0) - 4)\(line.dropFirst(number.count))"
      }
  }

  @Test func aWrongKeyOfThePresentationHidesNoClaim() {
    #expect(
      messages(
        """
        ```relu r input=x captoin="a"
        9 9
        9 9
        ```
        ```relu s input=r
        7 7
        7 7
        ```
        `= r.sum == 99`
        """) == [
          "1:19-25 error: relu has no key 'captoin'",
          "2:1-1 error: claimed 9, computed 1 at row 1, column 1 of r",
          "2:3-3 error: claimed 9, computed 2 at row 1, column 2 of r",
          "3:1-1 error: claimed 9, computed 3 at row 2, column 1 of r",
          "3:3-3 error: claimed 9, computed 4 at row 2, column 2 of r",
          "6:1-1 error: claimed 7, computed 1 at row 1, column 1 of s",
          "6:3-3 error: claimed 7, computed 2 at row 1, column 2 of s",
          "7:1-1 error: claimed 7, computed 3 at row 2, column 1 of s",
          "7:3-3 error: claimed 7, computed 4 at row 2, column 2 of s",
          "9:13-14 error: claimed 99, computed 10",
        ])
  }

  @Test(arguments: [
    ("steps=some", "26-29 error: 'some' is not a choice of windows"),
    ("ask=3", "24-24 error: '3' is not a cell"),
    ("ask=3,3", "24-26 error: there is no cell 3,3 in 1 row and 1 column"),
    ("colour=red", "20-25 error: maxpool has no key 'colour'"),
    ("caption=", "20-27 error: 'caption' has no value"),
    ("caption=\"a", "28-28 error: the value of 'caption' has no closing quote"),
    ("caption=“a”", "28-28 error: a value must be quoted with straight quotes"),
    ("caption=\"a\"b", "31-31 error: a space is missing after the closing quote"),
    ("caption=a b", "30-30 error: unexpected 'b'"),
    ("ask = 1,1", "24-24 error: a key is missing before '='"),
    ("ask=1,1 ask=1,1", "28-30 error: 'ask' is given twice"),
  ])
  func aBrokenPresentationIsToldWithTheClaims(key: String, expected: String) {
    #expect(
      messages("```maxpool r input=x \(key)\n9\n```\n`= r.sum == 5`") == [
        "1:\(Self.moved(expected))", "2:1-1 error: claimed 9, computed 4 at row 1, column 1 of r",
        "4:13-13 error: claimed 5, computed 4",
      ])
  }

  /// The columns above are those of `maxpool r`, without the fence's two marks before them.
  static func moved(_ text: String) -> String {
    let parts = text.split(separator: " ", maxSplits: 1)
    let columns = parts[0].split(separator: "-").compactMap { Int($0) }
    return "\(columns[0] + 2)-\(columns[1] + 2) \(parts[1])"
  }

  @Test(arguments: ["strid=1", "sze=1", "size=", "input=x", "size=0", "paddin=1"])
  func withAWrongKeyOfTheComputationNothingIsComputed(key: String) {
    #expect(messages("```maxpool r input=x \(key)\n9\n```\n`= r.sum == 5`").count == 1)
  }

  @Test func allWrongKeysOfABlockAreReported() {
    #expect(
      messages("```relu r input=x captoin=\"a\" step=1 steps=some ask=z view=both\n```").map {
        String($0.split(separator: "error: ")[1])
      } == [
        "relu has no key 'captoin'", "relu has no key 'step'", "'some' is not a choice of windows",
        "'z' is not a cell", "relu has no key 'view'",
      ])
  }

  @Test func aWrongViewDoesNotHideAWrongMark() {
    #expect(
      messages("```matrix m view=q mark=\"4,4\"\n1\n```\n```show m view=q mark=\"1,1 5,5\"\n```")
        == [
          "1:18-18 error: 'q' is not one of numbers, pixels or both",
          "1:26-28 error: there is no cell 4,4 in 1 row and 1 column",
          "4:16-16 error: 'q' is not one of numbers, pixels or both",
          "4:28-30 error: there is no cell 5,5 in 1 row and 1 column",
        ])
  }

  @Test(arguments: [
    (
      "1 2\n3 4 5\n6 z",
      [
        "3:5-5 error: this row has 3 entries, but the first row has 2",
        "4:3-3 error: 'z' is not a number",
      ]
    ),
    ("1 2\n3;4\n5 6", ["3:1-3 error: '3;4' is not a number"]),
    (
      "1 2\n3,,4\n5",
      [
        "3:3-3 error: an entry is missing at this comma",
        "4:1-1 error: this row has 1 entry, but the first row has 2",
      ]
    ),
    ("1,,2\n3 4", ["2:3-3 error: an entry is missing at this comma"]),
  ])
  func aRaggedRowAndANumberThatIsNoneAreBothReported(body: String, expected: [String]) {
    #expect(
      complaints("```matrix m\n\(body)\n```").split(separator: "\n")
        .filter { !$0.hasPrefix("  help: ") }.map(String.init) == expected)
  }

  @Test func aRowOfTheWrongLengthHidesNoClaimOfAnother() {
    #expect(
      messages("```relu r input=x\n1 2 3\nz 9\n```") == [
        "2:5-5 error: claimed 3 columns, computed 2", "3:1-1 error: 'z' is not a number",
        "3:3-3 error: claimed 9, computed 4 at row 2, column 2 of r",
      ])
  }

  @Test(arguments: [
    (
      "conv 3x3 = 99\nfoo\ntotal = 5",
      [
        "2:12-13 error: claimed 99, computed 10 = 3 * 3 * 1 * 1 + 1",
        "3:1-3 error: there is no layer 'foo'",
      ]
    ),
    (
      "conv 3x3 = 99\nfoo = many\nbar\nrelu 3",
      [
        "2:12-13 error: claimed 99, computed 10 = 3 * 3 * 1 * 1 + 1",
        "3:1-3 error: there is no layer 'foo'",
        "3:7-10 error: 'many' is not a number of parameters",
        "4:1-3 error: there is no layer 'bar'", "5:6-6 error: unexpected '3'",
      ]
    ),
    (
      "dense 36 = 1\nconv 7x7 = 2\nfoo\ntotal = 5",
      [
        "2:12-12 error: claimed 1, computed 1332 = 36 * 36 + 36",
        "3:6-8 error: the window has 7 rows, but the input with its padding has 1",
        "4:1-3 error: there is no layer 'foo'",
      ]
    ),
    (
      "relu = 1\ntotal = 7\nrelu = 2\ntotal = 8",
      [
        "2:8-8 error: claimed 1, computed 0",
        "4:1-4 error: the total must be the last line of a network",
        "4:8-8 error: claimed 2, computed 0",
        "5:1-5 error: the total must be the last line of a network",
      ]
    ),
    (
      "dense 36=1332 = 9\nrelu = x",
      [
        "2:7-8 error: a claim needs spaces around its equals sign",
        "3:8-8 error: 'x' is not a number of parameters",
      ]
    ),
  ])
  func aBrokenLayerHidesNothingElse(body: String, expected: [String]) {
    #expect(
      complaints("```network n input=6x6\n\(body)\n```").split(separator: "\n")
        .filter { !$0.hasPrefix("  help: ") }.map(String.init) == expected)
  }

  @Test func aNetworkWithAWrongCaptionIsStillCounted() {
    #expect(
      complaints("```network n input=6x6 captoin=a\ndense 2 = 3\n```\n`= n.parameters == 9`")
        .split(separator: "\n").filter { !$0.hasPrefix("  help: ") } == [
          "1:24-30 error: network has no key 'captoin'",
          "2:11-11 error: claimed 3, computed 74 = 36 * 2 + 2",
          "4:20-20 error: claimed 9, computed 74",
        ])
  }

  @Test func valuesFromAFileAreReadInSpiteOfAWrongCaption() {
    #expect(
      complaints([
        "a.md":
          "```matrix m src=d.csv captoin=x\n```\n```matrix n src=d.csv layuot=chw\n3\n```\n`= m.sum == 4`",
        "d.csv": "1,2",
      ]).split(separator: "\n").filter { !$0.hasPrefix("  help: ") } == [
        "Content/a.md:1:23-29 error: matrix has no key 'captoin'",
        "Content/a.md:3:23-28 error: matrix has no key 'layuot'",
        "Content/a.md:4:1-1 error: this matrix has both a src and a body",
        "Content/a.md:6:13-13 error: claimed 4, computed 3",
      ])
  }
}
