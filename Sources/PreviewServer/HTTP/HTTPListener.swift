internal import FlyingSocks
internal import Foundation

#if os(Linux)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Listens on a port of this machine, and answers each request with what a handler makes of it.
struct HTTPListener: Sendable {
  typealias Handler = @Sendable (HTTPRequest) async -> HTTPResponse

  /// The system's number of the reason why a port cannot be listened on.
  struct Failure: Error {
    let reason: Int32

    fileprivate init(_ error: any Error) {
      reason = if case SocketError.failed(_, let number, _) = error { number } else { EINVAL }
    }
  }

  /// The port, which is known also where any was asked for.
  let port: UInt16
  private let socket: Socket
  private let connections = ConnectionList()
  private let mostConnections: Int

  /// Begins to listen on a port of 127.0.0.1; port 0 is any that is free.
  init(port: UInt16) throws(Failure) {
    do {
      socket = try Socket(domain: AF_INET)
    } catch {
      throw Failure(error)
    }
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
      try socket.listen()
      guard case .ip4(_, let chosen) = try socket.sockname() else {
        throw SocketError.unsupportedAddress
      }
      self.port = chosen
    } catch {
      try? socket.close()
      throw Failure(error)
    }
    mostConnections = Self.allowManyConnections()
  }

  /// Answers until the task is cancelled.
  func run(_ handler: @escaping Handler) async throws {
    let pool = SocketPool<Poll>.make()
    try await pool.prepare()
    defer {
      connections.endAll()
      try? socket.close()
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await accept(on: try AsyncSocket(socket: socket, pool: pool), handler) }
      group.addTask {
        while true {
          try await Task.sleep(for: .milliseconds(500))
          connections.endLate()
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  // MARK: Connections

  private func accept(on listener: AsyncSocket, _ handler: @escaping Handler) async throws {
    while true {
      try Task.checkCancellation()
      if connections.count >= mostConnections { connections.makeRoom() }
      do {
        let socket = try await listener.accept()
        connections.add { number in
          await serve(socket, number, handler)
          try? socket.close()
        }
      } catch SocketError.failed(_, let reason, _) where reason != EBADF && reason != EINVAL {
        // A client that is gone again, or too many open files: of ours perhaps, perhaps of others.
        if reason == EMFILE || reason == ENFILE { connections.makeRoom() }
        if reason != ECONNABORTED && reason != EINTR {
          try await Task.sleep(for: .milliseconds(50))
        }
      }
    }
  }

  private func serve(_ socket: AsyncSocket, _ number: Int, _ handler: Handler) async {
    var reader = RequestReader()
    do {
      while true {
        do {
          guard let request = try reader.next() else {
            connections.note(number, reader.isWithinHead ? .reading : .nothing)
            reader.append(try await socket.read(atMost: 4096))
            continue
          }
          connections.note(number, .answering)
          let response = await handler(request)
          // What a body would hold is not read, and must not be taken for the next request.
          let isLast = !request.keepsConnection || request.hasBody
          try await write(response, to: socket, hasBody: request.method != "HEAD", isLast: isLast)
          if isLast { return await end(socket, number) }
          connections.note(number, .nothing)
        } catch let refusal as RequestReader.Refusal {
          connections.note(number, .answering)
          try await write(HTTPResponse(refusal), to: socket, hasBody: true, isLast: true)
          return await end(socket, number)
        }
      }
    } catch {
      // The other side is gone, or the connection is no longer wanted.
    }
  }

  /// In bytes: a body that many read slowly is not copied for each of them.
  private static let largestPortion = 1 << 18

  private func write(
    _ response: HTTPResponse, to socket: AsyncSocket, hasBody: Bool, isLast: Bool
  ) async throws {
    var portion = Data(response.head(isLast: isLast).utf8)
    var rest = hasBody ? response.body[...] : []
    repeat {
      portion += rest.prefix(Self.largestPortion)
      rest = rest.dropFirst(Self.largestPortion)
      try await socket.write(portion)
      portion = Data()
    } while !rest.isEmpty
  }

  /// Closes a connection so that the other side still gets what was written: what it is still sending
  /// is thrown away for a moment, for otherwise the system would throw away our answer.
  private func end(_ socket: AsyncSocket, _ number: Int) async {
    connections.note(number, .closing)
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    while (try? await socket.read(atMost: 4096)) != nil {}
  }

  /// Idle connections of browsers and others must not keep the next one out.
  ///
  /// - Returns: How many connections may be open, so that files can be read all the same.
  private static func allowManyConnections() -> Int {
    var limit = rlimit()
    #if os(Linux)
      let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let kind = RLIMIT_NOFILE
    #endif
    guard getrlimit(kind, &limit) == 0 else { return 64 }
    limit.rlim_cur = min(limit.rlim_max, max(limit.rlim_cur, 8192))
    setrlimit(kind, &limit)
    return max(8, Int(min(limit.rlim_cur, 8192)) - 48)
  }
}
