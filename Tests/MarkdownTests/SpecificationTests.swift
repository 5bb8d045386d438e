import Foundation
import Markdown
import Testing

/// With nothing of ours in it, a document is what cmark makes of it, byte for byte.
@Suite struct SpecificationTests {
  @Test(
    "CommonMark 0.30", .enabled(if: exists("commonmark-0.30.txt"), "shared data is not there"))
  func commonMark() throws {
    let examples = try SpecificationExample.read(shared("commonmark-0.30.txt"))
    #expect(examples.count == 652)
    for example in examples { example.check() }
  }

  @Test(
    "cmark's regressions", .enabled(if: exists("cmark-regression.txt"), "shared data is not there"))
  func regressions() throws {
    let examples = try SpecificationExample.read(shared("cmark-regression.txt"))
    #expect(examples.count > 10)
    for example in examples { example.check() }
  }

  @Test("Sentences of our own")
  func fixtures() throws {
    let examples = try SpecificationExample.read(fixture("sentences.txt"))
    #expect(examples.count > 20)
    for example in examples { example.check() }
  }
}

private func fixture(_ name: String) -> String {
  URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)").path
}

/// A file beside the checkout.
private func shared(_ name: String) -> String {
  URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data/\(name)").standardizedFileURL.path
}

private func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: shared(name)) }

/// An example of the specification's own test format: Markdown, a line with a point, HTML.
struct SpecificationExample {
  let line: Int
  let markdown: String
  let html: String

  static func read(_ path: String) throws -> [SpecificationExample] {
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecificationExample] = []
    var parts: [[Substring]] = []
    var start = 0
    let text = try String(contentsOfFile: path, encoding: .utf8)
      .replacingOccurrences(of: "→", with: "\t")
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix(fence + " example") {
        parts = [[]]
        start = number + 1
      } else if line == fence, parts.count == 2 {
        let texts = parts.map { $0.map { $0 + "\n" }.joined() }
        examples.append(
          SpecificationExample(line: start, markdown: texts[0], html: texts[1]))
        parts = []
      } else if line == ".", parts.count == 1 {
        parts.append([])
      } else if !parts.isEmpty {
        parts[parts.count - 1].append(line)
      }
    }
    return examples
  }

  func check() {
    let document = MarkdownDocument(
      source: markdown, options: MarkdownOptions(allowsRawHTML: true))
    #expect(document.plainHTML == html, "example at line \(line)")
  }
}
