import Foundation
import Testing

@testable import Pages

/// A tag without a value is filled with nothing, so every tag is held against its model here.
@Suite struct TemplateTests {
  private static let empty = LessonModel(
    heading: "", summary: "", contents: [], hasContents: false, article: "",
    previous: nil, next: nil, isTurnable: false)

  private static let models: [String: [Any]] = [
    "layouts/page.mustache": [
      PageModel(
        language: "", pageTitle: "", courseTitle: "", summary: "", canonical: "", home: "",
        handout: "", styles: "", scripts: "", kind: "", body: "")
    ],
    "layouts/lesson.mustache": [
      empty, ContentsEntry(level: 2, link: "", text: ""), NeighbourModel(link: "", title: ""),
    ],
    "layouts/index.mustache": [
      IndexModel(courseTitle: "", lessons: []),
      IndexEntry(link: "", handout: "", title: "", summary: "", picture: ""),
    ],
  ]

  @Test func everyTagHasAValue() throws {
    let layouts = TemplateSet.builtInPaths.filter { $0.hasSuffix(".mustache") }
    #expect(Set(layouts) == Set(Self.models.keys))
    for (path, models) in Self.models {
      let text = try #require(TemplateSet.builtIn(path))
      let names = Set(models.flatMap { Mirror(reflecting: $0).children.compactMap(\.label) })
      for tag in text.matches(of: #/\{\{\{?[#^\/]?\s*(\w+)\s*\}?\}\}/#) {
        #expect(names.contains(String(tag.1)), "\(path): {{\(tag.1)}}")
      }
    }
  }
}
