import Markdown
import Text
import Testing

@Suite struct InfoTextTests {
  @Test(
    "Parts that are escapes stand in angle brackets, with their lengths",
    arguments: [
      (#"a\"b"#, #"a<">2b"#), (#"&amp;&#65;&#x42;"#, "<&>5<A>5<B>6"), (#"\&amp;"#, "<&>2amp;"),
      (#"\a\"#, #"\a\"#), ("&nosuch; &;& &amp", "&nosuch; &;& &amp"), ("é&eacute;", "é<é>8"),
      (#"&bsol;""#, #"<\>6""#), ("&NotEqualTilde;", "<\u{2242}\u{338}>15"), ("", ""),
    ])
  func isReadOnceFromLeftToRight(text: String, expected: String) {
    let info = InfoText(parsing: text, at: SourcePosition(line: 1, column: 1))
    var parts = text.map(String.init)
    for escape in info.escapes.reversed() {
      parts.replaceSubrange(
        escape.offset..<escape.offset + escape.length, with: ["<\(escape.text)>\(escape.length)"])
    }
    #expect(parts.joined() == expected)
    #expect(info.written == text)
  }
}
