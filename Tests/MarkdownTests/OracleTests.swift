import CmarkOracle
import Foundation
import Markdown
import Testing

/// With nothing of ours in it, a document is written as libcmark's own renderer writes it.
@Suite struct OracleTests {
  /// `STRIDEBOOK_DOCUMENTS=300000` tries more than a usual run.
  static let count =
    ProcessInfo.processInfo.environment["STRIDEBOOK_DOCUMENTS"].flatMap { Int($0) } ?? 3000

  @Test(arguments: [true, false])
  func generatedDocuments(allowsRawHTML: Bool) {
    for seed in 0..<Self.count {
      var generator = GeneratedMarkdown(seed: UInt64(seed))
      // No formulas, and no values of ours.
      let source = generator.document().replacing("$", with: "§")
        .replacing(/`\s*=/, with: "`-")
      guard check(source, allowsRawHTML: allowsRawHTML, seed: seed) else { return }
    }
  }

  @Test func everyCharacterInEveryPlace() {
    for code in UInt8(1)..<128 {
      let sign = String(UnicodeScalar(code))
      let sources = [
        "[a](<x\(sign)y> 't\(sign)')", "a\(sign)b", "`c\(sign)`",
        "``` x\(sign)y\nz\(sign)\n```",
      ]
      for source in sources where sign != "$" {
        for allows in [true, false] { _ = check(source, allowsRawHTML: allows, seed: Int(code)) }
      }
    }
  }

  private func check(_ source: String, allowsRawHTML: Bool, seed: Int) -> Bool {
    let document = MarkdownDocument(
      source: source, options: MarkdownOptions(allowsRawHTML: allowsRawHTML))
    let own = document.plainHTML
    let expected = String(
      decoding: renderedByCmark(Array(source.utf8), allowingRawHTML: allowsRawHTML), as: UTF8.self)
    #expect(own == expected, "\(seed): \(source.debugDescription)")
    return own == expected
  }
}
