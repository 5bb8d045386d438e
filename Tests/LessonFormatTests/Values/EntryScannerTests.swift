import LessonSupport
import Testing
import Text

@testable import LessonFormat

@Suite struct EntryScannerTests {
  @Test(arguments: [
    ("1 2 3", ["1@1", "2@3", "3@5"], []), ("1\t2", ["1@1", "2@3"], []),
    ("1,2 , 3,\t4", ["1@1", "2@3", "3@7", "4@10"], []), ("1,,2", ["1@1", "2@4"], [3]),
    (",1", ["1@2"], [1]), ("1,", ["1@1"], [2]), ("1 , ", ["1@1"], [3]), (",", [], [1]),
    (",,", [], [1, 2]), ("1, ,2", ["1@1", "2@5"], [4]), ("", [], []),
    ("-1   1/9", ["-1@1", "1/9@6"], []), ("1\u{A0}2", ["1@1", "2@3"], []),
  ])
  func cutsALine(line: String, entries: [String], empty: [Int]) {
    let scanned = EntryScanner(line[...], at: Place(line: 1, column: 1))
    #expect(scanned.entries.map { "\($0.text)@\($0.place.column)" } == entries)
    #expect(scanned.emptyEntries.map(\.column) == empty)
  }
}
