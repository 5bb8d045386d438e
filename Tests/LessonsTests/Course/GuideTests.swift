import Foundation
import Markdown
import Testing

@testable import Lessons

/// The guide shows each thing that it teaches: what is written, and what comes of it.
@Suite struct GuideTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Content/guide").standardizedFileURL

  /// The pages by their names; the page of messages shows mistakes, and has a test of its own.
  static let pages: [String: String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let pages = names.filter { $0.hasSuffix(".md") && $0 != "messages.md" }.map { name in
      (name, (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "")
    }
    return Dictionary(uniqueKeysWithValues: pages)
  }()

  /// What stands between two lines of four backticks, the first with the word `markdown`.
  static func samples(in page: String) -> [String] {
    page.components(separatedBy: "\n````markdown\n").dropFirst().map {
      $0.components(separatedBy: "\n````\n")[0]
    }
  }

  @Test(arguments: pages.keys.sorted())
  func whatIsShownIsAlsoThere(name: String) throws {
    let page = try #require(Self.pages[name])
    var rest = page
    for sample in Self.samples(in: page) {
      rest = rest.replacing("\n````markdown\n\(sample)\n````\n", with: "\n")
    }
    // The lines of a paragraph may be broken elsewhere.
    let words = { (text: String) in
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let live = words(rest)
    for sample in Self.samples(in: page) {
      for part in sample.components(separatedBy: "\n\n") where !words(part).isEmpty {
        #expect(live.contains(words(part)), "\(name) shows this, but not what comes of it: \(part)")
      }
    }
  }

  /// `conv stride`, `maxpool size`, …: the keys that live blocks and layers use.
  static let usedKeys = usedKeys(in: Array(pages.values))

  static func usedKeys(in pages: [String]) -> Set<String> {
    var used: Set<String> = []
    for page in pages {
      let document = MarkdownDocument(
        source: page,
        options: MarkdownOptions(
          allowsRawHTML: false, blockKinds: BlockKind.names, calloutKinds: [], firstLine: 1))
      for case .fence(let fence) in document.pieces {
        note(fence.info, "", in: &used)
        guard fence.info.hasPrefix("network ") else { continue }
        for line in fence.lines { note(line.text, "layer ", in: &used) }
      }
    }
    return used
  }

  static func note(_ text: String, _ prefix: String, in used: inout Set<String>) {
    let info = InfoString(text, line: 1, column: 1)
    guard let kind = info.words.first?.text else { return }
    used.insert(prefix + kind)
    if info.words.count > 1 { used.insert("\(prefix)\(kind) first word") }
    for setting in info.settings { used.insert("\(prefix)\(kind) \(setting.key.text)") }
  }

  @Test(arguments: BlockKind.all.map(\.name))
  func everyKeyOfABlockIsShown(kind: String) throws {
    #expect(Self.usedKeys.contains(kind))
    for key in try #require(BlockKind.named(kind)).keys where !key.isPresentation {
      // A filter takes its values from a file as a matrix does.
      let kinds = ["matrix", "filter"].contains(kind) ? ["matrix", "filter"] : [kind]
      #expect(
        kinds.contains { Self.usedKeys.contains("\($0) \(key.name)") },
        "no page of the guide shows \(kind) with \(key.name)=")
    }
  }

  @Test func everyKeyOfThePresentationIsShown() {
    for key in ["caption", "view", "mark", "steps", "ask"] {
      #expect(Self.usedKeys.contains { $0.hasSuffix(" " + key) })
    }
  }

  @Test(arguments: LayerKind.all.map(\.name))
  func everyKeyOfALayerIsShown(kind: String) throws {
    #expect(Self.usedKeys.contains("layer \(kind)"))
    for (index, key) in try #require(LayerKind.all.first { $0.name == kind }).keys.enumerated() {
      #expect(
        Self.usedKeys.contains("layer \(kind) \(key.name)")
          || index == 0 && Self.usedKeys.contains("layer \(kind) first word"),
        "no page of the guide shows the layer \(kind) with \(key.name)=")
    }
  }
}
