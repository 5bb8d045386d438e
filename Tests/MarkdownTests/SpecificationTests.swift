import Foundation
import Markdown
import TestSupport
import Testing

/// With nothing of ours in it, a document is what cmark makes of it, byte for byte.
@Suite struct SpecificationTests {
  @Test(
    "CommonMark 0.30",
    .enabled(if: SharedData.exists("commonmark-0.30.txt"), "shared data is not there"))
  func commonMark() throws {
    let examples = try SpecificationExample.read(SharedData.path("commonmark-0.30.txt"))
    #expect(examples.count == 652)
    for example in examples { example.check() }
  }

  @Test(
    "cmark's regressions",
    .enabled(if: SharedData.exists("cmark-regression.txt"), "shared data is not there"))
  func regressions() throws {
    let examples = try SpecificationExample.read(SharedData.path("cmark-regression.txt"))
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

extension SpecificationExample {
  func check() {
    let document = MarkdownDocument(
      source: markdown, options: MarkdownOptions(allowsRawHTML: true))
    #expect(document.plainHTML == html, "example at line \(line)")
  }
}
