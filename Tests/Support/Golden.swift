import Foundation
public import Testing

/// Expected texts that lie in a folder `Fixtures` beside the tests.
///
/// `STRIDEBOOK_RECORD=1 swift test` regenerates them, and fails, so that nobody records by accident.
public struct Golden: Sendable {
  private let folder: URL

  /// The goldens beside the test file that calls this.
  public init(beside file: String = #filePath) {
    folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Fixtures")
  }

  /// Expects `text` to be what the file called `name` holds.
  public func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["STRIDEBOOK_RECORD"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("Recorded \(name); run again without recording.", sourceLocation: sourceLocation)
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    guard text != expected else { return }
    let lines = zip(
      text.split(separator: "\n", omittingEmptySubsequences: false),
      expected.split(separator: "\n", omittingEmptySubsequences: false))
    let different = lines.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(name) differs, first in line \((different?.offset ?? -1) + 1):
      is       \(different?.element.0 ?? "")
      expected \(different?.element.1 ?? "")
      """, sourceLocation: sourceLocation)
  }

  /// Expects the folder to hold these files and no other.
  public func expectNoOthers(
    than names: some Sequence<String>, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.hasPrefix(".") }
    #expect(Set(found) == Set(names), sourceLocation: sourceLocation)
  }
}
