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
      var fresh = Preview(folder)
      #expect(preview.diagnostics == fresh.diagnostics)
      guard !fresh.hasErrors else { continue }
      for name in ["index", "a", "b", "c", "d", "handouts/a", "handouts/c"] {
        let (known, new) = (preview.file(at: name + ".html"), fresh.file(at: name + ".html"))
        #expect(known == new)
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
}
