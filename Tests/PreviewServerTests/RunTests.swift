import Foundation
import SiteBuilder
import Testing

@testable import PreviewServer

@Suite struct RunTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID().uuidString)")

  @Test(.timeLimit(.minutes(1))) func endsWhenItsTaskIsCancelled() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let content = folder.appending(path: "Content")
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    let course = try CourseFolder(path: folder.path)
    let (started, continuation) = AsyncStream.makeStream(of: Void.self)
    let running = Task {
      try await LivePreview.run(
        course, port: 0, started: { _, _, _ in continuation.yield() }, rebuilt: { _, _, _ in })
    }
    for await _ in started { break }
    running.cancel()
    _ = await running.result
  }

  @Test func saysWhyAPortCannotBeUsed() throws {
    let first = try HTTPListener(port: 0)
    #expect(throws: HTTPListener.Failure.self) { try HTTPListener(port: first.port) }
    for (reason, words) in [
      (EADDRINUSE, "is taken by another program; choose another one with --port"),
      (EACCES, "needs more rights than you have; choose one above 1023 with --port"),
      (EADDRNOTAVAIL, "cannot be used: Cannot assign requested address"),
    ] {
      let problem = LivePreview.PortProblem(port: 7, reason: reason)
      #expect(problem.description == "port 7 \(words)")
    }
  }
}
