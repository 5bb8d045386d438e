import Testing

@testable import Pages

@Suite struct StyleSheetTests {
  /// The rules that stay for some markup.
  private func rules(_ styles: String, for markup: String) -> String {
    let sheet = StyleSheet(CompactStyles.text(of: styles))
    var used = NameSet(sheet.names)
    used.formUnion(markup: Array(markup.utf8), sheet.names)
    return String(decoding: sheet.text(for: used), as: UTF8.self)
  }

  private let markup =
    #"<p class="a long-name"><b data-x="1" class=z>x &lt;c class="c"&gt;</b></p>"#

  @Test(
    arguments: [
      (".a{x:y}", true), (".c{x:y}", false), ("p{x:y}", true), ("P > B{x:y}", true),
      ("i{x:y}", false),
      (".a .c,.z{x:y}", true), (".a .c,.z.c{x:y}", false), (":root{x:y}", true), ("*{x:y}", true),
      ("::before{x:y}", true), (".a:not(.c){x:y}", true), ("p:is(.c,.long-name){x:y}", true),
      (":is(.c,.d) b{x:y}", false), ("p:has(> .c){x:y}", false), ("p:has(> .z){x:y}", true),
      (":where(.c :is(p,b)){x:y}", false), ("[class*=\"c]d\"]{x:y}", true),
      ("p:nth-child(2 of .c){x:y}", true),
      ("#id{x:y}", true), (".c\\:d{x:y}", true), ("svg|a{x:y}", true),
      (".a{&.c{x:y}.z{x:y}}", true),
      (".c{&.a{x:y}}", false), ("@font-face{font-family:\"F\";src:x}", false),
      ("@page{margin:1cm}", true),
      ("@import \"x;y\";", true), ("@keyframes k{from{x:y}50%{x:z}}", false),
      (".c::before{content:\"}\"}", false),
      ("@media print{.a{x:y}.b{x:y}}", nil), ("@unknown{.c{x:y}}", true), ("é{x:y}", false),
    ] as [(String, Bool?)])
  func keepsWhatCanMatch(styles: String, isKept: Bool?) {
    let expected = isKept.map { $0 ? styles : "" } ?? "@media print{.a{x:y}}"
    #expect(
      rules(styles, for: markup).lowercased() == CompactStyles.text(of: expected).lowercased())
  }

  @Test func aFontAndAnAnimationStayWhereTheirNamesAreUsed() {
    let styles = """
      @font-face{font-family:F;src:x}@keyframes spin{from{x:y}}@property --q{inherits:true}\
      @media print{@supports (x:y){.c{x:y}}}.a{font-family:F;animation:spin 1s;x:var(--q)}
      """
    let kept = styles.replacing("@media print{@supports (x:y){.c{x:y}}}", with: "")
    #expect(rules(styles, for: markup) == kept)
    #expect(rules(styles, for: "<p></p>") == "")
  }

  /// Nothing that a built-in page can need is taken for something else.
  @Test func allBuiltInRulesStayWhereAllNamesAreUsed() {
    let styles = TemplateSet.usual.styles
    let sheet = StyleSheet(styles)
    var used = NameSet(sheet.names)
    used.formUnion(words: styles.utf8, sheet.names)
    #expect(String(decoding: sheet.text(for: used), as: UTF8.self) == styles)
  }

  @Test func wordsOfForeignMarkupAreNamesInAnyQuotes() {
    let sheet = StyleSheet(".c{x:y}b{x:y}i{x:y}")
    var used = NameSet(sheet.names)
    used.formUnion(words: "<P CLASS='c'>it is <B>".utf8, sheet.names)
    #expect(String(decoding: sheet.text(for: used), as: UTF8.self) == ".c{x:y}b{x:y}")
  }
}
