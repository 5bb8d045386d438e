import Course
import Foundation
import Testing

@testable import SiteBuilder

@Suite struct LessonFileTests {
  private static let lesson = "```matrix a src=../data/a.csv\n```\n`= a.sum == 3`\n"
  private let course: TemporaryCourse

  init() throws {
    course = try TemporaryCourse([
      "Content/guide/eyes.md": Self.lesson, "Content/data/a.csv": "1,2\n",
      "alone/eyes.md": "```matrix a src=b.csv\n```\n`= a.sum == 3`\n", "alone/b.csv": "3\n",
      "alone/out.md": "```matrix a src=../Content/data/a.csv\n```\n",
      "alone/link.md": "```matrix a src=link.csv\n```\n",
    ])
    try FileManager.default.createSymbolicLink(
      at: course.url.appending(path: "alone/link.csv"),
      withDestinationURL: course.url.appending(path: "Content/data/a.csv"))
  }

  private func complaints(_ path: String) throws -> [String] {
    try LessonFile(path: course.url.appending(path: path).path).checked().diagnostics.map(\.message)
  }

  @Test func aLessonOfACourseReadsItsFiles() throws {
    #expect(try complaints("Content/guide/eyes.md") == [])
    let file = LessonFile(path: course.url.appending(path: "Content/guide/eyes.md").path)
    #expect(file.pathInCourse == "Content/guide/eyes.md")
    try course.write("1,x\n", to: "Content/data/a.csv")
    let diagnostic = try #require(file.checked().diagnostics.first)
    #expect(diagnostic.path == course.url.appending(path: "Content/data/a.csv").path)
    #expect(diagnostic.message == "'x' is not a number")
  }

  @Test func aLessonWithoutACourseReadsWhatLiesBesideIt() throws {
    #expect(try complaints("alone/eyes.md") == [])
    let path = course.url.appending(path: "alone/eyes.md").path
    #expect(LessonFile(path: path).pathInCourse == path)
    #expect(
      try complaints("alone/out.md") == [
        "'../Content/data/a.csv' is outside what this lesson may read"
      ])
    #expect(
      try complaints("alone/link.md") == ["'link.csv' is outside what this lesson may read"])
  }

  @Test func aCourseReadsTheFilesOfItsLessons() throws {
    #expect(try course.builder().check() == [])
    try course.build()
    #expect(try course.page("guide/eyes.html").contains("<figure"))
  }
}
