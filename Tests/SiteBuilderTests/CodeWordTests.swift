import Testing

@testable import Pages

/// On a page, a word of code is not broken at its hyphens.
@Suite struct CodeWordTests {
  @Test(arguments: [
    ("<code>pad-mode=edge</code>", "<code class=\"word\">pad-mode=edge</code>"),
    ("a <code>&lt;b&gt;</code> c", "a <code class=\"word\">&lt;b&gt;</code> c"),
    // With spaces it may be broken, and so may what is wider than a phone.
    ("<code>= face.rows</code>", "<code>= face.rows</code>"),
    (
      "<code>a-very-long-name-of-a-file-in-a-folder.md</code>",
      "<code>a-very-long-name-of-a-file-in-a-folder.md</code>"
    ),
    ("<pre><code>one</code></pre>", "<pre><code>one</code></pre>"),
    ("<code>", "<code>"), ("", ""), ("<code>é</code>", "<code class=\"word\">é</code>"),
  ])
  func wordsAreKeptWhole(html: String, expected: String) {
    #expect(keepingCodeWordsWhole(html) == expected)
  }
}
