import Foundation
import Lessons
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

  /// Read from the page: a heading of the third level, files in fences that are named after the language,
  /// what is printed in a fence of the kind `console`, and files again.
  static let examples: [Example] = {
    let page = root.appending(path: "Content/guide/messages.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    var examples: [Example] = []
    var fence: (info: String, lines: [Substring])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "````", let (info, lines) = fence {
        let body = lines.map { $0 + "\n" }.joined()
        fence = nil
        guard !examples.isEmpty else { continue }
        let last = examples.count - 1
        if info == "console" {
          examples[last].message = String(body.dropLast())
        } else {
          let path = info.split(separator: " ").last.map(String.init) ?? ""
          if examples[last].message == nil {
            examples[last].cause[path] = body
          } else {
            examples[last].mend[path] = body
          }
        }
      } else if fence != nil {
        fence?.lines.append(line)
      } else if line.hasPrefix("````") {
        fence = (String(line.dropFirst(4)), [])
      } else if line.hasPrefix("### ") {
        examples.append(Example(title: String(line.dropFirst(4))))
      }
    }
    return examples
  }()

  static func diagnostics(_ files: [String: String]) -> [Diagnostic] {
    CheckedCourse(ContentSource(files), folderName: "course").diagnostics
  }

  @Test(arguments: examples) func isSaidToTheLetter(example: Example) {
    #expect(
      Self.diagnostics(example.cause).map(\.text).joined(separator: "\n") == example.message)
    #expect(!example.mend.isEmpty)
    #expect(Self.diagnostics(example.mend).map(\.text) == [], "the mended lesson is without fault")
  }

  /// The sentences that no typed lesson can cause; the last section of the page tells of them.
  static let withoutExample: Set<String> = [
    "invalid-utf8", "too-many", "unreadable", "picture", "array", "entry", "source-unreadable",
    "source-without-folder", "yaml-too-large", "too-many-formulas", "expression-too-long",
    "expression-too-deep", "too-many-steps",
    // About templates.
    "tag-without-end", "unreadable-tag", "section-without-end", "end-without-section",
    "missing-partial", "unused-template",
    // These only hand on to others.
    "formula", "stray-dollars",
  ]

  @Test func noSentenceIsLeftOut() throws {
    let shown = Set(Self.examples.flatMap { Self.diagnostics($0.cause).map(\.rule) })
    let folder = Self.root.appending(path: "Sources/Lessons/Diagnostics")
    var written: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasPrefix("Problem+") {
      let source = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for match in source.matches(of: #/static func (\w+)\([^{]*?\) -> Problem\b/#) {
        written.insert(Self.kebab(String(match.1)))
      }
    }
    #expect(written.count > 100)
    #expect(written.subtracting(shown) == Self.withoutExample)
    #expect(shown.subtracting(written) == [])
  }

  static func kebab(_ name: String) -> String {
    name.replacing(#/[A-Z]+/#) { "-" + $0.output.lowercased() }
  }
}
