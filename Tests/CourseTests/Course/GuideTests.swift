import Foundation
import LessonSupport
import Markdown
import Testing
import Text

@testable import Course
@testable import LessonFormat

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

  /// Who follows the first lesson sees what it says: the wrong claim stands in the last of its samples.
  @Test func theFirstMessageIsTrue() throws {
    let page = try #require(Self.pages["first-lesson.md"])
    let parts = page.components(separatedBy: "\n```console\nContent/edges.md:")
    try #require(parts.count == 2)
    let message = "Content/edges.md:" + parts[1].components(separatedBy: "\n```\n")[0]
    let samples = parts[0].matches(of: #/\n````\w+\n((?s).*?)\n````\n/#).map { String($0.1) }
    // Its result is claimed in the block that asked for it, which was empty before.
    let lesson = samples.filter { !$0.hasSuffix("filter=edge\n```") }.joined(separator: "\n\n")
    let course = CheckedCourse(
      ContentSource(["edges.md": lesson + "\n", "course.yml": "lessons: [edges.md]\n"]),
      folderName: "my-course")
    #expect(course.diagnostics.map(\.text) == [message])
  }

  /// Samples are read without scrolling in the column of a page.
  @Test(arguments: pages.keys.sorted())
  func samplesAreNarrow(name: String) throws {
    let page = try #require(Self.pages[name])
    for sample in Self.samples(in: page) {
      for line in sample.split(separator: "\n") {
        #expect(line.count <= 80, "\(name): \(line)")
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
      for fence in document.fences {
        note(fence.info, "", in: &used)
        guard fence.info.written.hasPrefix("network ") else { continue }
        for line in fence.lines {
          note(InfoText(line.text, at: line.position), "layer ", in: &used)
        }
      }
    }
    return used
  }

  static func note(_ text: InfoText, _ prefix: String, in used: inout Set<String>) {
    let info = InfoString(text)
    guard let kind = info.words.first?.text else { return }
    used.insert(prefix + kind)
    if info.words.count > 1 { used.insert("\(prefix)\(kind) first word") }
    for setting in info.settings {
      used.insert("\(prefix)\(kind) \(setting.key.text)")
      used.insert("\(prefix)\(kind) \(setting.key.text)=\(setting.value.text)")
    }
  }

  @Test(arguments: BlockKind.allCases.map(\.rawValue))
  func everyKeyOfABlockIsShown(kind: String) throws {
    #expect(Self.usedKeys.contains(kind))
    for key in try #require(BlockKind(rawValue: kind)).keys where !key.isPresentation {
      // A filter takes its values from a file as a matrix does.
      let kinds = ["matrix", "filter"].contains(kind) ? ["matrix", "filter"] : [kind]
      #expect(
        kinds.contains { Self.usedKeys.contains("\($0) \(key.name)") },
        "no page of the guide shows \(kind) with \(key.name)=")
    }
  }

  /// What a word as a value does is shown, not only described.
  @Test(arguments: [
    ("conv padding", ["valid", "same", "same-lower", "full"]),
    ("conv pad-mode", ["zeros", "edge", "reflect", "wrap"]),
    ("pad mode", ["zeros", "edge", "reflect", "wrap"]),
    ("conv steps", ["all", "3"]), ("show view", ["numbers", "both"]), ("matrix view", ["pixels"]),
    ("matrix channels", ["rgb", "gray"]), ("matrix layout", ["hwc"]), ("filter layout", ["chw"]),
  ])
  func everyWordIsShown(key: String, words: [String]) {
    for word in words { #expect(Self.usedKeys.contains("\(key)=\(word)"), "\(key)=\(word)") }
  }

  @Test func everyKeyOfThePresentationIsShown() {
    for key in ["caption", "view", "mark", "steps", "ask"] {
      #expect(Self.usedKeys.contains { $0.hasSuffix(" " + key) })
    }
  }

  @Test(arguments: BlockKind.layerNames)
  func everyKeyOfALayerIsShown(kind: String) throws {
    #expect(Self.usedKeys.contains("layer \(kind)"))
    for (index, key) in try #require(BlockKind(rawValue: kind)?.layerKeys).enumerated() {
      #expect(
        Self.usedKeys.contains("layer \(kind) \(key.name)")
          || index == 0 && Self.usedKeys.contains("layer \(kind) first word"),
        "no page of the guide shows the layer \(kind) with \(key.name)=")
    }
  }
}
