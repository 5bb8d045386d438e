import Course
import Foundation
import TestSupport
import Testing

@testable import SiteBuilder

@Suite struct TraceTests {
  private static let goldens = Golden()
  private static let names = ["first-lesson-trace.json", "steps-trace.json"]

  private func trace(_ lesson: [UInt8], hasSteps: Bool) throws -> String {
    let checked = CheckedLesson(lesson, path: "Content/eyes.md")
    #expect(checked.diagnostics == [])
    var text = ""
    TraceDocument(lesson: checked.lesson, path: "Content/eyes.md", hasSteps: hasSteps)
      .write { text += $0 }
    // What is printed must be JSON, whatever the golden says.
    _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return text
  }

  @Test func theFirstLessonsValues() throws {
    let lesson = URL(filePath: #filePath)
      .appending(path: "../../../Content/how-a-convolution-sees.md").standardizedFileURL
    let text = try trace(Array(Data(contentsOf: lesson)), hasSteps: false)
    try Self.goldens.expect(text, is: "first-lesson-trace.json")
  }

  @Test func theStepsOfEveryKind() throws {
    let lesson = """
      ```matrix m
      1 -2
      0.5 1/3
      ```
      ```filter f
      1 2
      ```
      ```conv c input=m filter=f padding=0,1,0,0 bias=1
      ```
      ```relu r input=c
      ```
      ```maxpool p input=r
      ```
      ```avgpool a input=r size=1x2 stride=1 padding=0,0,0,1 count-padding=true
      ```
      ```flatten v input=r
      ```
      ```network n input=4x4x2
      conv 3x3 filters=2
      flatten
      dense 3
      ```
      """
    try Self.goldens.expect(try trace(Array(lesson.utf8), hasSteps: true), is: "steps-trace.json")
  }

  @Test func everyGoldenIsRead() throws {
    try Self.goldens.expectNoOthers(than: Self.names)
  }
}
