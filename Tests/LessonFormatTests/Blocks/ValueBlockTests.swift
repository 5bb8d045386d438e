import ConvEngine
import Course
import LessonFormat
import LessonSupport
import Testing

@Suite struct ValueBlockTests {
  @Test(arguments: [
    (
      "",
      "1:11-11 error: this matrix has no entries\n  help: rows are lines; entries are separated by spaces, tabs or commas"
    ),
    (
      "\n  \n",
      "1:11-11 error: this matrix has no entries\n  help: rows are lines; entries are separated by spaces, tabs or commas"
    ),
    (
      "1,,2",
      "2:3-3 error: an entry is missing at this comma\n  help: entries are separated by single commas"
    ),
    (
      "1 2\n3",
      "3:1-1 error: this row has 1 entry, but the first row has 2\n  help: all rows are equally long"
    ),
    (
      "1 2\n3 4 55 6",
      "3:5-6 error: this row has 4 entries, but the first row has 2\n  help: all rows are equally long"
    ),
    (
      "1 2\n3 4\n\n5 6",
      "5:1-3 error: channel 2 has 1 row, but the first channel has 2\n  help: all channels have the same shape; a blank line starts the next channel"
    ),
    (
      "1 2\n\n3 4\n5 6",
      "5:1-3 error: channel 2 has 2 rows, but the first channel has 1\n  help: all channels have the same shape; a blank line starts the next channel"
    ),
    (
      "1 x 2/0",
      "2:3-3 error: 'x' is not a number\n  help: a number is a decimal (-1, 0.25, 1e-3) or a fraction (1/9)\n2:5-7 error: '2/0' divides by zero"
    ),
    (
      "1;2",
      "2:1-3 error: '1;2' is not a number\n  help: entries are separated by spaces, tabs or commas"
    ),
    (
      "1,5 0,5\n2,5 1,5",
      "2:1-3 warning: '1,5' is read as two numbers, 1 and 5\n  help: a decimal has a point: 1.5; two entries are separated by a space: 1 5"
    ),
    (
      "011\n101\n000",
      "2:1-3 warning: '011' is read as one number\n  help: numbers are separated by spaces: 0 1 1"
    ),
    (
      "1 2\n1 2 3\n4 5 6",
      "2:3-3 error: this row has 2 entries, but all the others have 3\n  help: all rows are equally long"
    ),
    ("100", ""), ("100\n10", ""), ("100\n210", ""),
    ("1,2 3,4,5\n1,2,3 4,5", ""), ("1,2\n3,4", ""), ("1, 2\n3 ,4", ""), ("1/2,3 1,2", ""),
    (
      "–1 O.5 ½ l2 1O 1a",
      "2:1-2 error: '–1' is not a number\n  help: write -1\n2:4-6 error: 'O.5' is not a number\n  help: write 0.5\n2:8-8 error: '½' is not a number\n  help: write 1/2\n2:10-11 error: 'l2' is not a number\n  help: write 12\n2:13-14 error: '1O' is not a number\n  help: write 10\n2:16-17 error: '1a' is not a number\n  help: a number is a decimal (-1, 0.25, 1e-3) or a fraction (1/9)"
    ),
    ("1e999999999", "2:1-11 error: '1e999999999' has more digits than exact arithmetic holds"),
    (
      "1e-30 1e30",
      "2:1-10 error: these numbers together have more digits than exact arithmetic holds"
    ),
    ("\t1, 2\n 3\t−4\n\n\n1/3 .5\n1e-3 +2\n\n", ""),
  ])
  func theBodyIsCheckedEntryByEntry(body: String, expected: String) {
    #expect(complaints("```matrix a\n\(body)\n```") == expected)
  }

  @Test func blankLinesSeparateChannels() throws {
    let text =
      "```filter a mark=\"1,2 2,1,2\" view=numbers caption=\"Two\"\n\n1 2\n3 4\n\n\n5 6\n7 8\n\n```"
    let lesson = CheckedLesson(Array(text.utf8), path: "a.md").lesson
    let block = try #require(lesson.blocks.first)
    guard case .values(let tensor, let drawing, let view, let marks) = block.content else {
      Issue.record("a filter is a value")
      return
    }
    #expect(tensor.shape == Shape(channels: 2, rows: 2, columns: 2))
    #expect(tensor.values.map(\.numerator) == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(drawing == .filter)
    #expect(view == .numbers)
    #expect(block.caption == "Two")
    #expect(
      marks == [
        Position(channel: 0, row: 0, column: 1), Position(channel: 1, row: 0, column: 1),
        Position(channel: 1, row: 1, column: 0),
      ])
  }

  @Test(arguments: [
    (
      "mark=3,1",
      "1:18-20 error: there is no cell 3,1 in 2 rows and 2 columns\n  help: cells are ROW,COLUMN or ROW,COLUMN,CHANNEL, counted from 1"
    ),
    (
      "mark=\"1,1 0,1\"",
      "1:23-25 error: there is no cell 0,1 in 2 rows and 2 columns\n  help: cells are ROW,COLUMN or ROW,COLUMN,CHANNEL, counted from 1"
    ),
    (
      "mark=1,1,2",
      "1:18-22 error: there is no cell 1,1,2 in 2 rows and 2 columns\n  help: cells are ROW,COLUMN or ROW,COLUMN,CHANNEL, counted from 1"
    ),
    (
      "mark=\"1,1 2\"",
      "1:23-23 error: '2' is not a cell\n  help: a cell is ROW,COLUMN or ROW,COLUMN,CHANNEL, counted from 1; blanks separate cells"
    ),
    (
      "mark=\"\"",
      "1:19-19 error: '' is not a cell\n  help: a cell is ROW,COLUMN or ROW,COLUMN,CHANNEL, counted from 1; blanks separate cells"
    ),
  ])
  func marksLieInside(setting: String, expected: String) {
    #expect(complaints("```matrix a \(setting)\n1 2\n3 4\n```") == expected)
  }

  @Test func showDrawsAValueAgain() throws {
    let text =
      "# Eyes 2\n\(face)```show eyes mark=2,2\n```\n```show eyes\n```\n```show face\n```\n[](#eyes-3)"
    let checked = CheckedLesson(Array(text.utf8), path: "a.md")
    #expect(checked.diagnostics.isEmpty)
    #expect(checked.lesson.blocks.map(\.id) == ["face", "eyes", "eyes-3", "eyes-4", "face-2"])
    #expect(checked.lesson.blocks.map(\.name) == ["face", "eyes", "eyes", "eyes", "face"])
    #expect(checked.lesson.blocks.map(\.number) == [1, 2, 3, 4, 5])
    guard case .values(_, .filter, .both, let marks) = checked.lesson.blocks[2].content else {
      Issue.record("a filter stays a filter")
      return
    }
    #expect(marks == [Position(channel: 0, row: 1, column: 1)])
  }

  @Test(arguments: [
    (
      "```show\n```",
      "1:4-7 error: this show block does not say what to show\n  help: the name of a value follows: ```show NAME"
    ),
    (
      "```show a\n```",
      "1:9-9 error: nothing in this lesson is named 'a'\n  help: names are defined by blocks such as ```matrix NAME"
    ),
    (
      "```show a\n```\n```matrix a\n1\n```",
      "1:9-9 error: 'a' is used before it is defined on line 3\n  help: move its block above this one"
    ),
    (
      "```matrix aa\n1\n```\n```show ab\n```",
      "4:9-10 error: nothing in this lesson is named 'ab'\n  help: did you mean 'aa'?"
    ),
    (
      "```matrix a\n1\n```\n```show a\n 1\n```",
      "5:2-2 error: a show block has no body\n  help: it draws a value that is defined elsewhere"
    ),
    (
      "```matrix a\nx\n```\n```show a mark=9,9\n```",
      "2:1-1 error: 'x' is not a number\n  help: a number is a decimal (-1, 0.25, 1e-3) or a fraction (1/9)"
    ),
  ])
  func showNeedsAValue(text: String, expected: String) {
    #expect(complaints(text) == expected)
  }
}
