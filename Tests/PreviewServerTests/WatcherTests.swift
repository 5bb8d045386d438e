import Foundation
import SiteBuilder
import Testing

@testable import PreviewServer

@Suite struct WatcherTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString)")
  let manager = FileManager.default

  func place(_ path: String) -> URL { folder.appending(path: path) }

  func write(_ text: String, _ path: String) throws {
    try manager.createDirectory(
      at: place(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: place(path), atomically: false, encoding: .utf8)
  }

  /// All that is reported until nothing is for a while.
  func reported(_ watcher: any FolderWatcher, within seconds: Double = 3) -> Preview.Change? {
    var all = watcher.next(timeout: seconds)
    while all != nil, let more = watcher.next(timeout: 0.3) { all = all?.joined(with: more) }
    return all
  }

  enum Kind: CaseIterable { case system, polling }

  func watcher(_ kind: Kind) -> any FolderWatcher {
    kind == .system ? WatchedFolders.watcher(of: folder) : PollingWatcher(folder)
  }

  @Test(arguments: Kind.allCases) func changesAreReportedByTheirFiles(kind: Kind) throws {
    defer { try? manager.removeItem(at: folder) }
    try write("1", "Content/a.md")
    try write("1", "Content/deep/er/b.md")
    try write("", "Templates/assets/css/x.css")
    let watcher = watcher(kind)
    #expect(watcher.next(timeout: 0.1) == nil)
    try write("12", "Content/a.md")
    #expect(reported(watcher) == .files(["Content/a.md"]))
    try write("123", "Content/deep/er/b.md")
    try write("1", "Content/deep/c.csv")
    #expect(reported(watcher) == .files(["Content/deep/er/b.md", "Content/deep/c.csv"]))
    try write("h1 {}", "Templates/assets/css/x.css")
    #expect(reported(watcher) == .files(["Templates/assets/css/x.css"]))
    try manager.removeItem(at: place("Content/a.md"))
    #expect(reported(watcher) == .files(["Content/a.md"]))
    try write("1", "Content/.a.md.swp")
    try write("1", "Site/a.html")
    try manager.createDirectory(at: place("Content/.git"), withIntermediateDirectories: true)
    try write("1", "Content/.git/b.md")
    #expect(reported(watcher, within: 0.5) == nil)
  }

  @Test(arguments: Kind.allCases) func whatIsInNewFoldersIsReported(kind: Kind) throws {
    defer { try? manager.removeItem(at: folder) }
    try write("1", "Content/a.md")
    let watcher = watcher(kind)
    try write("1", "Content/deep/er/b.md")
    let files: Preview.Change = .files(["Content/deep/er/b.md"])
    #expect(reported(watcher) == (kind == .system ? .everything : files))
    try write("123", "Content/deep/er/b.md")
    #expect(reported(watcher) == files)
    try write("", "Templates/assets/x.css")
    guard case .files(let templates) = reported(watcher) else {
      Issue.record("new templates are no reason to read all lessons")
      return
    }
    #expect(!templates.isEmpty && templates.allSatisfy { $0.hasPrefix("Templates") })
    try write("h1 {}", "Templates/assets/x.css")
    #expect(reported(watcher) == .files(["Templates/assets/x.css"]))
    try manager.removeItem(at: place("Templates"))
    #expect(reported(watcher) != nil)
  }

  @Test(arguments: Kind.allCases) func aFolderThatWasMovedAwayReportsNothingMore(kind: Kind) throws
  {
    defer { try? manager.removeItem(at: folder) }
    try write("1", "Content/part/a.md")
    let watcher = watcher(kind)
    try manager.moveItem(at: place("Content/part"), to: place("elsewhere"))
    #expect(reported(watcher) != nil)
    try write("12", "elsewhere/a.md")
    #expect(reported(watcher, within: 0.5) == nil)
    try manager.moveItem(at: place("elsewhere"), to: place("Content/other"))
    #expect(reported(watcher) != nil)
    try write("123", "Content/other/a.md")
    #expect(reported(watcher) == .files(["Content/other/a.md"]))
  }

  @Test(arguments: Kind.allCases) func theCoursesOwnFolderMayGoAndComeBack(kind: Kind) throws {
    defer { try? manager.removeItem(at: folder) }
    try write("1", "Content/a.md")
    let watcher = watcher(kind)
    try manager.removeItem(at: folder)
    #expect(reported(watcher) != nil)
    try write("1", "Content/a.md")
    #expect(reported(watcher) != nil)
    try write("12", "Content/a.md")
    #expect(reported(watcher) == .files(["Content/a.md"]))
    let old = folder.appendingPathExtension("old")
    defer { try? manager.removeItem(at: old) }
    try manager.copyItem(at: folder, to: old.appendingPathExtension("new"))
    try manager.moveItem(at: folder, to: old)
    try manager.moveItem(at: old.appendingPathExtension("new"), to: folder)
    try write("now", "Content/a.md")
    #expect(reported(watcher) != nil)
    try write("then", "Content/a.md")
    #expect(reported(watcher) == .files(["Content/a.md"]))
  }

  @Test(arguments: Kind.allCases) func linkedFoldersAreWatched(kind: Kind) throws {
    defer { try? manager.removeItem(at: folder) }
    try write("1", "Real/part/a.md")
    try write("1", "Other/b.md")
    try manager.createSymbolicLink(
      at: place("Content"), withDestinationURL: place("Real"))
    let watcher = watcher(kind)
    try write("12", "Real/part/a.md")
    #expect(reported(watcher) == .files(["Content/part/a.md"]))
    try manager.removeItem(at: place("Content"))
    try manager.createSymbolicLink(at: place("Content"), withDestinationURL: place("Other"))
    #expect(reported(watcher) != nil)
    try write("12", "Other/b.md")
    #expect(reported(watcher) == .files(["Content/b.md"]))
  }

  #if os(Linux)
    @Test(.timeLimit(.minutes(1))) func whereTheSystemIsFullItIsLookedAgainAndAgain() async throws {
      defer { try? manager.removeItem(at: folder) }
      try write("1", "Content/a.md")
      #expect(InotifyWatcher(folder, mostFolders: 1) == nil)
      let full = try #require(InotifyWatcher(folder, mostFolders: 2))
      let feed = ChangeFeed(of: full, in: folder)
      defer { feed.stop() }
      try write("1", "Content/part/b.md")
      let first = await feed.next()
      #expect(first == .everything)
      try await Task.sleep(for: .milliseconds(300))
      try write("12", "Content/part/b.md")
      var changes: [Preview.Change] = []
      while changes.last != .files(["Content/part/b.md"]) {
        changes.append(try #require(await feed.next()))
      }
    }
  #endif

  @Test func changesThatNobodyAskedForAreOne() async throws {
    let feed = ChangeFeed(of: PollingWatcher(folder), in: folder)
    defer { feed.stop() }
    feed.add(.files(["a"]))
    feed.add(.files(["b"]))
    let both = await feed.next()
    #expect(both == .files(["a", "b"]))
    feed.add(.files(["a"]))
    feed.add(.everything)
    let all = await feed.next()
    #expect(all == .everything)
  }
}
