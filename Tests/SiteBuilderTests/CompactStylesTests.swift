import Testing

@testable import Pages

@Suite struct CompactStylesTests {
  @Test(arguments: [
    ("a { color : red; }\n\n/* b */ .c  .d{ e: f g; }", "a{color :red}.c .d{e:f g}"),
    ("a::after { content: \" { ; } \"; }", "a::after{content:\" { ; } \"}"),
    ("a { b: url( x;y ) ; c: url(\"d) ; e\") }", "a{b:url( x;y );c:url(\"d) ; e\")}"),
    (".a :hover, .b { width: calc(1px + 2px) }", ".a :hover,.b{width:calc(1px + 2px)}"),
    ("@media (min-width: 2rem) and (x) { a { } }", "@media (min-width:2rem) and (x){a{}}"),
    ("a/**/b { c: 'it\\'s  /* no */' }", "a b{c:'it\\'s  /* no */'}"), ("/* never", ""), ("'", "'"),
    ("url(", "url("), ("", ""), ("a { b: c;; }", "a{b:c;}"),
  ])
  func keepsWhatHasAMeaning(styles: String, expected: String) {
    #expect(CompactStyles.text(of: styles) == expected)
  }
}
