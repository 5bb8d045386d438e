/// Documents of all that CommonMark knows, put together at random, the same for the same seed.
struct GeneratedMarkdown {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
  private mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
  private mutating func pick(_ texts: [String]) -> String { texts[below(texts.count)] }

  private static let starts = [
    "", "", "", "> ", ">", "- ", "* ", "+ ", "1. ", "7) ", "123456789. ", "-", "    ", "\t", "  ",
    " \t", "# ", "###### ", "####### ", "#", "```", "~~~~ ", "``` ä b&amp;c\\*\"", "    code",
    "[r]: ", "[r]: <u v> 'T'\n", "[é]: /x \"\"\n", "<div>", "<!-- ", "<pre>", "<?x", "</p>",
    "<script>", "=", "---", "***", "_ _ _", "- - -", "===", "\\", "> > - ", "10. - > ", "-\t\t",
    ">\t", "0. ", "~~~", "\u{FEFF}", "    > ", "2.\t",
  ]
  private static let inlines = [
    "a", "b c", "*", "**", "_", "__", "***", "`", "``", "`code`", "` `` `", "` = 1`", "\\", "\\*",
    "\\\\", "\\&", "&amp;", "&#0;", "&#x22;", "&nbsp;", "&ngE;", "&#1234567;", "&x;", "&", "<", ">",
    "\"", "'", "[", "]", "![", "](", ")", "](x)", "](/u \"t\")", "](<a b>)", "](a\"b 'c\"d')",
    "](x \"\")", "](x '')", "](x ())", "[r]", "[r][]", "[x][r]", "![r]", "[é]", "<b>", "</a>",
    "<a href='x'>", "<!-- c -->", "<?p?>", "<![CDATA[d]]>", "<!E f>", "<http://a.b/c?d=e&f>",
    "<g@h.i>", "<javascript:x>", "](javascript:y)", "](data:image/png;x)", "](DATA:text)",
    "](file:z)", "](vbscript:)", "é", "漢", "👍🏽", "e\u{301}", "\u{A0}", "\u{E000}", "\u{7FF}",
    "&#x7FF;", "@", "@1-0;", "\0", "\t", " ", "  ", "!", "#", "~", "|", "$", "a\u{2028}b", "%41%zz",
    "](%c3é[]\\)^`{|}~)", "http://x", "=", "-", "+", "1.", "\u{1}", "\u{7F}", "</", "*a*", "**b**",
  ]
  private static let ends = [
    "\n", "\n", "\n", "\n\n", "  \n", "\\\n", "\r\n", "\r", " \n", "\t\n", "",
  ]

  mutating func document() -> String {
    var text = ""
    for _ in 0...below(9) {
      for _ in 0..<below(3) { text += pick(Self.starts) }
      for _ in 0..<below(8) { text += pick(Self.inlines) }
      text += pick(Self.ends)
    }
    return text
  }
}
