import Foundation
import Testing

@testable import Pages

/// A tag without a value is filled with nothing, so every tag is held against its model here.
@Suite struct TemplateTests {
  private let lesson = LessonModel(
    heading: "", isDraft: false, summary: "", contents: [], hasContents: false, article: "",
    previous: nil, next: nil, isTurnable: false)

  private var models: [String: [Any]] {
    [
      "layouts/page.mustache": [
        PageModel(
          language: "", pageTitle: "", courseTitle: "", summary: "", canonical: "", home: "",
          handout: "", styles: "", scripts: "", kind: "", body: "")
      ],
      "layouts/lesson.mustache": [
        lesson, ContentsEntry(level: 2, link: "", text: ""), NeighbourModel(link: "", title: ""),
      ],
      "layouts/index.mustache": [
        IndexModel(courseTitle: "", lessons: []),
        IndexEntry(link: "", handout: "", title: "", summary: "", picture: "", isDraft: false),
      ],
    ]
  }

  @Test func everyTagHasAValue() throws {
    let layouts = TemplateSet.builtInPaths.filter { $0.hasSuffix(".mustache") }
    #expect(Set(layouts) == Set(models.keys))
    for (path, models) in models {
      let text = try #require(TemplateSet.builtIn(path))
      let names = Set(models.flatMap { Mirror(reflecting: $0).children.compactMap(\.label) })
      for tag in text.matches(of: #/\{\{\{?[#^\/]?\s*(\w+)\s*\}?\}\}/#) {
        #expect(names.contains(String(tag.1)), "\(path): {{\(tag.1)}}")
      }
    }
  }
}
