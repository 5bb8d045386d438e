internal import Foundation
internal import SiteBuilder

/// Reports changes below `Content/` and `Templates/` of a course's folder.
protocol FolderWatcher: AnyObject, Sendable {
  /// Waits for changes, at most so long; nil where there were none.
  func next(timeout: Double) -> Preview.Change?

  /// Whether it no longer sees some folders, so that another watcher has to take over.
  var isDeaf: Bool { get }
}

enum WatchedFolders {
  static let names = [content, templates]
  static let content = "Content"
  static let templates = "Templates"

  /// The system's own watcher, or else one that looks again and again.
  static func watcher(of folder: URL) -> any FolderWatcher {
    #if os(Linux)
      if let watcher = InotifyWatcher(folder) { return watcher }
    #endif
    return PollingWatcher(folder)
  }
}

extension Preview.Change {
  func joined(with other: Preview.Change) -> Preview.Change {
    if case .files(let first) = self, case .files(let second) = other {
      .files(first.union(second))
    } else {
      .everything
    }
  }

  static func joined(_ first: Preview.Change?, _ second: Preview.Change?) -> Preview.Change? {
    second.map { first?.joined(with: $0) ?? $0 } ?? first
  }
}
