internal import Foundation
internal import Lessons
internal import SiteBuilder

/// The preview, and the browsers that wait for something new in it.
actor PreviewState {
  private var preview: Preview
  private var version = 0
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  private var lastWaiting = 0

  init(_ preview: Preview) {
    self.preview = preview
  }

  var diagnostics: [Diagnostic] { preview.diagnostics }
  var lessonCount: Int { preview.lessonCount }

  /// Reads what has changed and wakes those who wait.
  func refresh(after change: Preview.Change) {
    preview.refresh(after: change)
    version += 1
    for (_, continuation) in waiting { continuation.resume() }
    waiting = [:]
  }

  func file(at path: String) -> Preview.File? { preview.file(at: path) }

  /// What a browser needs to know of a page.
  struct Standing: Sendable {
    /// Stands for the page's content.
    let page: String
    /// Stands for what is wrong with the course.
    let problems: String
    let diagnostics: [Diagnostic]
  }

  func standing(of path: String) -> Standing {
    let errors = preview.hasErrors ? preview.diagnostics : []
    return Standing(
      page: preview.file(at: path).map { Self.key($0.bytes) } ?? "none",
      problems: errors.isEmpty ? "none" : Self.key(errors.flatMap { Array($0.text.utf8) }),
      diagnostics: errors)
  }

  /// Waits until a page or the problems are no longer what they were, at most so many seconds.
  func news(of path: String, page: String, problems: String, within seconds: Double) async
    -> Standing
  {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      let now = standing(of: path)
      if now.page != page || now.problems != problems || ContinuousClock.now >= end { return now }
      await change(before: end)
    }
  }

  private func change(before end: ContinuousClock.Instant) async {
    lastWaiting += 1
    let number = lastWaiting
    let timer = Task {
      try? await Task.sleep(until: end)
      self.wake(number)
    }
    await withCheckedContinuation { waiting[number] = $0 }
    timer.cancel()
  }

  private func wake(_ number: Int) {
    waiting.removeValue(forKey: number)?.resume()
  }

  /// FNV-1a, 64 bits.
  private static func key(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}
