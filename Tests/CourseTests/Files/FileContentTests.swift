import Course
import Foundation
import LessonSupport
import Synchronization
import Testing

/// What is said about the files themselves.
@Suite struct FileContentTests {
  static let block = "```matrix a src=../bad.csv\n```\n```filter b src=../bad.csv\n```\n`= a.sum`"

  @Test func mistakesInATableAreShownThere() {
    let checked = Samples.check(Self.block)
    #expect(
      checked.diagnostics.map(\.text).joined(separator: "\n") == """
        course/Content/bad.csv:1:1: error: 'a' is not a number
        a,2
        ^
        help: every line is a row of numbers, without headings: decimals (-1, 0.25, 1e-3) or fractions (1/9)
        course/Content/bad.csv:3:1: error: '4,5' has a comma in it
        "4,5",
        ^~~~~
        help: commas separate entries here; a number has a decimal point, and nothing between its thousands
        course/Content/bad.csv:3:7: error: an entry is missing here
        "4,5",
              ^
        help: entries are separated by single commas
        """)
    #expect(checked.hasErrors)
    #expect(checked.lesson.blocks.isEmpty)
  }

  @Test(arguments: [
    ("eyes.md", "../bad.csv"), ("./eyes.md", "../bad.csv"), ("guide/eyes.md", "bad.csv"),
    ("../guide/eyes.md", "../bad.csv"), ("/a/Content/guide/eyes.md", "/a/Content/bad.csv"),
  ])
  func aFileIsNamedAsTheLessonIs(lesson: String, file: String) {
    #expect(Samples.check(Self.block, path: lesson).diagnostics.first?.path == file)
  }

  @Test func aFileOfTwoLessonsIsToldOfOnce() {
    var files = Samples.files
    files["guide/eyes.md"] = Array(Self.block.utf8)
    files["guide/ears.md"] = Array(Self.block.utf8)
    let checked = CheckedCourse(Samples.source(files), folderName: "course")
    #expect(
      checked.diagnostics.map { "\($0.path):\($0.line):\($0.column)" }
        == ["Content/bad.csv:1:1", "Content/bad.csv:3:1", "Content/bad.csv:3:7"])
  }

  @Test func aFileIsReadOnce() {
    let reads = Mutex(0)
    let source = ContentSource(paths: Samples.files.keys) { path in
      reads.withLock { $0 += 1 }
      return Samples.files[path].map { .success($0) } ?? .failure(.missing)
    }
    let text = """
      ```matrix a src=cube.npy layout=chw
      ```
      ```matrix b src=cube.npy layout=hwc
      ```
      ```matrix c src=./cube.npy layout=hwc
      ```
      """
    let checked = CheckedLesson(
      Array(text.utf8), path: "a.md", files: source, pathInFiles: "a.md")
    #expect(checked.diagnostics == [])
    #expect(reads.withLock { $0 } == 1)
  }

  /// What is said about a table, without its path.
  static func complaints(table: [UInt8]) -> String {
    let source = Samples.source(["t.csv": table])
    return CheckedLesson(
      Array("```matrix a src=t.csv\n```".utf8), path: "a.md", files: source, pathInFiles: "a.md"
    ).diagnostics.map(summary).joined(separator: "\n")
  }

  static let tables: [(table: String, message: String)] = [
    (
      "",
      """
      1:1-1 error: this file has no entries
        help: rows are lines; entries are separated by commas, semicolons or tabs
      """
    ),
    (
      "1;;2",
      "1:3-3 error: an entry is missing here\n  help: entries are separated by single semicolons"
    ),
    (
      "1\t\t2",
      "1:3-3 error: an entry is missing here\n  help: entries are separated by single tabs"
    ),
    (
      "1 2 3",
      """
      1:1-5 error: '1 2 3' is not a number
        help: the same separates all entries of a file: commas, semicolons or tabs
      """
    ),
    (
      "1,5;2",
      """
      1:1-3 error: '1,5' has a comma in it
        help: semicolons separate entries here; a number has a decimal point, and nothing between its thousands
      """
    ),
    ("1/0", "1:1-3 error: '1/0' divides by zero"),
    ("1e99", "1:1-4 error: '1e99' has more digits than exact arithmetic holds"),
    (
      "1,\"2",
      "1:3-4 error: this quote is never closed\n  help: an entry ends on its own line"
    ),
    (
      "1,2\n3",
      """
      2:1-1 error: this row has 1 entry, but the first row has 2
        help: all rows are equally long
      """
    ),
    (
      "1\n2\n\n3",
      """
      4:1-1 error: channel 2 has 1 row, but the first channel has 2
        help: all channels have the same shape; a blank line starts the next channel
      """
    ),
    (
      "1e-30,1e20,1/7",
      "1:1-1 error: these numbers together have more digits than exact arithmetic holds"
    ),
  ]

  @Test(arguments: tables)
  func saysWhatIsWrongWithATable(table: String, message: String) {
    #expect(Self.complaints(table: Array(table.utf8)) == message)
  }

  @Test func aTableIsUTF8() {
    #expect(
      Self.complaints(table: [0x31, 0x0A, 0xE9, 0x2C, 0x32])
        == "2:1-1 error: the byte 0xE9 is not UTF-8\n  help: save the file as UTF-8")
  }

  @Test func aThousandMistakesAreEnough() {
    let table = Array(String(repeating: "x\n", count: 2000).utf8)
    #expect(
      Self.complaints(table: table).hasSuffix(
        "1001:1-1 error: this file has more than 1000 errors; the rest is not shown"))
  }
}
