import Foundation
import SiteBuilder
import Testing

@testable import PreviewServer

@Suite struct WatcherTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString)")

  func write(_ text: String, _ path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
  }

  /// What is told within some seconds, until it holds a path or everything.
  func told(_ watcher: any FolderWatcher, _ path: String) -> Bool {
    for _ in 0..<40 {
      switch watcher.next(timeout: 0.25) {
      case .everything: return true
      case .files(let paths) where paths.contains(path): return true
      default: continue
      }
    }
    return false
  }

  enum Kind: CaseIterable { case system, polling }

  func watcher(_ kind: Kind) -> any FolderWatcher {
    kind == .system ? WatchedFolders.watcher(of: folder) : PollingWatcher(folder)
  }

  @Test(arguments: Kind.allCases) func changesAreTold(kind: Kind) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("1", "Content/a.md")
    let watcher = watcher(kind)
    try write("12", "Content/a.md")
    #expect(told(watcher, "Content/a.md"))
    try write("1", "Content/deep/er/b.md")
    #expect(told(watcher, "Content/deep/er/b.md"))
    try write("123", "Content/deep/er/b.md")
    #expect(told(watcher, "Content/deep/er/b.md"))
    try write("h1 {}", "Templates/assets/css/x.css")
    #expect(told(watcher, "Templates/assets/css/x.css"))
    try FileManager.default.removeItem(at: folder.appending(path: "Content/a.md"))
    #expect(told(watcher, "Content/a.md"))
  }

  @Test(
    arguments: [
      ("/", "index.html"), ("/a.html", "a.html"), ("/guide/", "guide/index.html"), ("//a", "a"),
      ("/%C3%A9.html", "é.html"), ("/a/../b", nil), ("/%2e%2e/b", nil), ("/a%00", nil),
      ("/%zz", nil),
    ] as [(String, String?)])
  func pathsOfTheSite(path: String, expected: String?) {
    #expect(PreviewHandler.sitePath(path) == expected)
  }
}
