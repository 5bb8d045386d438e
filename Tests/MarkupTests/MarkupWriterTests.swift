import Markup
import Testing

@Suite struct MarkupWriterTests {
  @Test func nestsAndEscapes() {
    var writer = MarkupWriter()
    writer.element("p", ["class": "a\"b", "id": nil, "hidden": ""]) { paragraph in
      paragraph.text("1 < 2 & \"so on\" > 0")
      paragraph.open("br")
      paragraph.finished("<b>done</b>")
    }
    #expect(
      writer.markup == """
        <p class="a&quot;b" hidden>1 &lt; 2 &amp; &quot;so on&quot; &gt; 0<br><b>done</b></p>
        """)
  }

  @Test func keepsLongNumbersOnOneLine() {
    var writer = MarkupWriter()
    writer.formula("36 + 1\u{2009}332 = 1\u{2009}368")
    #expect(
      writer.markup == """
        36 + <span class="number">1\u{2009}332</span> = <span class="number">1\u{2009}368</span>
        """)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func writesBase64(text: String, encoded: String) {
    #expect(DataURL.of(Array(text.utf8), path: "a.PNG") == "data:image/png;base64,\(encoded)")
  }
}
