import Foundation
import Testing

@testable import SiteBuilder

@Suite struct BuildTests {
  static let lesson = """
    # Eyes

    ```matrix face
    0 0 0
    0 1 0
    0 0 0
    ```

    ```filter eyes
    -1 1
    -1 -1
    ```

    ```conv map input=face filter=eyes
    -1 -1
    1 -1
    ```

    """

  @Test func givesTheSameBytesTwice() throws {
    let one = try TemporaryCourse([
      "Content/eyes.md": Self.lesson, "Content/course.yml": "title: C\n",
    ])
    let two = try TemporaryCourse([
      "Content/eyes.md": Self.lesson, "Content/course.yml": "title: C\n",
    ])
    try one.build()
    try two.build()
    #expect(try one.siteFiles() == two.siteFiles())
    let again = try one.build()
    #expect(again.written == 0 && again.removed == 0)
  }

  @Test func aBuildThatFailsLeavesTheSiteAsItWas() throws {
    let course = try TemporaryCourse(["Content/eyes.md": Self.lesson])
    try course.build()
    let before = try course.siteFiles()
    try course.write(Self.lesson.replacing("\n1 -1\n", with: "\n2 -1\n"), to: "Content/eyes.md")
    let outcome = try course.build()
    #expect(outcome.lessons == nil)
    #expect(
      outcome.diagnostics.map { "\($0.line):\($0.column): \($0.message)" } == [
        "16:1: claimed 2, computed 1 at row 2, column 1 of map"
      ])
    #expect(try course.siteFiles() == before)
  }

  @Test func whatIsGoneFromTheContentIsGoneFromTheSite() throws {
    let course = try TemporaryCourse([
      "Content/eyes.md": Self.lesson, "Content/more/mouth.md": "# Mouth\n",
    ])
    try course.build()
    #expect(try course.siteFiles().keys.contains("more/mouth.html"))
    try "kept".write(
      to: course.site.appending(path: "CNAME"), atomically: true, encoding: .utf8)
    try course.remove("Content/more/mouth.md")
    try course.build()
    let left = try course.siteFiles().keys
    #expect(!left.contains("more/mouth.html") && !left.contains("handouts/more/mouth.html"))
    #expect(!FileManager.default.fileExists(atPath: course.site.appending(path: "more").path))
    #expect(left.contains("CNAME"))
  }

  @Test func whatAStoppedBuildLeftIsCleanedUp() throws {
    let course = try TemporaryCourse([
      "Content/eyes.md": Self.lesson, "Site/.stridebook-part/part": "<!DOCTYPE ht",
    ])
    try course.build()
    #expect(!(try course.siteFiles().keys.contains { $0.hasPrefix(".stridebook-part") }))
  }

  @Test func aBuildThatCannotTakeAPlacePutsAllBack() throws {
    let course = try TemporaryCourse([
      "Content/a.md": "# One\n", "Content/z/last.md": "# Last\n",
    ])
    try course.build()
    let before = try course.siteFiles()
    // A folder stands where the last page has to go.
    try course.remove("Site/z/last.html")
    try course.write("", to: "Site/z/last.html/keep.txt")
    try course.write("# Two\n", to: "Content/a.md")
    try course.write("# New\n", to: "Content/b.md")
    #expect(throws: (any Error).self) { try course.build() }
    let after = try course.siteFiles()
    for (path, bytes) in before where path.hasSuffix(".html") && path != "z/last.html" {
      #expect(after[path] == bytes, "\(path)")
    }
    #expect(after["b.html"] == nil)
    try course.remove("Site/z/last.html")
    try course.build()
    #expect(try course.page("a.html").contains("Two"))
  }

  @Test func twoBuildsAtOnceEndAsOne() async throws {
    let lessons = Dictionary(
      uniqueKeysWithValues: (0..<20).map { ("Content/l\($0).md", "# Lesson \($0)\n") })
    let course = try TemporaryCourse(lessons)
    let folder = course.url
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let builder = CourseBuilder(try CourseFolder(path: folder.path))
          _ = try builder.build(into: folder.appending(path: "Site"))
        }
      }
      try await group.waitForAll()
    }
    #expect(try course.siteFiles().count == 20 * 2 + 1 + 2 + 1)
  }

  @Test func aListThatLeadsOutOfTheSiteRemovesNothing() throws {
    let course = try TemporaryCourse([
      "Content/eyes.md": Self.lesson, "precious.txt": "mine",
      "Site/.stridebook": "../precious.txt\n/tmp/never-there\n",
    ])
    try course.build()
    #expect(FileManager.default.fileExists(atPath: course.url.appending(path: "precious.txt").path))
  }

  @Test func aCourseWithoutLessonsIsAnIndexAndAWarning() throws {
    let course = try TemporaryCourse(["Content/course.yml": "title: None yet\n"])
    let outcome = try course.build()
    #expect(outcome.lessons == 0)
    #expect(
      outcome.diagnostics.map(\.text) == [
        """
        \(course.url.path)/Content/course.yml:1:1: warning: this course has no lessons
        help: a lesson is a file in Content/ that ends in .md and is not a draft
        """
      ])
    #expect(try course.page("index.html").contains("None yet"))
  }

  @Test func aSiteIsNeverWrittenOverItsSources() throws {
    let course = try TemporaryCourse(["Content/eyes.md": Self.lesson])
    for output in ["", "Content", "Content/eyes", "Templates"] {
      #expect(throws: SiteProblem.self, "\(output)") {
        try course.builder().build(into: course.url.appending(path: output))
      }
    }
  }

  @Test func theCoursesOwnTemplateReplacesTheBuiltInOne() throws {
    let course = try TemporaryCourse([
      "Content/eyes.md": Self.lesson, "Templates/layouts/lesson.mustache": "mine: {{{article}}}",
    ])
    try course.build()
    #expect(try course.page("eyes.html").contains("mine: "))
    #expect(try course.page("index.html").contains("<ol class=\"lessons\">"))
  }

  @Test func aBrokenTemplateIsToldWithItsPlace() throws {
    let course = try TemporaryCourse([
      "Content/eyes.md": Self.lesson, "Templates/layouts/lesson.mustache": "<p>\n{{#article}}",
    ])
    let outcome = try course.build()
    #expect(outcome.lessons == nil)
    #expect(outcome.diagnostics.first?.path.hasSuffix("Templates/layouts/lesson.mustache") == true)
    #expect(outcome.diagnostics.first?.line == 2)
  }

  @Test func aValueInAPicturesDescriptionIsPlainText() throws {
    let course = try TemporaryCourse([
      "Content/a/one.md": "![A `= 1 + 1` b](dot.svg)\n", "Content/a/dot.svg": "<svg/>",
    ])
    try course.build()
    #expect(try course.page("a/one.html").contains("<img src=\"dot.svg\" alt=\"A 2 b\" />"))
    #expect(try course.siteFiles().keys.contains("a/dot.svg"))
    #expect(
      try course.page("handouts/a/one.html").contains("src=\"data:image/svg+xml;base64,PHN2Zy8+\""))
  }

  @Test func everyLinkStaysRelativeFromAnyDepth() throws {
    let course = try TemporaryCourse([
      "Content/a/one.md": "# One\n\nSee [two](../b/c/two.md#here-it-is).\n",
      "Content/b/c/two.md": "# Two\n\n## Here it is\n",
    ])
    try course.build()
    #expect(try course.page("a/one.html").contains("href=\"../b/c/two.html#here-it-is\""))
    #expect(try course.page("a/one.html").contains("href=\"../index.html\""))
    #expect(try course.page("b/c/two.html").contains("<a rel=\"prev\" href=\"../../a/one.html\">"))
    #expect(try course.page("handouts/a/one.html").contains("<a class=\"elsewhere\">two</a>"))
  }

  @Test func aCourseCanDoWithoutHandouts() throws {
    let course = try TemporaryCourse([
      "Content/a.md": "# One\n", "Content/course.yml": "title: C\nhandouts: true\n",
    ])
    try course.build()
    #expect(try course.page("index.html").contains("handouts/a.html"))
    try course.write("title: C\nhandouts: false\n", to: "Content/course.yml")
    try course.build()
    #expect(
      try course.siteFiles().keys.filter { $0.hasSuffix(".html") }.sorted() == [
        "a.html", "index.html",
      ])
    for page in ["a.html", "index.html"] {
      #expect(try !course.page(page).lowercased().contains("handout"))
    }
    let preview = Preview(try CourseFolder(path: course.url.path))
    #expect(preview.file(at: "handouts/a.html") == nil && preview.file(at: "a.html") != nil)
  }
}
