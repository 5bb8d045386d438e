import Markdown
import Testing

/// What a text with formulas in it becomes.
@Suite struct FormulaTextTests {
  /// The document's HTML with each formula in brackets; a display says whether it stands alone.
  static func shown(_ source: String, allowsRawHTML: Bool = false) -> String {
    let options = MarkdownOptions(
      allowsRawHTML: allowsRawHTML, blockKinds: ["matrix"], calloutKinds: ["note"])
    return shown(MarkdownDocument(source: source, options: options).pieces)
  }

  private static func shown(_ pieces: [Piece]) -> String {
    pieces.map { piece in
      guard case .formula(let span) = piece else { return [piece].plainHTML }
      let latex = span.latex.replacing("\n", with: "/")
      if span.isInAlternativeText { return latex.replacing("<", with: "&lt;") }
      return span.isDisplay ? "[\(span.isAlone ? "display" : "inner") \(latex)]" : "[\(latex)]"
    }.joined()
  }

  @Test(
    "Between single dollar signs",
    arguments: [
      ("$x$", "[x]"), ("a $x$ b", "a [x] b"), ("$5 and $10", "$5 and $10"),
      ("$5 or 10$ more", "[5 or 10] more"), ("$ x$", "$ x$"), ("$x $", "$x $"), ("$\tx$", "$\tx$"),
      ("$x\t$", "$x\t$"), ("$x$5", "$x$5"), ("$x$y", "[x]y"), ("a$x$b", "a[x]b"),
      ("$x\ny$", "$x\ny$"), ("\\$x$", "$x$"), ("$x\\$", "$x$"), ("$x\\$y$", "[x\\$y]"),
      ("\\\\$x$", "\\[x]"), ("$\\\\$", "[\\\\]"), ("$\\text{a $b$ c}$", "[\\text{a $b$ c}]"),
      ("$\\{$a$\\}$", "[\\{]a[\\}]"), ("${$", "${$"), ("$}$", "[}]"), ("$a{b}$", "[a{b}]"),
      ("$x$$y$", "[x][y]"), ("$a*b*c$", "[a*b*c]"), ("$a_1$ and $b_1$", "[a_1] and [b_1]"),
      ("*$x$*", "<em>[x]</em>"), ("**a $*$ b**", "<strong>a [*] b</strong>"),
      ("$[a](b)$", "[[a](b)]"), ("[$x$](b.md)", "<a href=\"b.md\">[x]</a>"),
      ("$&amp;$", "[&amp;]"), ("$", "$"), ("a $ b $ c", "a $ b $ c"),
      ("$100 $x$", "$100 [x]"), ("\u{E000}0\u{E001} $x$", "\u{E000}0\u{E001} [x]"),
      (
        "$\u{E000}0\u{E001}$ `$\u{E000}0\u{E001}$`",
        "[\u{E000}0\u{E001}] <code>$\u{E000}0\u{E001}$</code>"
      ),
      ("$x\\ $", "$x\\ $"), ("$é$ 👍🏽$\u{4E2D}$", "[é] 👍🏽[\u{4E2D}]"), ("$\0$", "[\u{FFFD}]"),
    ])
  func inline(source: String, html: String) {
    #expect(Self.shown(source).replacing("[<b>]", with: "[&lt;b&gt;]") == "<p>\(html)</p>\n")
  }

  @Test(
    "Besides code, HTML and links",
    arguments: [
      ("`$x$`", "<code>$x$</code>"), ("`a $x` b$", "<code>a $x</code> b$"),
      ("``$x`$ `` $y$", "<code>$x`$ </code> [y]"),
      ("`$x$", "`[x]"), ("$\\`a$ and `code` here", "[\\`a] and <code>code</code> here"),
      ("w $``$`$```a$b`", "w [``]<code>$```a$b</code>"), ("$a`b$ ``c``", "[a`b] <code>c</code>"),
      ("``a $x`$ b", "``a [x`] b"), ("\\`$x$`", "`[x]`"),
      ("z <a title=\"5 $ $x$\">", "z <a title=\"5 $ $x$\">"),
      ("<a b='$x$'>$y$</a>", "<a b='$x$'>[y]</a>"), ("x <b $a> c$", "x &lt;b [a> c]"),
      ("<http://a.b/$x$>", "<a href=\"http://a.b/$x$\">http://a.b/$x$</a>"),
      ("z <!-- $x$ --> $y$", "z <!-- $x$ --> [y]"), ("z <?$x$?>$y$", "z <?$x$?>[y]"),
      ("z <![CDATA[$x$]]>$y$", "z <![CDATA[$x$]]>[y]"), ("z <!A $x$>$y$", "z <!A $x$>[y]"),
      ("<$x$@b.c>", "<a href=\"mailto:$x$@b.c\">$x$@b.c</a>"),
      ("[a](b$x$c)", "<a href=\"b$x$c\">a</a>"),
      ("[a](b$x) and [c](d$y)", "<a href=\"b$x\">a</a> and <a href=\"d$y\">c</a>"),
      ("[a](b \"$x$\")", "<a href=\"b\" title=\"$x$\">a</a>"),
      ("![$x$](b.png \"$y$\")", "<img src=\"b.png\" alt=\"x\" title=\"$y$\" />"),
      ("![$a<b$ c](b.png)", "<img src=\"b.png\" alt=\"a&lt;b c\" />"),
      ("a](b$x$c)", "a](b[x]c)"),
      ("[$x y$](b)", "<a href=\"b\">[x y]</a>"), ("[a]($x y$)", "[a]([x y])"),
      ("[$x$][r]\n\n[r]: s", "<a href=\"s\">[x]</a>"),

      ("[r]\n\n[r]: s$x$ '$y$'", "<a href=\"s$x$\" title=\"$y$\">r</a>"),
      ("[r]: s$x$\n[r] $y$", "<a href=\"s$x$\">r</a> [y]"), ("[r]: $x y$", "[r]: [x y]"),
      ("&#36;x&#36;", "$x$"),
    ])
  func precedence(source: String, html: String) {
    #expect(Self.shown(source, allowsRawHTML: true) == "<p>\(html)</p>\n")
  }

  @Test(
    "Between double dollar signs",
    arguments: [
      ("$$x$$", "[display x]\n"), ("a $$x$$ b", "<p>a [inner x] b</p>\n"),
      ("$$\nx\n$$", "[display /x/]\n"), ("$$\n  x\n  $$", "[display /x/]\n"),
      ("a\n$$\nx\n$$\nb", "<p>a\n[inner /x/]\nb</p>\n"),
      ("$$\n= 3\n$$", "[display /= 3/]\n"), ("$$\na\n=\n3\n$$", "[display /a/=/3/]\n"),
      ("$$\na\n- 3\n$$", "[display /a/- 3/]\n"), ("$$\n# 1\n$$", "[display /# 1/]\n"),
      ("$$\n1. x\n$$", "[display /1. x/]\n"), ("$$\n> 1\n$$", "[display /> 1/]\n"),
      ("$$\n```\n$$\n\n$x$", "[display /```/]\n<p>[x]</p>\n"),
      ("$$\n<div>\n$$\n\n$x$", "[display /<div>/]\n<p>[x]</p>\n"),
      ("$$\na\n---\n$$ b\n===", "<h1 id=\"a-b\">[inner /a/---/] b</h1>\n"),
      ("$$\n***\n$$", "[display /***/]\n"), ("$$\n    a\n$$", "[display /a/]\n"),
      ("> $$\n> a\n> - b\n> $$", "<blockquote>\n[display /a/- b/]\n</blockquote>\n"),
      ("> $$\na\n$$", "<blockquote>\n[display /a/]\n</blockquote>\n"),
      ("- $$\n  - 3\n  $$", "<ul>\n<li>[display /- 3/]</li>\n</ul>\n"),
      (
        "- a\n\n  $$\n  # b\n  $$\n- c",
        "<ul>\n<li>\n<p>a</p>\n[display /# b/]\n</li>\n<li>\n<p>c</p>\n</li>\n</ul>\n"
      ),
      (
        "1. > $$\n   > = 3\n   > $$",
        "<ol>\n<li>\n<blockquote>\n[display /= 3/]\n</blockquote>\n</li>\n</ol>\n"
      ),
      ("# $$x$$", "<h1 id=\"x\">[inner x]</h1>\n"), ("$$a\\$$b$$", "[display a\\$$b]\n"),
      ("$$$$", "[display ]\n"), ("$$a$b$$", "[display a$b]\n"),
      ("$$x$$$y$", "<p>[inner x][y]</p>\n"),
      ("$$x$$.", "<p>[inner x].</p>\n"), ("\\$$x$", "<p>$[x]</p>\n"),
      ("`$$` $$x$$", "<p><code>$$</code> [inner x]</p>\n"),
      ("$$\r\na\r\n- b\r\n$$\r\n", "[display /a/- b/]\n"), ("$$\ra\r$$", "[display /a/]\n"),
      ("$$x$$\n$$\n- y\n$$\n- z", "<p>[inner x]\n[inner /- y/]</p>\n<ul>\n<li>z</li>\n</ul>\n"),
      ("> [!note]\n> $$\n> - x\n> $$", "[note ]\n[display /- x/]\n[/note]\n"),
      ("$$\n>\n> $$", "[display />/> ]\n"),
    ])
  func display(source: String, html: String) {
    #expect(Self.shown(source) == html)
  }
}
