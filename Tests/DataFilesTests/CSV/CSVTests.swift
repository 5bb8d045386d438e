import ConvEngine
import DataFiles
import Diagnostics
import Testing

@Suite struct CSVTests {
  /// The values as a lesson would have them: entries by spaces, channels by `|`.
  static func read(_ bytes: [UInt8]) throws(DataFileError) -> String {
    let tensor = try DataFormat.csv.tensor(from: bytes)
    let shape = tensor.shape
    return (0..<shape.channels).map { channel in
      (0..<shape.rows).map { row in
        (0..<shape.columns).map { column in
          tensor[Position(channel: channel, row: row, column: column)].description
        }.joined(separator: " ")
      }.joined(separator: "\n")
    }.joined(separator: "\n|\n")
  }

  static let files: [(text: String, values: String)] = [
    ("1,2,3\n4,5,6\n", "1 2 3\n4 5 6"),
    ("1,2,3\n4,5,6", "1 2 3\n4 5 6"),
    ("1;2;3\r\n4;5;6\r\n", "1 2 3\n4 5 6"),
    ("1\t2\t3\r4\t5\t6\r", "1 2 3\n4 5 6"),
    ("\u{FEFF}1,2\n3,4", "1 2\n3 4"),
    ("7", "7"), ("1\n2\n", "1\n2"), ("-1,\u{2212}2,+3", "-1 -2 3"),
    ("0.1,1e-3,1/9,.5", "0.1 0.001 1/9 0.5"),
    (" 1 ,\t2\n 3, 4 ", "1 2\n3 4"),
    ("\"1\",\"-2.5\"\n\" 3 \",\"1/4\"", "1 -2.5\n3 0.25"),
    ("\"1\" ; \"2\"\n3;4", "1 2\n3 4"),
    ("1,2\n3,4\n\n5,6\n7,8\n", "1 2\n3 4\n|\n5 6\n7 8"),
    ("\n\n1,2\n \t\n\n3,4\n\n\n", "1 2\n|\n3 4"),
    // An empty row of a spreadsheet.
    ("1,2\n,\n3,4\n,\n", "1 2\n|\n3 4"), ("1;2\r\n;\r\n3;4", "1 2\n|\n3 4"),
    // Separators between quotes separate nothing, and a semicolon beats a comma beats a tab.
    ("\"1\"\t2 \t 3", "1 2 3"), ("1;\t2", "1 2"), ("1,\t2", "1 2"),
  ]

  @Test(arguments: files)
  func readsWhatSpreadsheetsWrite(text: String, values: String) throws {
    #expect(try Self.read(Array(text.utf8)) == values)
  }

  /// Place, length and reason of each mistake.
  static func problems(_ bytes: [UInt8]) -> [String] {
    do {
      _ = try DataFormat.csv.tensor(from: bytes)
      return []
    } catch .csv(let problems) {
      return problems.map { "\($0.line):\($0.column)+\($0.length) \(name($0.reason))" }
    } catch {
      return ["\(error)"]
    }
  }

  private static func name(_ reason: CSVError) -> String {
    switch reason {
    case .literal(.notANumber, let text): "literal(\(text))"
    case .literal(let error, _): "\(error)"
    case .emptyEntry(let separator): "empty(\(separator))"
    case .comma: "comma"
    case .raggedRow(let entries, let expected): "ragged \(entries)/\(expected)"
    case .unequalChannel(let channel, let rows, let expected):
      "channel \(channel): \(rows)/\(expected)"
    default: "\(reason)"
    }
  }

  static let mistakes: [(text: String, expected: [String])] = [
    ("", ["1:1+1 noEntries"]), ("\n\n", ["1:1+1 noEntries"]), (" ,\t,\n", ["1:1+1 noEntries"]),
    ("\u{FEFF}", ["1:1+1 noEntries"]),
    ("1,,3", ["1:3+1 empty(comma)"]),
    ("1;;3", ["1:3+1 empty(semicolon)"]),
    ("1\t2\t\n", ["1:5+1 empty(tab)"]),
    (",1", ["1:1+1 empty(comma)"]),
    ("1,\"\",3", ["1:3+2 empty(comma)"]),
    ("a,b\n1,2", ["1:1+1 literal(a)", "1:3+1 literal(b)"]),
    ("\u{FEFF}é , 👁️\n1,2", ["1:1+1 literal(é)", "1:5+1 literal(👁️)"]),
    ("1 2 3", ["1:1+5 literal(1 2 3)"]),
    ("1,5/0", ["1:3+3 zeroDenominator"]), ("1e99", ["1:1+4 tooLarge"]),
    ("1,5;2", ["1:1+3 comma"]), ("\"1,5\",2", ["1:1+5 comma"]),
    ("1,5\t2,5", ["1:3+3 literal(5\t2)"]), ("\"1,5\"\t2", ["1:1+5 comma"]),
    ("1,\"2\n3,4", ["1:3+2 unclosedQuote"]), ("\"1\"\"\"", ["1:1+5 literal(1\"\")"]),
    ("\"1\"2,3", ["1:1+4 literal(\"1\"2)"]), ("1\"", ["1:1+2 literal(1\")"]),
    ("1,2\n3\n4,5,6\n", ["2:1+1 ragged 1/2", "3:5+1 ragged 3/2"]),
    ("1,2\n3,4\n\n5,6\n", ["4:1+3 channel 2: 1/2"]),
    ("1,2\n\n 5 , 6 \n7,8\n9,9\n", ["4:1+3 channel 2: 3/1"]),
    // Ragged rows are not told where an entry has a mistake of its own.
    ("1,2\nx\n", ["2:1+1 literal(x)"]),
    ("1e-30,1e20,1/7", ["1:1+1 valuesDoNotFit"]),
  ]

  @Test(arguments: mistakes)
  func saysWhatIsWrongAndWhere(text: String, expected: [String]) {
    #expect(Self.problems(Array(text.utf8)) == expected, "\(text)")
  }

  @Test func saysWhereAFileIsNotUTF8() {
    #expect(Self.problems([0x31, 0x0A, 0xC3, 0xA9, 0x2C, 0xFF, 0x0A, 0x78]) == ["2:3+1 notUTF8"])
    #expect(Self.problems([0xFF, 0xFE, 0x31, 0x00]) == ["1:1+1 notUTF8"])
  }

  @Test func stopsAfterAThousandMistakes() {
    let problems = Self.problems(Array(String(repeating: "x\n", count: 5000).utf8))
    #expect(problems.count == 1001)
  }
}
