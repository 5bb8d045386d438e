import Diagnostics
import Foundation
import Course
import SiteBuilder
import TestSupport
import Testing

/// The page of messages in the guide says what the program says, to the letter, and leaves nothing out.
@Suite struct MessagesTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  /// A lesson that causes a message, the message, and the lesson without the mistake.
  struct Example: CustomTestStringConvertible, Sendable {
    var title: String
    var cause: [String: String] = [:]
    var message: String?
    var mend: [String: String] = [:]
    var testDescription: String { title }
  }

  static let page =
    (try? String(contentsOf: root.appending(path: "Content/guide/messages.md"), encoding: .utf8))
    ?? ""

  /// Read from the page: a heading of the third level, files in fences that are named after the language,
  /// what is printed in a fence of the kind `console`, and files again, which may be quoted.
  static let examples: [Example] = {
    var examples: [Example] = []
    var fence: (info: String, quote: String, lines: [Substring])?
    for raw in page.split(separator: "\n", omittingEmptySubsequences: false) {
      let quote = fence?.quote ?? (raw.hasPrefix("> ````") ? "> " : "")
      let line = raw.hasPrefix(quote) ? raw.dropFirst(quote.count) : ""
      if line == "````", let (info, _, lines) = fence {
        let body = lines.map { $0 + "\n" }.joined()
        fence = nil
        guard !examples.isEmpty else { continue }
        let last = examples.count - 1
        if info == "console" {
          examples[last].message = String(body.dropLast())
        } else {
          let path = info.split(separator: " ", maxSplits: 1).last.map(String.init) ?? ""
          if examples[last].message == nil {
            examples[last].cause[path] = body
          } else {
            examples[last].mend[path] = body
          }
        }
      } else if fence != nil {
        fence?.lines.append(line)
      } else if line.hasPrefix("````") {
        fence = (String(line.dropFirst(4)), quote, [])
      } else if line.hasPrefix("### ") {
        examples.append(Example(title: unescaped(line.dropFirst(4))))
      }
    }
    return examples
  }()

  static func unescaped(_ text: Substring) -> String {
    text.replacing(#/\\(.)/#) { $0.1 }.description
  }

  static func diagnostics(_ files: [String: String]) -> [Diagnostic] {
    CheckedCourse(ContentSource(files), folderName: "course").diagnostics
  }

  @Test(arguments: examples) func isSaidToTheLetter(example: Example) {
    #expect(
      Self.diagnostics(example.cause).map(\.text).joined(separator: "\n") == example.message)
    #expect(!example.mend.isEmpty)
    #expect(Self.diagnostics(example.mend).map(\.text) == [], "the fixed lesson has no problems")
  }

  /// The sentences that no typed lesson can cause; the last section of the page tells of them.
  static let withoutExample: Set<String> = [
    "invalid-utf8", "too-many", "unreadable", "picture", "array", "entry", "source-unreadable",
    "source-without-folder", "yaml-too-large", "too-many-formulas", "expression-too-long",
    "expression-too-deep", "too-many-steps",
    // About templates.
    "tag-without-end", "unreadable-tag", "section-without-end", "end-without-section",
    "missing-partial", "unused-template",
  ]

  @Test func noSentenceIsLeftOut() {
    let shown = Set(Self.examples.flatMap { Self.diagnostics($0.cause).map(\.rule) })
    let rules = Set(Problem.samples.map(\.sentence.rule))
    #expect(rules.subtracting(shown) == Self.withoutExample)
    #expect(shown.subtracting(rules) == [])
  }

  /// A teacher looks for what she is told: it is the heading, and the list leads there.
  @Test func messagesAreHeadingsAndListed() throws {
    let titled = Self.examples.filter { example in
      Self.diagnostics(example.cause).first?.message == example.title
    }
    // The section on formulas has headings of its own.
    let formulas = try #require(Self.page.components(separatedBy: "\n## Formulas\n").last)
      .components(separatedBy: "\n## ")[0]
    for example in Self.examples where !titled.contains(where: { $0.title == example.title }) {
      #expect(formulas.contains("### \(example.title)"))
    }
    let list = try #require(Self.page.components(separatedBy: "\n## Find your message\n").last)
      .components(separatedBy: "\n## ")[0]
    let listed = Set(list.matches(of: #/\]\(#([^)]+)\)/#).map { String($0.1) })
    #expect(listed.count > titled.count * 9 / 10)
    let general = Set(list.matches(of: #/(?m)^- \[(.*)\]\(#/#).map { Self.unescaped($0.1) })
    for example in titled {
      #expect(
        general.contains(Self.general(example.title)),
        "the list of messages lacks: \(example.title)")
    }
  }

  /// Sentences that no typed lesson can cause: about the bytes of files, about limits that nobody types, and
  /// about values that are refused before they reach the engine.
  static let untypable = [
    "array", "header", "byte 0x", "not UTF-8", "PNG picture", "libpng", "cannot be found",
    "leads out of Content/", "cannot be read:", "more values than fit", "which are more than fit",
    "too many formulas", "is longer than", "are spelled out", "names, numbers and signs",
    "signs nest at most", "is not in a folder",
    "there is nothing left", "not fill", "is empty", "but it must be at least 1", "is too long",
    "padding must be at least 0 on every side", "of padding are more than fit",
    "but at least 1 is needed",
    "output padding must be at least 0", "the rest is not shown",
    // About templates.
    "the tag ", "the section ", "to close here", "to put in here", "no page uses this file",
  ]

  /// Rules may have several sentences, as that of the engine has.
  @Test func noSentenceOfARuleIsLeftOut() {
    let said = Set(
      Self.examples.flatMap { Self.diagnostics($0.cause).map { Self.general($0.message) } })
    var untypable = Set(Self.untypable)
    for sentence in Problem.samples.map(\.sentence) {
      if said.contains(Self.general(sentence.message)) { continue }
      let reasons = Self.untypable.filter { sentence.message.contains($0) }
      #expect(!reasons.isEmpty, "no lesson on the page is told: \(sentence.message)")
      untypable.subtract(reasons)
    }
    #expect(untypable.isEmpty, "these can be typed, or are gone")
  }

  /// A message without the names and numbers that differ from case to case.
  static func general(_ message: String) -> String {
    message.replacing(#/'[^']*'|-?\b\d[\d.]*(?:e\d+)?\b/#.wordBoundaryKind(.simple), with: "…")
  }

  @Test func theCommandsSayWhatThePageSays() {
    let problems: [SiteProblem] = [
      .noContent(folder: ".", nearest: nil), .noContent(folder: ".", nearest: "my-course"),
      .noFolder(path: "my-course"), .folderIsFile(path: "first.md"),
      .lessonIsFolder(path: "Content"), .noLesson(path: "edge.md", nearest: "edges.md"),
      .notEmpty(folder: "my-course"), .overlapsSources(output: "Content"),
    ]
    for problem in problems {
      #expect(Self.page.contains("stridebook: \(problem.description)\n"))
    }
  }
}
