import Markdown
import TestSupport
import Testing

@Suite struct FormulaTests {
  /// `inline` and `[display]` formulas, each with its place, and stray dollars.
  static func formulas(_ source: String) -> [String] {
    let document = MarkdownDocument(
      source: source,
      options: MarkdownOptions(blockKinds: ["matrix"], calloutKinds: ["note", "answer"]))
    func spans(_ pieces: [Piece]) -> [MathSpan] {
      pieces.flatMap { piece -> [MathSpan] in
        switch piece {
        case .formula(let span): [span]
        case .calloutStart(_, let title): spans(title)
        default: []
        }
      }
    }
    return spans(document.pieces).map { span in
      let text = span.latex.replacing("\n", with: "⏎")
      let place = "\(span.range.start.line):\(span.range.start.column)"
      return span.isDisplay ? "[\(text)] \(place)" : "\(text) \(place)"
    } + document.strayDollars.map { "\($0.kind) \($0.range.start.line):\($0.range.start.column)" }
  }

  @Test(arguments: [
    // Rule 1
    ("`$a$` and $b$", ["b 1:11"]),
    ("``` ` $a$``` $b$", ["b 1:14"]),
    ("    $a$", []),
    ("```\n$a$\n```", []),
    ("~~~ $a$\n~~~", []),
    ("```matrix $a$\n1\n```", []),
    ("<div>\n$a$\n</div>", []),
    ("<b title=\"$a$\">$b$</b>", ["b 1:16"]),
    ("<https://a.b/$c$> $d$", ["d 1:19"]),
    ("x <!-- $a$ --> $b$", ["b 1:16"]),
    ("\\$a$ and $b$", ["b 1:10"]),
    ("\\\\$a$", ["a 1:3"]),
    ("$a\\$b$", ["a\\$b 1:1"]),
    ("[x](a$b$c) [y](z \"$t$\") $d$", ["d 1:25"]),
    ("[x]: /$a$ \"$b$\"\n\n[x] $c$", ["c 3:5"]),
    ("a < b$ and c > $d$", ["d 1:16"]),
    // Rule 2
    ("$a$", ["a 1:1"]),
    ("$5 and $10", []),
    ("$5, $6 and $7", []),
    ("$ a$", []),
    ("$a $", []),
    ("$a$1", []),
    ("$a\nb$", []),
    ("$a$b$c$", ["a 1:1", "c 1:5"]),
    ("$a{$}b$", ["a{$}b 1:1"]),
    ("$a{b$", []),
    ("$\\text{5 $x$ more}$", ["\\text{5 $x$ more} 1:1"]),
    ("$a*b*c$ *d*", ["a*b*c 1:1"]),
    ("$a_1$ and $b_1$", ["a_1 1:1", "b_1 1:11"]),
    ("x$a$y", ["a 1:2"]),
    ("$a `b$ c`", []),
    ("漢字 $é$ $b$", ["é 1:4", "b 1:8"]),
    ("*$a$* **$b$** _$c$_", ["a 1:2", "b 1:9", "c 1:16"]),
    ("# Of $a$ #", ["a 1:6"]),
    ("Of $a$\n======", ["a 1:4"]),
    ("[$a$](b) ![$c$](d)", ["a 1:2", "c 1:12"]),
    ("> [!note] $a$\n> $b$", ["a 1:11", "b 2:3"]),
    // Rule 3
    ("$$a$$", ["[a] 1:1"]),
    ("x $$a$$ y", ["[a] 1:3"]),
    ("$$\na\n$$", ["[⏎a⏎] 1:1"]),
    ("$$\na\n= 3\n$$", ["[⏎a⏎= 3⏎] 1:1"]),
    ("$$\na\n=\n$$\n\n$b$", ["[⏎a⏎=⏎] 1:1", "b 6:1"]),
    ("$$\na\n---\n- b\n# c\n> d\n1. e\n$$ $f$", ["[⏎a⏎---⏎- b⏎# c⏎> d⏎1. e⏎] 1:1", "f 8:4"]),
    ("$$\n```\na\n```\n$$\n\n`$b$` $c$", ["[⏎```⏎a⏎```⏎] 1:1", "c 7:7"]),
    ("$$\n<div>\n$$\n\n$a$", ["[⏎<div>⏎] 1:1", "a 5:1"]),
    ("$$\n    a\n\tb\n$$", ["[⏎a⏎b⏎] 1:1"]),
    ("> $$\n> a\n> = 3\n> $$", ["[⏎a⏎= 3⏎] 1:3"]),
    ("> $$\na\n$$", ["[⏎a⏎] 1:3"]),
    ("- $$\n  - a\n  $$\n- $b$", ["[⏎- a⏎] 1:3", "b 4:3"]),
    ("1. > $$ a\n   > = b\n   > $$", ["[ a⏎= b⏎] 1:6"]),
    ("$$a\\$$$", ["[a\\$] 1:1"]),
    ("$$ \\text{costs $x$} $$", ["[ \\text{costs $x$} ] 1:1"]),
    ("$$\r\na\r\n$$\r\n$b$", ["[⏎a⏎] 1:1", "b 4:1"]),
    ("$$a", ["unclosed 1:1"]),
    ("a $$\n\nb$$ $c$", ["c 3:5", "blankLine 1:3", "unclosed 3:2"]),
    ("# $$a\nb$$", ["unclosed 1:3", "unclosed 2:2"]),
    ("Use $$ like `$$`", ["unclosed 1:5"]),
    // What was surely meant
    ("$ a_1 $ and $ 5 $", ["spaced 1:1"]),
    ("$\\alpha $", ["spaced 1:1"]), ("$ (a)^2 $", ["spaced 1:1"]),
    ("5 $ for item_a and 6 $ for item_b.", []), ("^a$ or ^b$ here", []),
    ("US $ at 2^10 or AU $ at 3", []), ("echo $HOME_DIR or $USER_DIR.", []),
    ("A ticket is $5, x_1 costs $y$ more.", ["y 1:27"]),
    ("cost $5 my_var $$\na\n$$", ["[⏎a⏎] 1:16"]), ("$ a_1 $b$", ["b 1:7"]),
    // What was ordinary stays so when the rest is parsed again
    (
      "It costs $5 for $x$ items (US$).\n\n$$\na\n+ b\n$$\n",
      ["x 1:17", "[⏎a⏎+ b⏎] 3:1"]
    ),
    (
      "- $5 for $x$ (US$).\n  $$\n  + b\n  $$ or $5 for $y$ (US$)\n- $$\n  + c\n  $$\n",
      ["x 1:10", "[⏎+ b⏎] 2:3", "y 4:16", "[⏎+ c⏎] 5:3"]
    ),
    (
      "$$\n- a\n$$\n\n- $b$\n\n$$\n- c\n$$\n\n$d$",
      ["[⏎- a⏎] 1:1", "b 5:3", "[⏎- c⏎] 7:1", "d 11:1"]
    ),
    ("$$\n- a\n$$\n\n  $b$\n\n      $c$", ["[⏎- a⏎] 1:1", "b 5:3"]),
    ("$$\n```\n$$\n\n$a$\n\n```\n$b$\n```\n\n$c$", ["[⏎```⏎] 1:1", "a 5:1", "c 11:1"]),
    ("$$\n# a\n$$\n    $b$\n2. $c$", ["[⏎# a⏎] 1:1", "b 4:5", "c 5:4"]),
    ("$$\n- a\n$$\n\n$$\nb", ["[⏎- a⏎] 1:1", "unclosed 5:1"]),
  ])
  func rulesOfTheDollarSign(source: String, expected: [String]) {
    #expect(Self.formulas(source) == expected)
  }

  @Test func theRestOfTheTextIsAsBefore() {
    let source = "A *b* $x*y$ and\n$$\n- 1\n$$\n\n- c $z$\n\n[d $u$](e)\n"
    let document = MarkdownDocument(source: source, options: MarkdownOptions())
    #expect(
      document.pieces.plainHTML == """
        <p>A <em>b</em> [$x*y$] and
        [$
        - 1
        $]</p>
        <ul>
        <li>c [$z$]</li>
        </ul>
        <p><a href="e">d [$u$]</a></p>

        """)
  }

  @Test func aDisplayAloneTakesThePlaceOfItsParagraph() {
    let document = MarkdownDocument(source: "a\n\n$$b$$\n\nc", options: MarkdownOptions())
    #expect(document.pieces.plainHTML == "<p>a</p>\n[$b$]\n<p>c</p>\n")
    let alone = document.pieces.compactMap {
      if case .formula(let span) = $0 { span.isAlone } else { nil }
    }
    #expect(alone == [true])
  }

  @Test func aHeadingIsNamedAfterItsSource() {
    let document = MarkdownDocument(
      source: "# Size $n \\times n$ here\n", options: MarkdownOptions())
    #expect(document.headings.map(\.plainText) == ["Size n \\times n here"])
    #expect(document.headings.map(\.id) == ["size-n-times-n-here"])
  }

  @Test func charactersAreFoundAgainInTheFile() throws {
    let document = MarkdownDocument(source: "> é $$a\n>  b漢c\n> d$$", options: MarkdownOptions())
    let span = try #require(
      document.pieces.compactMap { if case .formula(let span) = $0 { span } else { nil } }.first)
    #expect(span.latex == "a\nb漢c\nd")
    let places = (0...7).map { span.places[$0] }.map { "\($0.line):\($0.column)" }
    #expect(places == ["1:7", "1:8", "2:4", "2:5", "2:6", "2:7", "3:3", "3:4"])
  }

  /// No mask may be seen, whatever stands around a formula.
  @Test(arguments: 0..<300) func nothingOfAMaskIsLeft(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = [
      "$a$", "$$", "$", "$$b$$", "\n", "\n\n", "> ", "- ", "  ", "    ", "# ", "`", "``", "```\n",
      "<b>",
      "<!--", "-->", "[", "](", ")", "![", "*", "_", "x ", "1", "\\", "---\n", "===\n", "|",
      "&amp;",
      "\t", "[!note] ", "漢", "~~~\n", "{", "}", "\r\n", "<div>\n", "1. ",
    ]
    let source = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      parts.randomElement(using: &random) ?? ""
    }.joined()
    let document = MarkdownDocument(
      source: source, options: MarkdownOptions(calloutKinds: ["note"]))
    let html = document.pieces.plainHTML + document.headings.map(\.plainText).joined()
    #expect(!html.contains("mm"), "\(source.debugDescription): \(html)")
    #expect(!html.unicodeScalars.contains { (0x250...0x7FF).contains($0.value) })
  }

  @Test(arguments: [
    "$$\na\n+ b\n$$\n\n", "- $$\n  + b\n  $$\n", "> $$\n> + b\n> $$\n\n", "x\n$$\n- b\n$$ y\n",
  ])
  func manyDisplaysAreAllFound(part: String) {
    let found = Self.formulas(String(repeating: part, count: 400) + "\nThen $x$.\n")
    #expect(found.count == 401 && found.last?.hasPrefix("x ") == true)
  }

  @Test func spacesAreToldSoManyTimes() {
    #expect(Self.formulas(String(repeating: "$a_ ", count: 1000)).count == 50)
  }

  @Test func tooManyDisplaysAreTold() {
    let found = Self.formulas(
      String(repeating: "- $$\n  + b\n  $$\n", count: 1400) + String(repeating: "a", count: 600_000)
    )
    #expect(found.last?.hasPrefix("tooMany") == true)
  }

  @Test(arguments: ["$", "$a", "$$", "${", "`$", "<a $", "$$\n- ", "]($", "$\\", "> $$\n", "<!--$"])
  func manyDollarsAreReadInTime(part: String) {
    _ = MarkdownDocument(source: String(repeating: part, count: 20_000), options: MarkdownOptions())
  }
}
