import Mustache
import Phrases
import Testing
import TestSupport

@testable import Pages

/// A layout that is filled without the library says what the library says.
@Suite struct LayoutTests {
  private let model = LessonModel(
    phrases: Phrases(language: "de"), heading: "<h1>&'\"</h1>", isDraft: false, summary: "s<'",
    contents: [
      ContentsEntry(level: 2, link: "#a", text: "A"), ContentsEntry(level: 3, link: "#b", text: ""),
    ], hasContents: true, article: .init(Array("<p>{{heading}}</p>".utf8)),
    previous: NeighbourModel(link: "x", title: "'", language: nil), next: nil, isTurnable: true)

  private func compare(_ text: String, _ comment: Comment) {
    guard let template = try? MustacheTemplate(string: text), let layout = Layout(text) else {
      return
    }
    let page = String(decoding: layout.filled(with: model).bytes, as: UTF8.self)
    // Of blanks at the very end the library keeps some and drops some.
    #expect(trimmed(page) == trimmed(template.render(model)), comment)
  }

  private func trimmed(_ text: String) -> Substring {
    text.dropLast(text.reversed().prefix { $0 == " " }.count)
  }

  /// Layouts of up to four of these pieces.
  @Test func theLibrarySaysTheSame() {
    let pieces = [
      "{{heading}}", "{{{article}}}", "{{& summary }}", "{{words.draft}}", "{{nothing}}", " ", "x",
      "\n", "\r\n", "{{! note }}", "{{#contents}}", "{{/contents}}", "{{^isDraft}}", "{{/isDraft}}",
      "{{#previous}}", "{{/previous}}", "{{#summary}}", "{{/summary}}", "{{level}}{{title}}",
      "{{#next}}", "{{/next}}",
    ]
    var texts = [""]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<4 { texts += texts.suffix(2_000).flatMap { text in pieces.map { text + $0 } } }
    for text in texts.shuffled(using: &generator).prefix(3_000) { compare(text, "\(text)") }
  }

  @Test(arguments: [
    ("<article>\n{{{article}}}\n</article>\n", true), ("{{article}}", true), ("", true),
    ("{{#contents}}\n<li>{{{text}}}\n{{/contents}}\n", true), ("{{labels.draft}}", true),
    ("{{! a\n{{{article}}}\n}}", true), ("{{=<% %>=}}\n<%& article %>", false),
    ("{{#article}}\n{{{.}}}\n{{/article}}", false), ("{{> page}}", false),
    ("{{%CONTENT_TYPE:TEXT}}\n{{{article}}}", false), ("{{{article}}\n", false),
    ("{{#contents}}{{#first()}}x{{/first()}}{{/contents}}", false), ("{{$a}}x{{/a}}", false),
  ])
  func whatIsFilledWithoutTheLibrary(text: String, isPlain: Bool) {
    #expect((Layout(text) != nil) == isPlain)
    compare(text, "\(text)")
  }
}
