import Markdown
import Testing

@Suite struct FenceTests {
  @Test func aFenceIsAHoleBetweenHTML() throws {
    let document = parse("Before\n\n```matrix face a=1\n0 1\n\n2 3\n```\n\nAfter\n")
    #expect(document.pieces.count == 3)
    #expect(document.pieces.first == .html("<p>Before</p>\n"))
    #expect(document.pieces.last == .html("\n<p>After</p>\n"))
    let fence = try #require(document.fences.first)
    #expect(fence.info.resolved == "matrix face a=1")
    #expect(fence.info.position.text == "3:4")
    #expect(fence.lines.map(\.text) == ["0 1", "", "2 3"])
    #expect(fence.lines.map(\.position.text) == ["4:1", "5:1", "6:1"])
    #expect(fence.range.text == "3:1-7:4")
    #expect(fence.isClosed)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let source: String
    let lines: String
    let isClosed: Bool
    var testDescription: String { source.debugDescription }

    init(_ source: String, _ lines: String, _ isClosed: Bool = true) {
      self.source = source
      self.lines = lines
      self.isClosed = isClosed
    }
  }

  @Test(
    "Each line's text and place",
    arguments: [
      Case("~~~~ matrix m\n1\n~~~\n~~~~~\n", "2:1 1|3:1 ~~~"),
      Case("- ```matrix m\n  1 2\n   3\n  ```\n", "2:3 1 2|3:3  3"),
      Case("> ```matrix m\n> 1\n>2\n>   3\n> ```\n", "2:3 1|3:2 2|4:3   3"),
      Case("10. > ```matrix m\n    > 1\n    >\n    > ```\n", "2:7 1|3:6 "),
      Case("   ```matrix m\n   1\n 2\n     3\n   ```\n", "2:4 1|3:2 2|4:4   3"),
      Case("```matrix m\n\t1\t2\n```\n", "2:1 \t1\t2"),
      Case("- ```matrix m\n\t1\n  ```\n", "2:1 \t1"),
      Case("-\t```matrix m\n\t1\n\t\t2\n\t```\n", "2:2 1|3:2 \t2"),
      Case(">\t```matrix m\n>\t1\n> ```\n", "2:2 \t1"),
      Case("> ```matrix é\r\n> é 1\r\n> ```\r\n", "2:3 é 1"),
      Case("```matrix m\r1\r\r2\r```\r", "2:1 1|3:1 |4:1 2"),
      Case("\u{FEFF}```matrix m\n1\n```", "2:1 1"),
      Case("```matrix m\n\0 1\n```", "2:1 \u{FFFD} 1"),
      Case("- ```matrix m\n\n  1\n\n  ```\n", "2:1 |3:3 1|4:1 "),
      Case("```matrix m\n1\n", "2:1 1", false),
      Case("```matrix m\n", "", false),
      Case("```matrix m", "", false),
      Case("```matrix m\n```", "", true),
      Case("> ```matrix m\n> 1\n```\nx\n", "2:3 1", false),
      Case("> ```matrix m\n> 1\n\n> ```\n", "2:3 1", false),
      Case("- ```matrix m\n  1\n\nnext\n", "2:3 1|3:1 ", false),
      Case("- ```matrix m\n  1\n- next\n", "2:3 1", false),
      Case("- ```matrix m\n  1\n  ```\n- next\n", "2:3 1", true),
      Case("> - ```matrix m\n>   1\n>   ```\n", "2:5 1", true),
      Case("> - ```matrix m\n>   1\n> ```\n", "2:5 1", false),
    ])
  func lines(_ test: Case) throws {
    let fence = try #require(parse(test.source).fences.first)
    let lines = fence.lines.map { "\($0.position.text) \($0.text)" }
    #expect(lines.joined(separator: "|") == test.lines)
    #expect(fence.isClosed == test.isClosed)
  }

  @Test(
    "Where the info string begins",
    arguments: [
      ("```matrix m\n```", "1:4"), ("```  matrix m\n```", "1:6"),
      ("  ~~~~\tmatrix m\n~~~~", "1:8"), ("- a\n\n  ```matrix m\n  ```", "3:6"),
      ("> 1. ```matrix m\n>    ```", "1:9"),
    ])
  func infoPosition(source: String, position: String) throws {
    let fence = try #require(parse(source).fences.first)
    #expect(fence.info.resolved == "matrix m")
    #expect(fence.info.position.text == position)
  }

  @Test func theRangeOfAnUnclosedFenceEndsWithItsBody() {
    #expect(parse("> ```matrix m\n> 12\n\nx\n").fences.map(\.range.text) == ["1:3-2:5"])
  }

  @Test func linesCountFromTheLineThatTheSourceBeganOn() {
    let fences = parse("```matrix m\n1\n```\n", firstLine: 10).fences
    #expect(fences.map(\.range.text) == ["10:1-12:4"])
    #expect(fences.flatMap(\.lines).map(\.position.text) == ["11:1"])
  }

  @Test func otherFencesAreLeftToCmarkAndListed() {
    let document = parse("```covn a\n1\n```\n\n> ~~~ swift\n> ~~~\n\n```\nnone\n```\n")
    #expect(document.fences.isEmpty)
    #expect(document.otherFences.map(\.word) == ["covn", "swift"])
    #expect(document.otherFences.map(\.info.position.text) == ["1:4", "5:7"])
    #expect(document.plainHTML.hasPrefix("<pre><code class=\"language-covn\">1\n</code></pre>\n"))
  }

  @Test func anIndentedBlockIsNoFence() {
    #expect(parse("    ```matrix m\n    1\n").fences.isEmpty)
  }
}
