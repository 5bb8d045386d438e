internal import Synchronization

/// The connections that are open; those that are idle can be closed in favour of others.
final class ConnectionList: Sendable {
  /// What a connection does, and how long it may.
  enum Doing: Int, Sendable {
    /// Between two requests.
    case nothing
    /// Within the head of a request.
    case reading
    case answering
    /// What still comes is thrown away.
    case closing

    var longest: Duration {
      switch self {
      case .nothing, .answering: .seconds(60)
      case .reading: .seconds(10)
      case .closing: .seconds(1)
      }
    }
  }

  private struct Connection {
    var doing = Doing.nothing
    var since = ContinuousClock.now
    var task: Task<Void, Never>?
  }

  private struct State {
    var connections: [Int: Connection] = [:]
    var last = 0
  }

  private let state = Mutex(State())

  var count: Int { state.withLock { $0.connections.count } }

  /// Lets `work` run with a number of its own until it returns or is no longer wanted.
  func add(_ work: @escaping @Sendable (Int) async -> Void) {
    let number = state.withLock { state in
      state.last += 1
      state.connections[state.last] = Connection()
      return state.last
    }
    let task = Task {
      await work(number)
      state.withLock { _ = $0.connections.removeValue(forKey: number) }
    }
    state.withLock { $0.connections[number]?.task = task }
  }

  /// Notes what a connection does from now on; its time restarts where that is something else.
  func note(_ number: Int, _ doing: Doing, at now: ContinuousClock.Instant = .now) {
    state.withLock { state in
      guard state.connections[number]?.doing != doing else { return }
      state.connections[number]?.doing = doing
      state.connections[number]?.since = now
    }
  }

  /// Ends those whose time is over.
  func endLate(at now: ContinuousClock.Instant = .now) {
    end { $0.since + $0.doing.longest < now }
  }

  /// Ends the one that has been idle longest or, where none is, has waited longest for an answer;
  /// whether there was one.
  @discardableResult
  func makeRoom() -> Bool {
    let task = state.withLock { state -> Task<Void, Never>? in
      let rank = { (connection: Connection) in connection.doing == .answering ? 1 : 0 }
      let first = state.connections.filter { $0.value.task != nil }.min {
        (rank($0.value), $0.value.since) < (rank($1.value), $1.value.since)
      }
      guard let first else { return nil }
      state.connections[first.key] = nil
      return first.value.task
    }
    task?.cancel()
    return task != nil
  }

  func endAll() { end { _ in true } }

  private func end(where isOver: (Connection) -> Bool) {
    let tasks = state.withLock { state in
      state.connections.values.filter(isOver).compactMap(\.task)
    }
    for task in tasks { task.cancel() }
  }
}
