import Foundation
import SiteBuilder
import TestSupport
import Testing

@Suite struct PreviewTests {
  static func lesson(_ number: Int, _ random: inout SeededGenerator) -> String {
    let link =
      ["[a](b.md)", "[b](c.md#two)", "[c](d.md#one)", "![p](p.csv)", "$1 + 1 = 2$"]
      .randomElement(using: &random) ?? ""
    let source = Bool.random(using: &random) ? " src=p.csv\n```" : "\n1 2\n3 4\n```"
    return """
      \(Int.random(in: 0..<6, using: &random) == 0 ? "---\ndraft: true\n---\n" : "")# Lesson \(number)

      ## \(["One", "Two"].randomElement(using: &random) ?? "")

      ```matrix m\(source)

      `= m.sum` \(link)
      """
  }

  /// After any edits the preview is what a new one would be.
  @Test(arguments: 0..<12) func whatIsMadeAnewIsWhatChanged(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let course = try TemporaryCourse(["Content/a.md": "# A\n", "Content/p.csv": "1,2\n"])
    let folder = try CourseFolder(path: course.url.path)
    var preview = Preview(folder)
    for step in 0..<25 {
      var path = "Content/" + (["a", "b", "c", "d"].randomElement(using: &random) ?? "a") + ".md"
      switch Int.random(in: 0..<8, using: &random) {
      case 0:
        try? course.remove(path)
      case 1:
        path = "Content/p.csv"
        try course.write(Bool.random(using: &random) ? "1,2\n3,4\n" : "5\n6\n", to: path)
      case 2:
        path = "Content/p.csv"
        try? course.remove(path)
      case 3:
        path = "Content/course.yml"
        try course.write(
          Bool.random(using: &random) ? "lessons: [b.md, a.md]\n" : "title: T\nhtml: allow\n",
          to: path)
      default:
        try course.write(Self.lesson(step, &random), to: path)
      }
      preview.refresh(after: .files([path]))
      let fresh = Preview(folder)
      #expect(preview.diagnostics == fresh.diagnostics)
      guard !fresh.hasErrors else { continue }
      for name in ["index", "a", "b", "c", "d", "handouts/a", "handouts/c"] {
        let pages = [preview, fresh].map { preview in
          preview.file(at: name + ".html").map { String(decoding: $0.bytes, as: UTF8.self) }
        }
        #expect(pages[0] == pages[1])
      }
    }
  }

  @Test func aBrokenEditKeepsThePagesOfBefore() throws {
    let course = try TemporaryCourse(["Content/a.md": "# A\n\nWords."])
    var preview = Preview(try CourseFolder(path: course.url.path))
    let page = preview.file(at: "a.html")
    let before = try #require(page)
    try course.write("# A\n\n`= 1 == 2`", to: "Content/a.md")
    preview.refresh(after: .files(["Content/a.md"]))
    let after = preview.file(at: "a.html")
    #expect(preview.hasErrors && after == before)
  }

  func text(_ preview: Preview, _ path: String) -> String? {
    preview.file(at: path).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  static let broken = "`= 1 == 2`\n"

  @Test func soundLessonsFollowWhileAnotherIsBroken() throws {
    let course = try TemporaryCourse(["Content/a.md": Self.broken, "Content/b.md": "# B\n"])
    var preview = Preview(try CourseFolder(path: course.url.path))
    #expect(preview.lessonCount == 2)
    #expect(preview.standing(ofPageAt: "a.html") == .missing && text(preview, "a.html") == nil)
    #expect(preview.standing(ofPageAt: "b.html") == .current)
    try course.write("# B\n\nMore.\n", to: "Content/b.md")
    preview.refresh(after: .files(["Content/b.md"]))
    #expect(text(preview, "b.html")?.contains("More.") == true)
    #expect(text(preview, "index.html")?.contains("b.html") == true)
    try course.write("# A\n", to: "Content/a.md")
    preview.refresh(after: .files(["Content/a.md"]))
    #expect(!preview.hasErrors && text(preview, "a.html") != nil)
    try course.write("# New\n\n" + Self.broken, to: "Content/a.md")
    try course.write("# B\n\nStill.\n", to: "Content/b.md")
    preview.refresh(after: .files(["Content/a.md", "Content/b.md"]))
    #expect(preview.standing(ofPageAt: "a.html") == .kept)
    #expect(text(preview, "a.html")?.contains("New") == false)
    #expect(text(preview, "b.html")?.contains("Still.") == true)
    #expect(preview.diagnostics(ofPageAt: "a.html").count == 1)
    #expect(preview.diagnostics(ofPageAt: "handouts/b.html").isEmpty)
  }

  @Test func settingsThatCannotBeReadChangeNoPage() throws {
    let course = try TemporaryCourse([
      "Content/a.md": "# A\n", "Content/b.md": "# B\n",
      "Content/course.yml": "title: T\nlessons: [b.md, a.md]\n",
    ])
    var preview = Preview(try CourseFolder(path: course.url.path))
    let before = text(preview, "b.html")
    try course.write("title: [T\n", to: "Content/course.yml")
    preview.refresh(after: .files(["Content/course.yml"]))
    #expect(preview.hasErrors && text(preview, "b.html") == before)
  }

  @Test func anUpdateTellsWhatIsNew() throws {
    let unused = "<p>raw</p>\n"
    let course = try TemporaryCourse(["Content/a.md": unused, "Content/b.md": "# B\n"])
    var preview = Preview(try CourseFolder(path: course.url.path))
    #expect(preview.diagnostics.count == 1)
    try course.write("\nMoved.\n\n" + unused, to: "Content/a.md")
    let moved = preview.refresh(after: .files(["Content/a.md"]))
    #expect(moved?.changed == ["Content/a.md"] && moved?.news.isEmpty == true)
    try course.write(Self.broken, to: "Content/b.md")
    let broke = preview.refresh(after: .files(["Content/b.md"]))
    #expect(broke?.news.map(\.severity) == [.error] && broke?.isFixed == false)
    #expect(broke?.broken.map(\.path) == ["Content/b.md"] && broke?.broken.first?.hasPage == true)
    try course.remove("Content/a.md")
    try course.write("# B\n", to: "Content/b.md")
    let fixed = preview.refresh(after: .files(["Content/a.md", "Content/b.md"]))
    #expect(fixed?.removed == ["Content/a.md"] && fixed?.isFixed == true)
    #expect(fixed?.broken.isEmpty == true)
    let look: Set = ["Templates", "Templates/assets", "Templates/assets/x.css", "Templates-old/x"]
    #expect(preview.refresh(after: .files(look))?.removed == ["Templates"])
  }

  @Test func whatIsHiddenOrWasNeverThereIsNoNews() throws {
    let course = try TemporaryCourse(["Content/a.md": "# A\n"])
    var preview = Preview(try CourseFolder(path: course.url.path))
    for path in [
      "Content/.a.md.swp", "Content/.git/x.md", "Content/sub/.#a.md", "Content/4913", "Other/a.md",
    ] {
      if path.contains("/.") { try course.write("# X\n", to: path) }
      #expect(preview.refresh(after: .files([path])) == nil)
    }
    preview.refresh(after: .everything)
    #expect(preview.lessonCount == 1)
  }

  @Test func linksAreFollowedAndTheirTargetsSeen() throws {
    let course = try TemporaryCourse([
      "Real/a.md": "# A\n\n[v](v.csv)\n", "Real/parts/b.md": "# B\n", "Real/parts/v.csv": "1\n",
      "Look/assets/css/own.css": "h1 { color: red }",
    ])
    let manager = FileManager.default
    let link = { (path: String, target: String) in
      try manager.createSymbolicLink(
        at: course.url.appending(path: path), withDestinationURL: course.url.appending(path: target)
      )
    }
    try link("Content", "Real")
    try link("Templates", "Look")
    try link("Real/c.md", "Real/parts/b.md")
    try link("Real/v.csv", "Real/parts/v.csv")
    var preview = Preview(try CourseFolder(path: course.url.path))
    #expect(preview.lessonCount == 3 && preview.diagnostics.isEmpty)
    #expect(text(preview, "handouts/a.html")?.contains("color:red") == true)
    try course.build()
    #expect(try course.siteFiles()["c.html"] != nil)
    try "# Bee\n".write(
      to: course.url.appending(path: "Real/parts/b.md"), atomically: false, encoding: .utf8)
    preview.refresh(after: .files(["Content/parts/b.md"]))
    #expect(text(preview, "c.html")?.contains("Bee") == true)
  }

  @Test(.timeLimit(.minutes(1))) func aPipeIsNoFileAndNothingIsReadThatNoLessonUses() throws {
    let course = try TemporaryCourse(["Content/a.md": "# A\n\n[v](v.bin)\n", "Content/v.bin": "v"])
    try #require(mkfifo(course.url.appending(path: "Content/pipe.md").path, 0o600) == 0)
    var preview = Preview(try CourseFolder(path: course.url.path))
    #expect(preview.lessonCount == 1 && preview.diagnostics.isEmpty)
    #expect(preview.refresh(after: .files(["Content/pipe.md"])) == nil)
    #expect(text(preview, "v.bin") == "v")
    // Had it been read before, it would be what it was.
    try course.write("w", to: "Content/v.bin")
    #expect(text(preview, "v.bin") == "w")
  }

  @Test func aPageIsDrawnAnewOnlyWhereSomethingOfItHasChanged() throws {
    let course = try TemporaryCourse([
      "Content/a.md": "# A\n", "Content/b.md": "# B\n\n[a](a.md#a) [x](x.txt)\n",
      "Content/c.md": "# C\n", "Content/d.md": "# D\n", "Content/x.txt": "x",
    ])
    var preview = Preview(try CourseFolder(path: course.url.path))
    let paths = ["index.html", "a.html", "b.html", "c.html", "d.html", "handouts/d.html"]
    func changed(_ text: String, _ path: String) throws -> [String] {
      let before = paths.map { preview.drawing(at: $0)?.version }
      try course.write(text, to: path)
      preview.refresh(after: .files([path]))
      let after = paths.map { preview.drawing(at: $0)?.version }
      return zip(paths, zip(before, after)).filter { $1.0 != $1.1 }.map(\.0)
    }
    #expect(try changed("# A\n\nText.\n", "Content/a.md") == ["a.html"])
    #expect(try changed("# D\n\n## More\n", "Content/d.md") == ["d.html", "handouts/d.html"])
    #expect(try changed("# A\n\n## More\n", "Content/a.md") == ["a.html", "b.html"])
    #expect(try changed("# Cee\n", "Content/c.md") == ["index.html", "b.html", "c.html", "d.html"])
    #expect(try changed("# Cee\n", "Content/c.md") == [])
    #expect(try changed("title: T\n", "Content/course.yml") == paths)
    #expect(try changed("p { color: red }", "Templates/assets/css/9.css") == paths)
  }
}
