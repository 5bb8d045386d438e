import Foundation

/// An example of the specification's own test format: Markdown, a line with a point, HTML.
public struct SpecificationExample: Sendable {
  /// The line of the file in which it begins.
  public let line: Int
  /// What is typed.
  public let markdown: String
  /// What comes out.
  public let html: String

  /// All examples of a file.
  public static func read(_ path: String) throws -> [SpecificationExample] {
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
}

/// Files that lie beside the checkout, where there are any; tests that need one are skipped otherwise.
public enum SharedData {
  /// The path of a file.
  public static func path(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/data/\(name)").standardizedFileURL.path
  }

  /// Whether it is there.
  public static func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path(name))
  }
}
