import Foundation
import Synchronization

/// A line on a terminal that shows the progress of a long build and disappears at its end.
final class ProgressLine: Sendable {
  /// Shorter builds show nothing.
  private static let patience = Duration.seconds(1)
  private static let pause = Duration.milliseconds(100)

  private let start = ContinuousClock.now
  private let next: Mutex<ContinuousClock.Instant?>

  init() {
    next = Mutex(StandardError.isTerminal ? .now + Self.patience : nil)
  }

  func show(_ done: Int, of count: Int) {
    next.withLock { next in
      let now = ContinuousClock.now
      guard let time = next, now >= time else { return }
      next = now + Self.pause
      StandardError.write("\r\u{1B}[KBuilding: \(done) of \(count) lessons")
    }
  }

  /// Removes the line, if it was shown.
  func end() {
    next.withLock { next in
      if next != nil, ContinuousClock.now >= start + Self.patience {
        StandardError.write("\r\u{1B}[K")
      }
      next = nil
    }
  }
}
