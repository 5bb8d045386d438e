import Markdown
import Testing

/// Nothing in a lesson makes an element, an attribute or an address that it may not have.
@Suite struct ForgeryTests {
  @Test func markersOfTheOldKindAreText() {
    let source =
      "# T\n\n[a](#t \"&#64;fb53b77a88138966-1;\") b\n\nc &#64;fb53b77a88138966-1; d "
      + "[e](https://x/autofocus/onfocus=alert(document.domain)//)\n\nwHEPCdRWHPRGCauXWVVw"
    for source in [source, source.replacing("-1;", with: "-999;")] {
      let html = parse(source).plainHTML
      #expect(html.contains(" title=\"@fb53b77a88138966-"))
      #expect(!html.contains("<a href=\"#t\" title=\"<"))
    }
  }

  @Test func masksCannotBeWrittenAsReferences() {
    for code in 0x250...0x7FF {
      let letter = String(code, radix: 16)
      let document = parse("$ab$ &#x\(letter);mm &#\(code);mm [x](y \"&#x\(letter);mm\")\n")
      let found = document.pieces.count { if case .formula = $0 { true } else { false } }
      #expect(found == 1)
    }
    #expect(parse("$ab$ &alpha;mm &Acy;mm").formulas.count == 1)
  }

  @Test func noiseGivesNoScript() {
    for seed in 0..<3000 {
      var generator = GeneratedMarkdown(seed: UInt64(seed) + 1_000_000)
      var source = ""
      for _ in 0..<3 {
        source += generator.document() + "<script>alert(1)</script> $a$ `= b` [](javascript:c)\n"
      }
      let html = parse(source).plainHTML.lowercased()
      #expect(!html.contains("<script"), "\(seed)")
      #expect(!html.contains("href=\"javascript:"), "\(seed)")
    }
  }
}
