import Foundation
import SiteBuilder
import Testing

@Suite struct NewCourseTests {
  let place = FileManager.default.temporaryDirectory.appending(path: "new-\(UUID().uuidString)")

  @Test(arguments: ["my-course", "a b", "über: \"alles\" # 1", "x'y\\z", "- a", "漢字"])
  func aNewCourseIsWithoutFault(name: String) throws {
    defer { try? FileManager.default.removeItem(at: place) }
    let folder = place.appending(path: name)
    #expect(try NewCourse.write(to: folder.path).contains("Content/course.yml"))
    let builder = CourseBuilder(try CourseFolder(path: folder.path))
    #expect(builder.check().map(\.text) == [])
    let outcome = try builder.build(into: folder.appending(path: "Site"))
    #expect(outcome.lessons == 2)
  }

  @Test func itsClaimsAreFilled() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    try NewCourse.write(to: place.path)
    let lesson = place.appending(path: "Content/first-lesson.md").path
    // Two bodies are left empty on purpose.
    let filling = try LessonFile(path: lesson).fill(isUpdate: true)
    #expect(filling.filled == 2 && filling.renewed == 0 && filling.diagnostics.isEmpty)
  }

  @Test func nothingIsOverwritten() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    #expect(try NewCourse.write(to: place.path).count > 3)
    #expect(throws: SiteProblem.notEmpty(folder: place.path)) {
      try NewCourse.write(to: place.path)
    }
  }
}
