import Markdown
import Testing

@Suite struct InlineTests {
  @Test func aValueIsAHoleInItsText() {
    #expect(
      parse("It is `= eyes.sum` here.").pieces.map { [$0].plainHTML } == [
        "<p>It is ", "[value eyes.sum]", " here.</p>\n",
      ])
  }

  @Test(
    "Where an expression stands",
    arguments: [
      ("`= a`", "a", "1:4-1:5"), ("é 👍🏽 `= a + b`", "a + b", "1:8-1:13"),
      ("`` = a` ``", "a`", "1:6-1:8"), ("`a` \\` `= a`", "a", "1:11-1:12"),
      ("> x\n> `= a`", "a", "2:6-2:7"), ("> x\n`= a`", "a", "2:4-2:5"),
      ("> x\n   `= a`", "a", "2:7-2:8"), ("> > x\n> `= a`", "a", "2:6-2:7"),
      ("- x\n  `= a`", "a", "2:6-2:7"), ("- x\n`= a`", "a", "2:4-2:5"),
      ("- x\n\t`= a`", "a", "2:5-2:6"), ("x\n      `= a`", "a", "2:10-2:11"),
      ("1. > - x\n   >   y `= a`", "a", "2:13-2:14"), ("1. > - x\n   y `= a`", "a", "2:9-2:10"),
      ("> x\n      > `= a`", "a", "2:12-2:13"), ("x `y\nz` `= a`", "a", "2:7-2:8"),
      ("# x `= a`", "a", "1:8-1:9"), ("- ## x `= a` ##", "a", "1:11-1:12"),
      ("x\n`= a`\n===", "a", "2:4-2:5"), ("[r]: x\n`= a`", "a", "2:4-2:5"),
      ("[r]: x 'y'\n[s]: <z>\n`= a`", "a", "3:4-3:5"), ("[x](\ny.md) `= a`", "a", "2:10-2:11"),
      ("[`= a`](`= a`)", "a", "1:5-1:6"), ("[x](`=b`) `= a`", "a", "1:14-1:15"),
      ("<b title='`= b`'> `= a`", "a", "1:22-1:23"),
      ("&amp;&copy;&#65;\\& `= a`", "a", "1:23-1:24"),
      ("*x **y*** `= a`", "a", "1:14-1:15"), ("x\\\n  `= a`", "a", "2:6-2:7"),
      ("x  \r\n  `= a`\r\n", "a", "2:6-2:7"), ("\u{FEFF}`= a`", "a", "1:4-1:5"),
      ("\0`= a`", "a", "1:5-1:6"), ("`= a\nb`", "a b", "1:4-2:2"),
      ("> `= a\n> b` x", "a b", "1:6-2:4"),
      ("<https://a.b/`> `= a`", "a", "1:20-1:21"), ("![x `= a`](y.png)", "a", "1:8-1:9"),
      ("`= `", "", "1:4-1:4"), ("> [!note] t `= a`", "a", "1:16-1:17"),
    ])
  func expression(source: String, expression: String, range: String) throws {
    let value = try #require(parse(source).values.first)
    #expect(value.expression == expression)
    #expect(value.range.text == range)
  }

  @Test func codeThatDoesNotBeginWithAnEqualsSignAndASpaceIsCode() {
    for source in ["`=a`", "`a = b`", "`=`", "`==  a`"] {
      #expect(parse(source).values.isEmpty, "\(source)")
    }
  }

  @Test func aValueInAlternativeTextSaysSo() {
    let document = parse("![`= a`](b.png) `= c`")
    #expect(document.values.map(\.isInAlternativeText) == [true, false])
    #expect(
      document.pieces.plainHTML
        == "<p><img src=\"b.png\" alt=\"[value a]\" /> [value c]</p>\n")
  }

  @Test func aLinkStandsInPlaceOfItsAttribute() throws {
    let document = parse("[the *map*](größe.md#a&amp;b \"T\")")
    let link = try #require(document.links.first)
    #expect(document.pieces.first == .html("<p><a href=\""))
    #expect(document.pieces.last == .html("\" title=\"T\">the <em>map</em></a></p>\n"))
    #expect(link.destination == "größe.md#a&b")
    #expect(link.escapedDestination == "gr%C3%B6%C3%9Fe.md#a&amp;b")
    #expect(link.hasText)
  }

  @Test func aLinkWithoutTextHasAHoleForOne() throws {
    let pieces = parse("See [](#eyes_map 'T').").pieces
    #expect(pieces.count == 5)
    guard case .link(let link) = pieces[1], case .linkText(let same) = pieces[3] else {
      Issue.record("\(pieces)")
      return
    }
    #expect(link == same)
    #expect(!link.hasText)
    #expect(pieces[2] == .html("\" title=\"T\">"))
    #expect(pieces[4] == .html("</a>.</p>\n"))
  }

  @Test(
    "Where a destination stands",
    arguments: [
      ("[a](b.md)", "1:5-1:9"), ("é [a]( <b.md> 't')", "1:9-1:13"), ("[](#x)", "1:4-1:6"),
      ("> x\n> [a](b.md)", "2:7-2:11"), ("> x\n [a](b.md)", "2:6-2:10"),
      ("- [a\n  b](c.md)", "2:6-2:10"), ("[a](\n  b.md\n)", "2:3-2:7"),
      ("[a][r]\n\n[r]: b.md", "1:1-1:7"), ("> [r][]\n\n[r]: b.md", "1:3-1:8"),
      ("x [r]\n\n[r]: b.md", "1:3-1:6"), ("[r]: b.md\n[r]", "2:1-2:4"), ("x [a]()", "1:3-1:8"),
      ("[b.md](b.md)", "1:8-1:12"), ("[![i](http://j)](b.md)", "1:18-1:22"),
      ("## [a](b.md)", "1:8-1:12"), ("> [!note] [a](b.md)\n> x", "1:15-1:19"),
    ])
  func destination(source: String, range: String) {
    #expect(parse(source).links.map(\.range.text) == [range])
  }

  @Test func linksWithASchemeOrAHostAreLeftToCmark() {
    let source = "[a](http://b) [c](//d) [e](mailto:f) <g@h.i> [j](x-y+z.1:k)"
    #expect(parse(source).links.isEmpty)
    #expect(parse("[a](./b:c) [d](1:2) [e](#f:g) [h](/i) [j](?k:l)").links.count == 5)
  }

  @Test func imagesAreHolesOrExternal() {
    let document = parse(
      "![a](b.png) ![c](https://d/e.png)\n> ![f](//g.png) ![h ![i](http://j)](k.png)")
    #expect(document.images.map(\.source) == ["b.png", "k.png"])
    #expect(document.images.map(\.range.text) == ["1:6-1:11", "2:37-2:42"])
    #expect(document.externalImages.map(\.url) == ["https://d/e.png", "//g.png"])
    #expect(document.externalImages.map(\.range.text) == ["1:18-1:33", "2:8-2:15"])
  }

  @Test func linksInAlternativeTextAreNoLinks() {
    let document = parse("![a [b](c.md)](d.png)")
    #expect(document.links.isEmpty)
    #expect(document.pieces.plainHTML == "<p><img src=\"d.png\" alt=\"a b\" /></p>\n")
  }

  @Test func omittedHTMLIsListedUnlessAllowed() {
    let source =
      "a <b>c</b> <!-- d -->\n\n> <div>\n> x\n> </div>\n\n<!-- e\n\n f -->\n\n<!-- g --> <i>\n"
    #expect(
      parse(source).omittedHTML.map(\.text) == [
        "1:3-1:6", "1:7-1:11", "3:3-5:9", "11:1-11:15",
      ])
    #expect(parse(source, allowsRawHTML: true).omittedHTML.isEmpty)
  }
}
