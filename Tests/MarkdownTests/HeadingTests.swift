import Markdown
import Testing

@Suite struct HeadingTests {
  @Test(
    "The id is a slug of the text",
    arguments: [
      ("# The feature map", "the-feature-map"), ("# 3×3 — eyes & *ears*!", "3-3-eyes-ears"),
      ("# Größe `x_y`", "größe-x-y"), ("# ПРИВЕТ мир", "привет-мир"), ("# हिन्दी पाठ", "हिन्दी-पाठ"),
      ("# !?", "section"), ("#", "section"), ("# content", "content-2"), ("# -a-", "a"),
      ("# <b>a</b> [b](c.md) ![d](e.png)", "a-b-d"), ("a\nb\n===", "a-b"),
      ("# `= m.sum` x", "m-sum-x"),
    ])
  func slug(source: String, id: String) {
    let document = parse(source)
    #expect(document.headings.map(\.id) == [id])
    #expect(document.pieces.plainHTML.contains(" id=\"\(id)\">"))
  }

  @Test func idsAreUnique() {
    let document = parse("# a\n# a\n# a-2\n# a\n# face\n\n```matrix face\n```\n# Content\n")
    #expect(
      document.headings.map(\.id) == ["a", "a-2", "a-2-2", "a-3", "face-2", "content-2"])
  }

  @Test func aHeadingTellsItsLevelTextContentAndRange() throws {
    let source = "> ## The [*map*](b.md) of `= m` <a name='x>'>&amp;</a> ![i](j.png) ##\n"
    let document = parse(source, allowsRawHTML: true)
    let heading = try #require(document.headings.first)
    #expect(heading.level == 2)
    #expect(heading.plainText == "The map of m & i")
    #expect(
      document.pieces(of: heading).plainHTML
        == "The <em>map</em> of [value m] &amp; <img src=\"j.png\" alt=\"i\" />")
    #expect(heading.range.text == "1:3-1:70")
  }

  @Test(
    "The range of an underlined heading ends with its line",
    arguments: [
      ("a\nb\n===\nc\n---\n\nd\n", "1:1-3:4 4:1-5:4"), ("a\n===", "1:1-2:4"),
      ("a\n===\n===", "1:1-2:4"), ("> a\n> ---  \n---", "1:3-2:6"), ("- a\n  =\nb", "1:3-2:4"),
      ("a\n---\n\n", "1:1-2:4"), ("# a #  \n===", "1:1-1:6"),
    ])
  func underlined(source: String, ranges: String) {
    #expect(parse(source).headings.map(\.range.text).joined(separator: " ") == ranges)
  }

  @Test func theTagKeepsItsPlace() {
    #expect(
      parse("- # a\n- b\n  ---\n").pieces.plainHTML
        == "<ul>\n<li>\n<h1 id=\"a\">a</h1>\n</li>\n<li>\n<h2 id=\"b\">b</h2>\n</li>\n</ul>\n")
  }
}
