import Testing

@testable import PreviewServer

@Suite struct PreviewHandlerTests {
  @Test(
    arguments: [
      ("/", "index.html"), ("/a.html", "a.html"), ("/guide/", "guide/index.html"), ("//a", "a"),
      ("/%C3%A9.html", "é.html"), ("/a%20b.html", "a b.html"), ("/a%2520b.html", "a%20b.html"),
      ("/100%25.html", "100%.html"), ("/a+b.html", "a+b.html"), ("/a/../b", nil),
      ("/%2e%2e/b", nil), ("/a%00", nil), ("/%zz", nil),
    ] as [(String, String?)])
  func pathsOfTheSite(path: String, expected: String?) {
    #expect(PreviewHandler.sitePath(path) == expected)
  }
}
