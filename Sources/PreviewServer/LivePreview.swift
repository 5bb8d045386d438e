internal import Course
public import Diagnostics
internal import Foundation
public import SiteBuilder

#if os(Linux)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Shows a course in a browser on this machine, and follows each change of its files.
public enum LivePreview {
  /// The port, where none is asked for; if it is taken, one of the next.
  public static let usualPort: UInt16 = 4000
  private static let otherPorts: UInt16 = 20

  /// A port that cannot be served, and why.
  public struct PortProblem: Error, CustomStringConvertible {
    let port: UInt16
    /// The system's number of the reason.
    let reason: Int32

    /// The sentence for the user.
    public var description: String {
      switch reason {
      case EADDRINUSE:
        "port \(port) is taken by another program; choose another one with --port"
      case EACCES:
        "port \(port) needs more rights than you have; choose one above 1023 with --port"
      default: "port \(port) cannot be used: \(String(cString: strerror(reason)))"
      }
    }
  }

  /// Serves the course in `folder` until the task is cancelled; port 0 is any that is free.
  ///
  /// - Parameters:
  ///   - started: Gets the address, how many lessons there are, and all there is to say.
  ///   - rebuilt: Gets what became of a change, in how many milliseconds, and all there is to say now.
  /// - Throws: `PortProblem`.
  public static func run(
    _ folder: CourseFolder, port: UInt16?,
    started: @Sendable (String, Int, [Diagnostic]) -> Void,
    rebuilt: @escaping @Sendable (Preview.Update, Double, [Diagnostic]) -> Void
  ) async throws {
    let listener = try listener(on: port)
    let feed = ChangeFeed(of: WatchedFolders.watcher(of: folder.url), in: folder.url)
    defer { feed.stop() }
    let state = PreviewState(Preview(folder))
    let handler = PreviewHandler(state: state, port: listener.port)
    started(
      "http://127.0.0.1:\(listener.port)/", await state.lessonCount, await state.diagnostics)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await listener.run { await handler.answer($0) } }
      group.addTask {
        while let change = await feed.next() {
          let start = ContinuousClock.now
          guard let update = await state.refresh(after: change) else { continue }
          let time = (ContinuousClock.now - start) / .milliseconds(1)
          rebuilt(update, time, await state.diagnostics)
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private static func listener(on port: UInt16?) throws(PortProblem) -> HTTPListener {
    let first = port ?? usualPort
    var reason = EADDRINUSE
    for candidate in first...(port ?? first + otherPorts) where reason == EADDRINUSE {
      do throws(HTTPListener.Failure) {
        return try HTTPListener(port: candidate)
      } catch {
        reason = error.reason
      }
    }
    throw PortProblem(port: first, reason: reason)
  }
}
