import Foundation
import SiteBuilder
import Testing

@testable import PreviewServer

@Suite struct PreviewHandlerTests {
  @Test(
    arguments: [
      ("/", "index.html"), ("/a.html", "a.html"), ("/guide/", "guide/index.html"), ("//a", "a"),
      ("/%C3%A9.html", "é.html"), ("/a%20b.html", "a b.html"), ("/a%2520b.html", "a%20b.html"),
      ("/100%25.html", "100%.html"), ("/a+b.html", "a+b.html"), ("/a/../b", nil),
      ("/%2e%2e/b", nil), ("/a%00", nil), ("/%zz", nil),
    ] as [(String, String?)])
  func pathsOfTheSite(path: String, expected: String?) {
    #expect(PreviewHandler.sitePath(path) == expected)
  }

  /// What is answered by a preview of a lesson `a b/index.md`.
  func answer(
    _ target: String, method: String = "GET", host: String = "127.0.0.1:4000", port: UInt16 = 4000,
    _ headers: [HTTPRequest.Header] = []
  ) async throws -> HTTPResponse {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "handler-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let lesson = folder.appending(path: "Content/a b/index.md")
    try FileManager.default.createDirectory(
      at: lesson.deletingLastPathComponent(), withIntermediateDirectories: true)
    try "# Inside\n".write(to: lesson, atomically: false, encoding: .utf8)
    let state = PreviewState(Preview(try CourseFolder(path: folder.path)))
    let handler = PreviewHandler(state: state, port: port)
    return await handler.answer(
      HTTPRequest(
        method: method, target: target,
        headers: [HTTPRequest.Header(name: "host", value: host)] + headers, keepsConnection: true))
  }

  @Test(
    arguments: [
      ("127.0.0.1:4000", 4000, true), ("LocalHost:4000", 4000, true), ("[::1]:4000", 4000, true),
      ("127.0.0.1", 4000, false), ("127.0.0.1:4001", 4000, false), ("", 4000, false),
      ("example.org:4000", 4000, false), ("127.0.0.1.example.org:4000", 4000, false),
      ("localhost", 80, true), ("localhost:80", 80, true), ("example.org", 80, false),
    ] as [(String, UInt16, Bool)])
  func onlyThisMachineIsAnswered(host: String, port: UInt16, isOurs: Bool) async throws {
    let asked = try await answer("/", host: host, port: port)
    #expect(asked.status == (isOurs ? .ok : .forbidden))
    let origin = HTTPRequest.Header(name: "origin", value: "http://\(host)")
    let sent = try await answer(
      "/", host: "localhost:\(port)", port: port, host.isEmpty ? [] : [origin])
    #expect(sent.status == (isOurs || host.isEmpty ? .ok : .forbidden))
  }

  @Test func aFoldersNameLeadsToItsPage() async throws {
    let page = try await answer("/a%20b/")
    #expect(page.status == .ok && String(decoding: page.body, as: UTF8.self).contains("Inside"))
    for target in ["/a%20b", "//a%20b?x"] {
      let moved = try await answer(target)
      #expect(moved.status == .movedPermanently)
      #expect(moved.headers.map(\.value) == ["/a%20b/"])
    }
    let missing = try await answer("/no<where>")
    #expect(missing.status == .notFound)
    let text = String(decoding: missing.body, as: UTF8.self)
    #expect(text.contains("There is no page no&lt;where&gt; in this course."))
  }

  @Test func otherMethodsAndBodiesAreRefused() async throws {
    let post = try await answer("/", method: "POST")
    #expect(post.status == .methodNotAllowed && post.headers.map(\.value) == ["GET, HEAD"])
    let foreign = try await answer("/", method: "POST", host: "example.org")
    #expect(foreign.status == .forbidden)
    let body = try await answer("/", [HTTPRequest.Header(name: "content-length", value: "3")])
    #expect(body.status == .contentTooLarge)
    let twice = try await answer("/", [HTTPRequest.Header(name: "host", value: "127.0.0.1:4000")])
    #expect(twice.status == .badRequest)
  }
}
