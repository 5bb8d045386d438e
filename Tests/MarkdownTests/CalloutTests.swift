import Markdown
import Testing

@Suite struct CalloutTests {
  @Test(
    "What becomes a callout",
    arguments: [
      ("> [!note]\n> Text\n", "[note ]\n<p>Text</p>\n[/note]\n"),
      ("> [!NOTE]\n>\n> Text\n", "[note ]\n<p>Text</p>\n[/note]\n"),
      ("> [!note]  \n> Text\n", "[note ]\n<p>Text</p>\n[/note]\n"),
      ("> [!note]\\\n> Text\n", "<blockquote>\n<p>[!note]<br />\nText</p>\n</blockquote>\n"),
      (
        "> [!note] A *fine* title\n> Text\n", "[note A <em>fine</em> title]\n<p>Text</p>\n[/note]\n"
      ),
      ("> [!note] [a](b.md) `= c`\n", "[note <a href=\"b.md\">a</a> [value c]]\n[/note]\n"),
      ("> [!note]\n", "[note ]\n[/note]\n"),
      (">   [!answer]\nlazy\n", "[answer ]\n<p>lazy</p>\n[/answer]\n"),
      (
        "> [!question]\n> Why?\n> > [!answer]\n> > So.\n",
        "[question ]\n<p>Why?</p>\n[answer ]\n<p>So.</p>\n[/answer]\n[/question]\n"
      ),
      ("- > [!note]\n  > x\n", "<ul>\n<li>\n[note ]\n<p>x</p>\n[/note]\n</li>\n</ul>\n"),
      (
        "> [!note]\n> ```matrix m\n> 1\n> ```\n",
        "[note ]\n[fence matrix m]\n[/note]\n"
      ),
      ("> x\n> [!note]\n", "<blockquote>\n<p>x\n[!note]</p>\n</blockquote>\n"),
      ("> [!note]x\n", "<blockquote>\n<p>[!note]x</p>\n</blockquote>\n"),
      ("> \\[!note]\n", "<blockquote>\n<p>[!note]</p>\n</blockquote>\n"),
      ("> *[!note]*\n", "<blockquote>\n<p><em>[!note]</em></p>\n</blockquote>\n"),
      ("> x\n>\n> [!note]\n", "<blockquote>\n<p>x</p>\n<p>[!note]</p>\n</blockquote>\n"),
      ("> - [!note]\n", "<blockquote>\n<ul>\n<li>[!note]</li>\n</ul>\n</blockquote>\n"),
      ("[!note]\n", "<p>[!note]</p>\n"),
      (
        "> [!note]\n\n[!note]: x.md\n",
        "<blockquote>\n<p><a href=\"x.md\">!note</a></p>\n</blockquote>\n"
      ),
    ])
  func callout(source: String, html: String) {
    #expect(parse(source).pieces.plainHTML == html)
  }

  @Test func theRangeIsThatOfTheMarker() {
    let document = parse("> x\n\n> é\n>\n> > [!Note] t\n> > x\n")
    #expect(document.callouts.map(\.range.text) == ["5:5-5:12"])
    #expect(document.callouts.map(\.kind) == ["note"])
  }

  @Test func anUnknownKindStaysAQuoteAndIsListed() {
    let document = parse("> [!Qeustion]\n> x\n\n> [!]\n\n> [!a b]\n")
    #expect(document.unknownCallouts.map(\.word) == ["Qeustion"])
    #expect(document.unknownCallouts.map(\.range.text) == ["1:5-1:13"])
    #expect(document.callouts.isEmpty)
    #expect(document.pieces.plainHTML.hasPrefix("<blockquote>\n<p>[!Qeustion]\nx</p>"))
  }
}
