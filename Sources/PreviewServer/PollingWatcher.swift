internal import Foundation
internal import SiteBuilder
internal import Synchronization

/// Compares all files with what they were, some times a second.
final class PollingWatcher: FolderWatcher {
  private struct Stamp: Hashable {
    let date: Date?
    let size: UInt64?
    let number: UInt64?
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
      // Another folder in the place of this one has other files, if they look the same or not.
      if changed.contains(WatchedFolders.content) { return .everything }
      if !changed.isEmpty { return .files(changed) }
      guard waited < timeout else { return nil }
      Thread.sleep(forTimeInterval: min(Self.pause, timeout - waited))
      waited += Self.pause
    }
  }

  private static func stamps(in folder: URL) -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    for name in WatchedFolders.names {
      let top = folder.appending(path: name).resolvingSymlinksInPath()
      let number = try? FileManager.default.attributesOfItem(atPath: top.path)[.systemFileNumber]
      stamps[name] = Stamp(date: nil, size: nil, number: (number as? NSNumber)?.uint64Value)
      guard let walk = FileManager.default.enumerator(atPath: top.path) else { continue }
      for case let path as String in walk {
        let attributes = walk.fileAttributes ?? [:]
        let type = attributes[.type] as? FileAttributeType
        if Preview.isHidden(path) {
          if type == .typeDirectory { walk.skipDescendants() }
        } else if type == .typeRegular || type == .typeSymbolicLink {
          stamps[name + "/" + path] = Stamp(
            date: attributes[.modificationDate] as? Date,
            size: (attributes[.size] as? NSNumber)?.uint64Value,
            number: (attributes[.systemFileNumber] as? NSNumber)?.uint64Value)
        }
      }
    }
    return stamps
  }
}
