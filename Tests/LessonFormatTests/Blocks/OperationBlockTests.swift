import ConvEngine
import Course
import Diagnostics
import LessonFormat
import LessonSupport
import Testing

@Suite struct OperationBlockTests {
  /// What is said about an operation on `face`, with its lines counted from its fence.
  func complaintsOfOperation(_ info: String, _ body: String = "") -> String {
    let checked = CheckedLesson(
      Array((face + "```\(info)\n\(body)\n```").utf8), path: "a.md")
    return checked.diagnostics.map {
      summary(
        Diagnostic(
          severity: $0.severity, path: $0.path, line: $0.line - faceLines, column: $0.column,
          length: $0.length, message: $0.message, help: $0.help))
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    (
      "conv m",
      "1:9-9 error: this conv block has no 'input'\n  help: add input=NAME\n1:9-9 error: this conv block has no 'filter'\n  help: add filter=NAME"
    ),
    (
      "conv m input=fac filter=eyes,eye",
      "1:17-19 error: nothing in this lesson is named 'fac'\n  help: did you mean 'face'?\n1:33-35 error: nothing in this lesson is named 'eye'\n  help: did you mean 'eyes'?"
    ),
    (
      "conv m input=face filter=eyes,,eyes",
      "1:34-34 error: a name is missing here\n  help: names are separated by single commas"
    ),
    (
      "relu m input=m",
      "1:17-17 error: 'm' is the name of this block itself\n  help: a block uses values that are defined above it"
    ),
    (
      "conv m input=face filter=eyes stride=0",
      "1:41-41 error: '0' is not a stride\n  help: a stride is at least 1: write N or ROWSxCOLUMNS, such as 2 or 3x2"
    ),
    (
      "conv m input=face filter=eyes dilation=0",
      "1:43-43 error: '0' is not a dilation\n  help: a dilation is at least 1: write N or ROWSxCOLUMNS, such as 2 or 3x2"
    ),
    (
      "maxpool m input=face size=0",
      "1:30-30 error: '0' is not a size\n  help: a size is at least 1: write N or ROWSxCOLUMNS, such as 2 or 3x2"
    ),
    (
      "conv m input=face filter=eyes groups=0",
      "1:41-41 error: '0' is not a number of groups\n  help: a number of groups is a whole number from 1 to 1000000"
    ),
    (
      "conv m input=face filter=eyes stride=2x2x2",
      "1:41-45 error: '2x2x2' is not a stride\n  help: a stride is at least 1: write N or ROWSxCOLUMNS, such as 2 or 3x2"
    ),
    (
      "conv m input=face filter=eyes padding=sme",
      "1:42-44 error: 'sme' is not valid padding\n  help: did you mean 'same'?"
    ),
    (
      "conv m input=face filter=eyes padding=1,2",
      "1:42-44 error: '1,2' is not valid padding\n  help: write full, same, same-lower or valid, or N, ROWSxCOLUMNS or top,right,bottom,left, whole numbers from 0"
    ),
    (
      "pad m input=face amount=-1",
      "1:28-29 error: '-1' is not an amount of padding\n  help: write N, ROWSxCOLUMNS or top,right,bottom,left, whole numbers from 0"
    ),
    (
      "conv m input=face filter=eyes groups=none",
      "1:41-44 error: 'none' is not a number of groups\n  help: a number of groups is a whole number from 1 to 1000000"
    ),
    ("conv m input=face filter=eyes flip=yes", "1:39-41 error: 'yes' is not one of false or true"),
    (
      "conv m input=face filter=eyes pad-mode=mirror",
      "1:43-48 error: 'mirror' is not one of zeros, edge, reflect or wrap"
    ),
    (
      "conv m input=face filter=eyes bias=x",
      "1:39-39 error: 'x' is not a number\n  help: a number is a decimal (-1, 0.25, 1e-3) or a fraction (1/9)"
    ),
    (
      "conv m input=face filter=eyes bias=1,2",
      "1:39-41 error: there are 2 biases for 1 filter or unit\n  help: write one number for all of them, or one for each, separated by commas; a decimal is written with a point"
    ),
    (
      "conv m input=face filter=face,eyes",
      "1:34-37 error: filter 2 has 3 rows and 3 columns, but the first filter has 6 rows and 6 columns\n  help: all filters of a convolution have the same shape"
    ),
    (
      "conv m input=eyes filter=face",
      "1:29-32 error: the window has 6 rows, but the input with its padding has 3\n  help: a smaller window, a smaller dilation or more padding makes it fit"
    ),
    (
      "conv m input=face filter=eyes groups=2",
      "1:41-41 error: 1 channel cannot be divided equally among 2 groups"
    ),
    (
      "maxpool m input=face size=7",
      "1:30-30 error: the window has 7 rows, but the input with its padding has 6\n  help: a smaller window, a smaller dilation or more padding makes it fit"
    ),
    (
      "maxpool m input=face padding=3 size=2",
      "1:33-33 error: window 1 along the rows covers only padding, so there is nothing to pool\n  help: less padding than the window has rows, or ceil=false, avoids that"
    ),
    (
      "pad m input=face amount=6 mode=reflect",
      "1:28-28 error: 6 rows of padding cannot be reflected from 6\n  help: reflected padding is smaller than the input; edge and wrap have no such limit"
    ),
    (
      "relu m input=face steps=some",
      "1:28-31 error: 'some' is not a choice of windows\n  help: write all, none, how many, or cells such as \"1,1 2,3\""
    ),
    (
      "relu m input=face steps=\"1,1 7,1\" ask=1,7",
      "1:42-44 error: there is no cell 1,7 in 6 rows and 6 columns\n  help: cells are ROW,COLUMN or ROW,COLUMN,CHANNEL, counted from 1\n1:33-35 error: there is no cell 7,1 in 6 rows and 6 columns\n  help: cells are ROW,COLUMN or ROW,COLUMN,CHANNEL, counted from 1"
    ),
    ("flatten m input=face", ""),
    ("pad m input=face amount=1,2,3,4 mode=wrap value=1/2", ""),
    (
      "avgpool m input=face size=3x2 stride=2x1 padding=same-lower ceil=true count-padding=true", ""
    ),
    ("conv m input=face filter=eyes,eyes bias=1,-2 padding=full dilation=2 stride=2 flip=true", ""),
  ])
  func keysAreChecked(info: String, expected: String) {
    // The operation may have no filter.
    let found = complaintsOfOperation(info).replacing(
      #/-?\d+:\d+-\d+ warning: nothing uses .*\n  help: .*\n?/#, with: "")
    #expect(
      found.split(separator: "\n").sorted() == expected.split(separator: "\n").sorted(), "\(found)")
  }

  static let eyesMap = " 1 -1 -1  1\n-2 -1 -1 -2\n-3 -3 -3 -3\n-1 -1 -1 -1"

  @Test(arguments: [
    (eyesMap, ""), ("", ""),
    (
      eyesMap.replacing("-3 -3 -3 -3", with: "-2 -3 x −4"),
      """
      4:1-2 error: claimed -2, computed -3 at row 3, column 1 of m
      4:7-7 error: 'x' is not a number
        help: a number is a decimal (-1, 0.25, 1e-3) or a fraction (1/9)
      4:9-10 error: claimed -4, computed -3 at row 3, column 4 of m
      """
    ),
    (
      "1 -1 -1 1",
      "2:1-9 error: claimed 1 row, computed 4\n  help: the result has 4 rows and 4 columns"
    ),
    (
      eyesMap + "\n1 1 1 1",
      "6:1-7 error: claimed 5 rows, computed 4\n  help: the result has 4 rows and 4 columns"
    ),
    (
      eyesMap + " 9",
      "5:13-13 error: claimed 5 columns, computed 4\n  help: the result has 4 rows and 4 columns"
    ),
    (
      eyesMap + "\n\n1",
      "7:1-1 error: claimed 2 channels, computed 1\n  help: the result has 4 rows and 4 columns"
    ),
  ])
  func theBodyIsAClaim(body: String, expected: String) {
    #expect(complaintsOfOperation("conv m input=face filter=eyes", body) == expected)
  }

  @Test func aClaimNamesTheChannelWhereThereAreSeveral() {
    #expect(
      complaintsOfOperation(
        "conv m input=face filter=eyes,eyes", Self.eyesMap + "\n\n" + Self.eyesMap + "9")
        == "10:10-12 error: claimed -19, computed -1 at row 4, column 4, channel 2 of m")
  }

  @Test func fractionsMayBeRounded() {
    let text = "```matrix a\n1 0 0\n```\n```avgpool b input=a size=1x3\n%\n```"
    #expect(complaints(text.replacing("%", with: "0.33")) == "")
    #expect(
      complaints(text.replacing("%", with: "0.34"))
        == "5:1-4 error: claimed 0.34, computed 1/3 at row 1, column 1 of b")
  }

  @Test func whatUsesABrokenBlockIsNotBlamed() {
    #expect(
      complaints(
        "```matrix a\n?\n```\n```relu b input=a\n```\n```relu c input=b\n1\n```\n`= c.sum == 4`")
        == "2:1-1 error: '?' is not a number\n  help: a number is a decimal (-1, 0.25, 1e-3) or a fraction (1/9)"
    )
  }

  @Test func aWrongMarkDoesNotHideWhatComesAfter() {
    #expect(
      complaints("```matrix a mark=9,9\n1\n```\n```relu b input=a ask=2,2\n2\n```\n`= b.sum == 3`")
        == """
        1:18-20 error: there is no cell 9,9 in 1 row and 1 column
          help: cells are ROW,COLUMN or ROW,COLUMN,CHANNEL, counted from 1
        4:23-25 error: there is no cell 2,2 in 1 row and 1 column
          help: cells are ROW,COLUMN or ROW,COLUMN,CHANNEL, counted from 1
        5:1-1 error: claimed 2, computed 1 at row 1, column 1 of b
        7:13-13 error: claimed 3, computed 1
        """)
  }

  @Test func oneFileHasAtMostAThousandErrors() {
    let row = Array(repeating: "9", count: 50).joined(separator: " ")
    let body = Array(repeating: row, count: 50).joined(separator: "\n")
    let text =
      "```matrix a\n\(body.replacing("9", with: "1"))\n```\n```relu b input=a\n\(body)\n```\n<b>"
    let messages = CheckedLesson(Array(text.utf8), path: "a.md").diagnostics.map(\.message)
    #expect(messages.count == 1002)
    #expect(messages.last == "raw HTML is left out")
    #expect(messages[1000] == "this file has more than 1000 errors; the rest is not shown")
  }

  @Test func atMostAThousandWindowsAreSpelledOut() throws {
    let row = Array(repeating: "1", count: 50).joined(separator: " ")
    let matrix = Array(repeating: row, count: 50).joined(separator: "\n")
    let text = "```matrix a\n\(matrix)\n```\n```relu b input=a%\n```"
    #expect(complaints(text.replacing("%", with: "")) == "")
    #expect(
      complaints(text.replacing("%", with: " steps=2000"))
        == "53:25-28 warning: at most 1024 windows are spelled out")
    #expect(
      complaints(text.replacing("%", with: " steps=all"))
        == "53:25-27 warning: at most 1024 windows are spelled out")
    let cells = (0...1024).map { "\($0 / 50 + 1),\($0 % 50 + 1)" }.joined(separator: " ")
    #expect(
      complaints(text.replacing("%", with: " steps=\"\(cells)\"")).hasSuffix(
        "warning: at most 1024 windows are spelled out"))
    #expect(
      SpelledOutWindows.all.positions(in: Shape(channels: 1, rows: 50, columns: 50)).count == 1024)
  }

  @Test func stepsAndQuestionsBecomePositions() throws {
    let text =
      face
      + "```conv m input=face filter=eyes,eyes steps=\"1,1 2,3,2 1,1\" ask=2,1\n\(Self.eyesMap)\n\n\(Self.eyesMap)\n```"
    let block = try #require(CheckedLesson(Array(text.utf8), path: "a.md").lesson.blocks.last)
    guard case .operation(let operation, let details) = block.content else {
      Issue.record("conv is an operation")
      return
    }
    func position(_ channel: Int, _ row: Int, _ column: Int) -> Position {
      Position(channel: channel, row: row, column: column)
    }
    #expect(operation.output.shape == Shape(channels: 2, rows: 4, columns: 4))
    #expect(details.inputName == "face")
    #expect(details.filterNames == ["eyes", "eyes"])
    #expect(details.steps == .cells([position(0, 0, 0), position(1, 0, 0), position(1, 1, 2)]))
    #expect(details.ask == [position(0, 1, 0), position(1, 1, 0)])
    #expect(
      SpelledOutWindows.first(2).positions(in: operation.output.shape) == [
        position(0, 0, 0), position(0, 0, 1),
      ])
    #expect(SpelledOutWindows.none.positions(in: operation.output.shape).isEmpty)
  }
}
