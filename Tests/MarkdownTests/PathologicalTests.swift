import Markdown
import Testing

/// Inputs that break programs which recurse, or which search from the beginning each time.
@Suite struct PathologicalTests {
  @Test func deepQuotes() throws {
    let document = parse(String(repeating: ">", count: 25_000) + " `= x`\n`= y`\n")
    #expect(document.values.map(\.range.text) == ["1:25005-1:25006", "2:4-2:5"])
  }

  @Test func deepLists() throws {
    let document = parse(String(repeating: "- ", count: 10_000) + "`= x`\n`= y`\n")
    #expect(document.values.map(\.range.text) == ["1:20004-1:20005", "2:4-2:5"])
  }

  @Test func deepEmphasis() {
    let source =
      String(repeating: "*a ", count: 25_000) + "`= x`" + String(repeating: "a*", count: 25_000)
    #expect(parse(source).values.map(\.range.start.column) == [75_004])
  }

  @Test func deepCallouts() {
    let source = (1...300).map { String(repeating: ">", count: $0) + " [!note]\n" }.joined()
    #expect(parse(source).callouts.count == 300)
  }

  @Test(
    "Much of the same",
    arguments: [
      "[a](b.md) ", "[](#a)", "é`= x` ", "[", "[a](", "![", "`", "<", "&amp;", "*a ", "[a][x", "@",
      "\0", "\r", "# a\n", "> [!note]\n\n", "<b>", "```matrix m\n", "- ", "\\", "[a]: b\n",
      "e\u{301}",
    ])
  func repeated(_ text: String) {
    let count = 20_000
    let document = parse(String(repeating: text, count: count) + "\n\n`= end`\n")
    #expect(document.pieces.count <= 4 * count + 4)
  }

  @Test func emptySources() {
    for source in ["", "\n", "\r\n\r\n", "\u{FEFF}", " ", "\t\n"] {
      #expect(parse(source).pieces.isEmpty, "\(source.debugDescription)")
    }
  }

  @Test func theSameSourceGivesTheSamePieces() {
    let source = "# a\n\n[b](c.md) `= d`\n\n```matrix e\n1\n```\n"
    #expect(parse(source).pieces == parse(source).pieces)
  }
}
