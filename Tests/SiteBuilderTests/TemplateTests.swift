import Foundation
import Mustache
import Testing

@testable import Pages

/// A tag without a value is filled with nothing, so every tag is held against its model here.
@Suite struct TemplateTests {
  private let lesson = LessonModel(
    phrases: .english, heading: "", isDraft: false, summary: "", contents: [], hasContents: false,
    article: .init(),
    previous: NeighbourModel(link: "", title: "", language: ""),
    next: NeighbourModel(link: "", title: "", language: ""),
    isTurnable: false)

  private var models: [String: [any MustacheParent]] {
    [
      "layouts/page.mustache": [
        PageModel(
          phrases: .english, pageTitle: "", courseTitle: "", courseLanguage: "", summary: "",
          canonical: "", home: "",
          handout: "", styles: .init(), scripts: .init(), kind: "", body: .init())
      ],
      "layouts/lesson.mustache": [
        lesson, ContentsEntry(level: 2, link: "", text: ""),
        NeighbourModel(link: "", title: "", language: ""),
      ],
      "layouts/index.mustache": [
        IndexModel(phrases: .english, courseTitle: "", lessons: []),
        IndexEntry(
          link: "", handout: "", title: "", language: "", summary: "", picture: "", isDraft: false),
      ],
    ]
  }

  @Test func everyTagHasAValue() throws {
    let layouts = TemplateSet.builtInPaths.filter { $0.hasSuffix(".mustache") }
    #expect(Set(layouts) == Set(models.keys))
    for (path, models) in models {
      let text = try #require(TemplateSet.builtIn(path))
      for tag in text.matches(of: #/\{\{\{?[#^\/]?\s*([\w.]+)\s*\}?\}\}/#) {
        let names = tag.1.split(separator: ".").map(String.init)
        let value = models.lazy.compactMap { $0.child(named: names[0]) }.first
        #expect(value != nil, "\(path): {{\(tag.1)}}")
        guard names.count > 1 else { continue }
        #expect((value as? PageWords)?.child(named: names[1]) != nil, "\(path): {{\(tag.1)}}")
      }
    }
  }

  /// What is said about one template, without its path.
  func said(_ text: String, in path: String = "layouts/lesson.mustache") -> String {
    let (_, diagnostics) = TemplateSet.reading([path: Array(text.utf8)], others: [], prefix: "")
    return diagnostics.map(\.text).joined(separator: "\n").replacing(path, with: "T")
  }

  @Test(
    arguments: [
      (
        "<p>\n  {{#summary}}é\n",
        """
        T:2:3: error: the section 'summary' is never closed
          {{#summary}}é
          ^~~~~~~~~~~~
        help: close it with {{/summary}}
        """
      ),
      (
        "{{#a}}{{#b}}{{/a}}",
        """
        T:1:7: error: the section 'b' is never closed
        {{#a}}{{#b}}{{/a}}
              ^~~~~~
        help: close it with {{/b}}
        """
      ),
      (
        "{{#summary}}x{{/sumary}}{{/summary}}",
        """
        T:1:14: error: there is no section 'sumary' to close here
        {{#summary}}x{{/sumary}}{{/summary}}
                     ^~~~~~~~~~~
        help: the one that is open is closed with {{/summary}}
        """
      ),
      (
        "{{/summary}}",
        """
        T:1:1: error: there is no section 'summary' to close here
        {{/summary}}
        ^~~~~~~~~~~~
        help: a section begins with {{#summary}} or {{^summary}}
        """
      ),
      (
        "<h1>{{title</h1>\n",
        """
        T:1:5: error: the tag '{{title</h1>' does not end
        <h1>{{title</h1>
            ^~~~~~~~~~~~
        help: a tag is a name between {{ and }}, on one line
        """
      ),
      (
        "{{{article}}\n{{! a\nnote }}",
        """
        T:1:1: error: the tag '{{{article}}' does not end
        {{{article}}
        ^~~~~~~~~~~~
        help: a tag is a name between {{ and }}, on one line
        """
      ),
      (
        "{{the title}}",
        """
        T:1:1: error: the tag '{{the title}}' cannot be read
        {{the title}}
        ^~~~~~~~~~~~~
        help: a tag is {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}}, {{> name}} or {{! note}}
        """
      ),
      (
        "{{> pgae}}",
        """
        T:1:1: error: there is no template 'pgae' to put in here
        {{> pgae}}
        ^~~~~~~~~~
        help: did you mean 'page'?
        """
      ),
      ("{{! {{#a}} }}{{=<% %>=}}<% title %>", ""),
      ("{{#summary}}{{summary}}{{/summary}}{{^home}}{{& article}}{{/home}}\n{{! a {{\n }}", ""),
    ])
  func faultsAreSaidInPlainWords(text: String, expected: String) {
    #expect(said(text) == expected)
  }

  /// Whatever the parser refuses is told, wherever a good template is cut off or loses a character.
  @Test func everyFaultIsTold() throws {
    let path = "layouts/lesson.mustache"
    let text = Array(try #require(TemplateSet.builtIn(path)).utf8)
    for index in text.indices where "{}#/".utf8.contains(text[index]) {
      for broken in [Array(text[..<index]), Array(text[..<index] + text[(index + 1)...])] {
        let (set, diagnostics) = TemplateSet.reading([path: broken], others: [], prefix: "")
        #expect((set == nil) == diagnostics.contains { $0.severity == .error })
        #expect(diagnostics.allSatisfy { $0.sourceLine != nil })
      }
    }
  }

  @Test func aTemplateThatIsNoUTF8IsAnError() {
    let (set, diagnostics) = TemplateSet.reading(
      ["assets/css/own.css": [0x61, 0xFF]], others: [], prefix: "Templates/")
    #expect(set == nil)
    #expect(diagnostics.map(\.rule) == ["invalid-utf8"])
    #expect(diagnostics.first?.path == "Templates/assets/css/own.css")
  }

  @Test func filesThatNoPageUsesAreToldOf() {
    let (set, diagnostics) = TemplateSet.reading(
      [
        "layouts/pgae.mustache": [], "page.mustache": Array("x".utf8),
        "layouts/lesson.mustache": Array("{{> nav}}".utf8), "partials/nav.mustache": [],
        "css/own.css": [], "assets/css/9-own.css": [],
      ], others: ["layouts/page.html", "README.md"], prefix: "")
    #expect(set?.fill("page", with: [:]).hasPrefix("<!DOCTYPE html>") == true)
    #expect(
      diagnostics.map { "\($0.path): \($0.message); \($0.help ?? "")" } == [
        """
        css/own.css: no page uses this file; pages are made from layouts/index.mustache, \
        layouts/lesson.mustache and layouts/page.mustache; style sheets and scripts are in assets/
        """,
        "layouts/page.html: no page uses this file; \(meant("layouts/page.mustache"))",
        "layouts/pgae.mustache: no page uses this file; \(meant("layouts/page.mustache"))",
        "page.mustache: no page uses this file; \(meant("layouts/page.mustache"))",
      ])
    func meant(_ path: String) -> String { "did you mean '\(path)'?" }
  }
}
