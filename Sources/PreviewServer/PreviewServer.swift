public import Lessons
public import SiteBuilder
internal import FlyingFox
internal import Foundation
internal import Synchronization

#if os(Linux)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Shows a course in a browser on this machine, and follows each change of its files.
public struct PreviewServer: Sendable {
  /// What a preview tells the one who started it.
  public struct Events: Sendable {
    /// The address, once it is served, and how many lessons there are.
    public var started: @Sendable (String, Int) -> Void
    /// What changed, how long it took in milliseconds, and what there is to say.
    public var rebuilt: @Sendable (Preview.Change, Double, [Diagnostic]) -> Void

    /// Creates events.
    public init(
      started: @escaping @Sendable (String, Int) -> Void,
      rebuilt: @escaping @Sendable (Preview.Change, Double, [Diagnostic]) -> Void
    ) {
      self.started = started
      self.rebuilt = rebuilt
    }
  }

  /// The port, where none is asked for; if it is taken, one of the next.
  public static let usualPort: UInt16 = 4000
  private static let otherPorts: UInt16 = 20

  private let folder: CourseFolder
  private let port: UInt16?

  /// A server of the course in `folder`; port 0 is any that is free.
  public init(_ folder: CourseFolder, port: UInt16?) {
    self.folder = folder
    self.port = port
  }

  /// No port can be served.
  public struct PortTaken: Error, CustomStringConvertible {
    let port: UInt16
    /// The sentence for the user.
    public var description: String {
      "port \(port) is taken by another program; choose another one with --port"
    }
  }

  /// Serves until the task is cancelled.
  ///
  /// - Throws: `PortTaken`.
  public func run(_ events: Events) async throws {
    Self.allowManyConnections()
    let watcher = WatchedFolders.watcher(of: folder.url)
    let state = PreviewState(Preview(folder))
    let (server, port) = try await listening(state)
    events.started("http://127.0.0.1:\(port)/", await state.lessonCount)
    events.rebuilt(.everything, 0, await state.diagnostics)
    let changes = Self.changes(of: watcher)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.value }
      group.addTask {
        for await change in changes {
          let start = ContinuousClock.now
          await state.refresh(after: change)
          let time = (ContinuousClock.now - start) / .milliseconds(1)
          events.rebuilt(change, time, await state.diagnostics)
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }

  // MARK: Ports

  private func listening(
    _ state: PreviewState
  ) async throws -> (server: Task<Void, any Error>, port: UInt16) {
    let first = port ?? Self.usualPort
    let candidates = port == nil ? Array(first..<first + Self.otherPorts) : [first]
    for candidate in candidates {
      let chosen = candidate == 0 ? Self.freePort() : candidate
      let handler = PreviewHandler(state: state, port: chosen)
      let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: chosen)
      let server = HTTPServer(
        address: address, timeout: 60, logger: .disabled, handler: handler)
      let hasFailed = Mutex(false)
      let task = Task {
        defer { hasFailed.withLock { $0 = true } }
        try await server.run()
      }
      while await !server.isListening, !hasFailed.withLock(\.self) {
        try await Task.sleep(for: .milliseconds(2))
      }
      if await server.isListening { return (task, chosen) }
    }
    throw PortTaken(port: first)
  }

  /// A port that nobody uses at this moment.
  private static func freePort() -> UInt16 {
    #if os(Linux)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let socket = socket(AF_INET, kind, 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        guard bind(socket, generic, length) == 0, getsockname(socket, generic, &length) == 0 else {
          return usualPort
        }
        return UInt16(
          bigEndian: UnsafeRawPointer(generic).load(
            fromByteOffset: 2, as: UInt16.self))
      }
    }
  }

  /// Idle connections of browsers and others must not keep the next one out.
  private static func allowManyConnections() {
    var limit = rlimit()
    #if os(Linux)
      let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let kind = RLIMIT_NOFILE
    #endif
    guard getrlimit(kind, &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, max(limit.rlim_cur, 8192))
    setrlimit(kind, &limit)
  }

  // MARK: Changes

  /// In seconds: editors save in several steps, and some save a hundred files at once.
  private static let quiet = 0.008
  private static let longestBurst = 0.1

  /// Changes, with those of a burst as one.
  private static func changes(of watcher: any FolderWatcher) -> AsyncStream<Preview.Change> {
    AsyncStream { stream in
      let thread = Thread {
        while true {
          guard var change = watcher.next(timeout: 3600) else { continue }
          let end = ContinuousClock.now + .seconds(longestBurst)
          while ContinuousClock.now < end, let more = watcher.next(timeout: quiet) {
            change = change.joined(with: more)
          }
          stream.yield(change)
        }
      }
      thread.start()
    }
  }
}
