import Foundation
import LessonSupport
import Markdown
import Testing

@testable import Course
@testable import LessonFormat

/// A new course has a lesson with every block and key there is, to copy from.
@Suite struct StarterTests {
  static let usedKeys: Set<String> = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/SiteBuilder/Starter/Content/all-blocks.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return GuideTests.usedKeys(in: [text])
  }()

  @Test(arguments: BlockKind.allCases.map(\.rawValue)) func hasEveryKeyOfABlock(kind: String) throws
  {
    for key in try #require(BlockKind(rawValue: kind)).keys where !key.isPresentation {
      // A filter takes its values from a file as a matrix does; pictures and arrays are in a note.
      let kinds = kind == "filter" ? ["matrix"] : [kind]
      guard key.name != "layout", key.name != "channels" else { continue }
      #expect(kinds.contains { Self.usedKeys.contains("\($0) \(key.name)") }, "\(kind) \(key.name)")
    }
    #expect(Self.usedKeys.contains(kind))
  }

  @Test(arguments: BlockKind.layerNames) func hasEveryKeyOfALayer(kind: String) throws {
    for (index, key) in try #require(BlockKind(rawValue: kind)?.layerKeys).enumerated() {
      #expect(
        Self.usedKeys.contains("layer \(kind) \(key.name)")
          || index == 0 && Self.usedKeys.contains("layer \(kind) first word"), "\(kind) \(key.name)"
      )
    }
    #expect(Self.usedKeys.contains("layer \(kind)"))
  }

  @Test(arguments: ["caption", "view", "mark", "steps", "ask"])
  func hasEveryKeyOfThePresentation(key: String) {
    #expect(Self.usedKeys.contains { $0.hasSuffix(" " + key) })
  }
}
