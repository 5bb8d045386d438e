import Testing

@testable import Pages

@Suite struct RelativePathTests {
  @Test(arguments: [
    ("index.html", "index.html", "index.html"), ("a/b.html", "index.html", "../index.html"),
    ("a/b.html", "a/c.html", "c.html"), ("a/b.html", "ab/c.html", "../ab/c.html"),
    ("a/b/c.html", "a/d/e f.html", "../d/e%20f.html"), ("a/b/c.html", "a/b/c.html", "c.html"),
    ("", "é/x.html", "%C3%A9/x.html"), ("a.html", "a.html/b", "a.html/b"),
    ("é/x.html", "è/x.html", "../%C3%A8/x.html"), ("a/b/c", "a", "../../a"),
  ])
  func linksAreRelative(page: String, target: String, link: String) {
    #expect(RelativePath.link(from: page, to: target) == link)
  }
}
