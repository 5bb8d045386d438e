internal import Foundation
internal import SiteBuilder
internal import Synchronization

/// The changes that a watcher reports; those that come at once or while nobody asks are joined.
final class ChangeFeed: Sendable {
  private let pending = Mutex<Preview.Change?>(nil)
  private let isOver = Mutex(false)
  private let bell: AsyncStream<Void>
  private let ringer: AsyncStream<Void>.Continuation

  /// In seconds: editors save in several steps, and some save a hundred files at once.
  private static let quiet = 0.008
  private static let longestBurst = 0.1
  /// In seconds: how long the thread may live when nobody listens any more.
  private static let patience = 1.0

  /// Listens to a watcher of `folder` on a thread of its own.
  init(of watcher: any FolderWatcher, in folder: URL) {
    (bell, ringer) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    let thread = Thread { [weak self] in
      var watcher = watcher
      while let self, !self.isOver.withLock(\.self) {
        if let change = Self.burst(of: watcher) { self.add(change) }
        if watcher.isDeaf {
          watcher = PollingWatcher(folder)
          self.add(.everything)
        }
      }
    }
    thread.start()
  }

  private static func burst(of watcher: any FolderWatcher) -> Preview.Change? {
    guard var change = watcher.next(timeout: patience) else { return nil }
    let end = ContinuousClock.now + .seconds(longestBurst)
    while ContinuousClock.now < end, let more = watcher.next(timeout: quiet) {
      change = change.joined(with: more)
    }
    return change
  }

  func add(_ change: Preview.Change) {
    pending.withLock { $0 = $0?.joined(with: change) ?? change }
    ringer.yield()
  }

  /// The next change; nil where the task is cancelled. One task at a time may ask.
  func next() async -> Preview.Change? {
    for await _ in bell {
      let change = pending.withLock { pending in
        defer { pending = nil }
        return pending
      }
      if let change { return change }
    }
    return nil
  }

  /// Ends the thread.
  func stop() {
    isOver.withLock { $0 = true }
    ringer.finish()
  }
}
