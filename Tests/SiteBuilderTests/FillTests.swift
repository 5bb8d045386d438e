import Foundation
import SiteBuilder
import TestSupport
import Testing

@Suite struct FillTests {
  static let values = "```matrix a\n1 2 3\n4 5 6\n7 8 10\n```\n```filter f\n1 0\n0 -12\n```\n"

  /// What a lesson becomes.
  static func filled(_ text: String, isUpdate: Bool = false) throws -> (
    text: String, filling: LessonFile.Filling
  ) {
    let course = try TemporaryCourse(["Content/a.md": text])
    let file = course.url.appending(path: "Content/a.md")
    let filling = try LessonFile(path: file.path).fill(isUpdate: isUpdate)
    return (String(decoding: try Data(contentsOf: file), as: UTF8.self), filling)
  }

  @Test(arguments: [
    ("```conv m input=a filter=f\n```\n", "```conv m input=a filter=f\n-59  -70\n-92 -115\n```\n"),
    ("```relu r input=a\n\n\n```\nx", "```relu r input=a\n1 2  3\n4 5  6\n7 8 10\n```\nx"),
    (
      "> - ```conv m input=a filter=f\n>   ```\n",
      "> - ```conv m input=a filter=f\n>   -59  -70\n>   -92 -115\n>   ```\n"
    ),
    (
      "1. a\n\n   ~~~~ relu r input=f\n   ~~~~\n",
      "1. a\n\n   ~~~~ relu r input=f\n   1 0\n   0 0\n   ~~~~\n"
    ),
    ("```relu r input=f", "```relu r input=f\n1 0\n0 0"),
    ("```relu r input=f\n", "```relu r input=f\n1 0\n0 0\n"),
    ("- ```relu r input=f\n\n\n- b\n", "- ```relu r input=f\n  1 0\n  0 0\n\n\n- b\n"),
    ("```avgpool p input=a size=3\n```\n", "```avgpool p input=a size=3\n46/9\n```\n"),
    ("```softmax s input=f\n```\n", "```softmax s input=f\n0.5761 0.2119\n0.2119 0.0000\n```\n"),
  ])
  func anEmptyBodyGetsTheResult(block: String, expected: String) throws {
    let (text, filling) = try Self.filled(Self.values + block)
    #expect(text == Self.values + expected)
    #expect(filling.filled == 1)
    #expect(!filling.diagnostics.contains { $0.severity == .error })
  }

  @Test func lineEndsStayAsTheyAre() throws {
    let source =
      "\u{FEFF}" + (Self.values + "```relu r input=f\n```\nend").replacing("\n", with: "\r\n")
    let (text, _) = try Self.filled(source)
    #expect(text == source.replacing("input=f\r\n```", with: "input=f\r\n1 0\r\n0 0\r\n```"))
  }

  @Test(arguments: [
    // Columns that are lined up stay so.
    (
      "```conv m input=a filter=f\n-59 -70\n-92  -1\n```\n",
      "```conv m input=a filter=f\n-59  -70\n-92 -115\n```\n"
    ),
    (
      "```conv m input=a filter=f\n  -59   -70\n    2  -115\n```\n",
      "```conv m input=a filter=f\n  -59   -70\n  -92  -115\n```\n"
    ),
    ("```relu r input=f\n1,\t2\n3, 0.00\n```\n", "```relu r input=f\n1,\t0\n0, 0.00\n```\n"),
    ("```relu r input=f\n1 0 0\n```\n", "```relu r input=f\n1 0\n0 0\n```\n"),
    // Also where a column becomes narrower, and in lines that were right.
    (
      "```relu r input=a\n 1 22  3\n 4  5  6\n77  8 10\n```\n",
      "```relu r input=a\n1 2  3\n4 5  6\n7 8 10\n```\n"
    ),
    // As the author writes numbers.
    (
      "```conv m input=a filter=f\n−59 −7\n−92 −115\n```\n",
      "```conv m input=a filter=f\n−59 −70\n−92 −115\n```\n"
    ),
    ("```avgpool p input=a size=3\n5.2\n```\n", "```avgpool p input=a size=3\n5.1\n```\n"),
    ("`= a.sum == 45` and `= a.shape == 3x2`\n", "`= a.sum == 46` and `= a.shape == 3x3`\n"),
    (
      "```network n input=6x6\ndense 36 = 1331\ntotal    = 2\n```\n",
      "```network n input=6x6\ndense 36 = 1332\ntotal    = 1332\n```\n"
    ),
    ("$2 + 2 = 5$\n", "$2 + 2 = 5$\n"),
  ])
  func anUpdateMakesClaimsRight(block: String, expected: String) throws {
    #expect(try Self.filled(Self.values + block).text == Self.values + block)
    #expect(try Self.filled(Self.values + block, isUpdate: true).text == Self.values + expected)
  }

  @Test(arguments: ["", "1 2\n"], [50, 51])
  func aResultOfOver2500ValuesIsNotWritten(body: String, rows: Int) throws {
    let row = Array(repeating: "1", count: 50).joined(separator: " ")
    let matrix = Array(repeating: row, count: rows).joined(separator: "\n")
    let lesson = "```matrix big\n\(matrix)\n```\n```relu r input=big\n\(body)```\n"
    let (text, filling) = try Self.filled(lesson, isUpdate: true)
    #expect((text == lesson) == (rows == 51))
    #expect(filling.tooLarge == (rows == 51 ? 1 : 0))
    #expect(filling.filled + filling.renewed == (rows == 51 ? 0 : 1))
  }

  @Test func whatIsRightIsNotTouched() throws {
    let course = try TemporaryCourse([
      "Content/a.md": Self.values + "```relu r input=f\n1 0\n0 0\n```\n"
    ])
    let path = course.url.appending(path: "Content/a.md").path
    let before = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    let filling = try LessonFile(path: path).fill(isUpdate: true)
    #expect(filling.filled == 0 && filling.renewed == 0)
    #expect(
      try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int == before)
  }

  /// Numbers that were changed in a filled lesson come back, byte by byte.
  @Test(arguments: 0..<40) func anUpdateUndoesChanges(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = Int.random(in: 3...6, using: &random)
    let columns = Int.random(in: 3...6, using: &random)
    func numbers(_ rows: Int, _ columns: Int) -> String {
      (0..<rows).map { _ in
        (0..<columns).map { _ in String(Int.random(in: -12...12, using: &random)) }
          .joined(separator: " ")
      }.joined(separator: "\n")
    }
    let lesson = """
      ```matrix a
      \(numbers(rows, columns))
      ```
      ```filter f
      \(numbers(2, 2))
      ```
      > ```conv c input=a filter=f bias=0.5
      > ```

      ```relu r input=c
      ```
      - ```avgpool p input=a size=3 stride=1
        ```
      """
    let full = try Self.filled(lesson)
    #expect(full.filling.filled == 3)
    #expect(full.filling.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(try Self.filled(full.text, isUpdate: true).text == full.text)
    var lines = full.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = (lines.firstIndex { $0.contains("relu") } ?? 0) + 1
    lines[start] = lines[start].replacing("0", with: "7")
    let changed = lines.joined(separator: "\n")
    #expect(try Self.filled(changed, isUpdate: true).text == full.text)
  }
}
