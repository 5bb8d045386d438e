import Testing

@testable import Pages

@Suite struct LayoutTests {
  /// A layout that is cut says what it says uncut.
  @Test(arguments: [
    ("<article>\n{{{article}}}\n</article>\n", true), ("{{& article }}", true),
    ("  {{{ article }}}  \n{{#summary}}\nx\n{{/summary}}\n", true),
    ("{{{article}}}{{#summary}}\n{{/summary}}\n", false), ("{{article}}", false),
    ("{{#hasContents}}\n{{{article}}}\n{{/hasContents}}", false),
    ("{{! a\n{{{article}}}\n}}", false), ("{{=<% %>=}}\n<%& article %>", false),
    ("{{#article}}\n{{{.}}}\n{{/article}}", false),
    ("{{^isDraft}}\n{{heading}}\n{{/isDraft}}\n{{{article}}}\n{{! note }}\n{{{heading}}}", true),
    ("{{%CONTENT_TYPE:TEXT}}\n{{{article}}}\n{{heading}}", false), ("{{{article}}\n", false),
    ("{{{article}}} {{{article}}}\n{{{article}}}", true), ("", false), ("x  {{{article}}}\t", true),
    ("  {{{article}}}", true),
    (" {{{article}}}\n \n  {{{article}}}\n {{{heading}}}", true),
  ])
  func cutsChangeNothing(text: String, isCut: Bool) throws {
    let model = LessonModel(
      phrases: .english, heading: "<h1>&</h1>", isDraft: false, summary: "s", contents: [],
      hasContents: false,
      article: .init(Array("<p>{{heading}}</p>".utf8)), previous: nil, next: nil, isTurnable: false)
    #expect(Layout(text, at: ["article"]).isCut(at: "article") == isCut)
    let path = "layouts/lesson.mustache"
    let (set, _) = TemplateSet.reading([path: Array(text.utf8)], others: [], prefix: "")
    guard let set else { return }
    let page = String(decoding: set.page("lesson", with: model).bytes, as: UTF8.self)
    #expect(page == set.fill("lesson", with: model))
  }
}
