internal import Foundation
internal import SiteBuilder
internal import Synchronization

/// Compares all files with what they were, some times a second.
final class PollingWatcher: FolderWatcher {
  private struct Stamp: Hashable {
    let date: Date?
    let size: Int?
  }

  /// In seconds.
  private static let pause = 0.25

  private let folder: URL
  private let stamps: Mutex<[String: Stamp]>

  let isDeaf = false

  init(_ folder: URL) {
    self.folder = folder
    stamps = Mutex(Self.stamps(in: folder))
  }

  func next(timeout: Double) -> Preview.Change? {
    var waited = 0.0
    while true {
      let now = Self.stamps(in: folder)
      let changed = stamps.withLock { known -> Set<String> in
        let all = Set(known.keys).union(now.keys)
        let changed = all.filter { known[$0] != now[$0] }
        known = now
        return changed
      }
      if !changed.isEmpty { return .files(changed) }
      guard waited < timeout else { return nil }
      Thread.sleep(forTimeInterval: min(Self.pause, timeout - waited))
      waited += Self.pause
    }
  }

  private static func stamps(in folder: URL) -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    let keys: Set<URLResourceKey> = [.contentModificationDateKey, .fileSizeKey, .isRegularFileKey]
    for name in WatchedFolders.names {
      let part = folder.appending(path: name)
      guard let walk = FileManager.default.enumerator(atPath: part.path) else { continue }
      for case let path as String in walk {
        let values = try? part.appending(path: path).resourceValues(forKeys: keys)
        guard values?.isRegularFile == true else { continue }
        stamps[name + "/" + path] = Stamp(
          date: values?.contentModificationDate, size: values?.fileSize)
      }
    }
    return stamps
  }
}
