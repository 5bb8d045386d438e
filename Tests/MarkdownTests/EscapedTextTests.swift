import Markdown
import Testing

@Suite struct EscapedTextTests {
  @Test(
    "Parts that are escapes stand in angle brackets, with their lengths",
    arguments: [
      (#"a\"b"#, #"a<">2b"#), (#"&amp;&#65;&#x42;"#, "<&>5<A>5<B>6"), (#"\&amp;"#, "<&>2amp;"),
      (#"\a\"#, #"\a\"#), ("&nosuch; &;& &amp", "&nosuch; &;& &amp"), ("é&eacute;", "é<é>8"),
      (#"&bsol;""#, #"<\>6""#), ("&NotEqualTilde;", "<\u{2242}\u{338}>15"), ("", ""),
    ])
  func isReadOnceFromLeftToRight(text: String, expected: String) {
    let parts = EscapedText(text).parts
    #expect(parts.map { $0.isEscape ? "<\($0.text)>\($0.length)" : $0.text }.joined() == expected)
    #expect(parts.map(\.length).reduce(0, +) == text.count)
  }
}
