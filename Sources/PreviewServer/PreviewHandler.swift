internal import FlyingFox
internal import Foundation
internal import Lessons

/// Answers a browser on the same machine, and nobody else.
struct PreviewHandler: HTTPHandler {
  let state: PreviewState
  /// Known once the server listens.
  let port: UInt16

  private static let changesPath = "/.stridebook/changes"
  private static let clientPath = "/.stridebook/preview.js"
  /// Shorter than what the server allows a request.
  private static let longestWait = 10.0

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard isFromHere(request) else {
      return Self.text("This preview is for the machine that it runs on.\n", .forbidden)
    }
    guard request.method == .GET || request.method == .HEAD else {
      return Self.text("Only GET and HEAD are answered here.\n", .methodNotAllowed)
    }
    switch request.path {
    case Self.clientPath: return Self.response(PreviewClient.script, type: "text/javascript")
    case Self.changesPath: return await changes(request)
    default: return await file(request)
    }
  }

  /// Whether the request was meant for this server: a page of another site cannot say so.
  private func isFromHere(_ request: HTTPRequest) -> Bool {
    let names = ["127.0.0.1", "localhost", "[::1]"].map { "\($0):\(port)" }
    guard let host = request.headers[.host]?.lowercased(), names.contains(host) else {
      return false
    }
    guard let origin = request.headers[HTTPHeader("Origin")]?.lowercased() else { return true }
    return names.contains { origin == "http://\($0)" }
  }

  // MARK: Files

  private func file(_ request: HTTPRequest) async -> HTTPResponse {
    let path = Self.sitePath(request.path)
    guard let path, let file = await state.file(at: path) else {
      let standing = await state.standing(of: path ?? "")
      let isBroken = standing.problems != "none"
      let page = PreviewClient.emptyPage(
        isBroken
          ? "This course has errors, so there is no page to show yet."
          : "There is no page here. As soon as there is one, it is shown.")
      return Self.response(
        page + PreviewClient.element(path: path ?? "", page: "none"), type: "text/html",
        status: isBroken ? .internalServerError : .notFound)
    }
    guard file.isPage else { return Self.response(file.bytes, type: Self.type(of: path)) }
    let standing = await state.standing(of: path)
    let element = PreviewClient.element(path: path, page: standing.page)
    let html = String(decoding: file.bytes, as: UTF8.self)
    let body =
      html.range(of: "</body>", options: .backwards).map {
        html.replacingCharacters(in: $0, with: element + "</body>")
      } ?? html + element
    return Self.response(body, type: "text/html")
  }

  /// `/guide/` is `guide/index.html`; nil for what no file can be called.
  static func sitePath(_ path: String) -> String? {
    guard let decoded = path.removingPercentEncoding, !decoded.contains("\0") else { return nil }
    let parts = decoded.split(separator: "/", omittingEmptySubsequences: true)
    guard !parts.contains("."), !parts.contains("..") else { return nil }
    let joined = parts.joined(separator: "/")
    return decoded.hasSuffix("/") || joined.isEmpty
      ? (joined.isEmpty ? "" : joined + "/") + "index.html" : joined
  }

  // MARK: Changes

  private func changes(_ request: HTTPRequest) async -> HTTPResponse {
    func value(_ name: String) -> String { request.query.first { $0.name == name }?.value ?? "" }
    let standing = await state.news(
      of: value("path"), page: value("page"), problems: value("problems"), within: Self.longestWait)
    let problems = standing.diagnostics.map { diagnostic in
      [
        "place": "\(diagnostic.path):\(diagnostic.line):\(diagnostic.column)",
        "severity": diagnostic.severity.rawValue, "message": diagnostic.message,
        "help": diagnostic.help ?? "", "excerpt": diagnostic.excerpt ?? "",
      ]
    }
    let json = try? JSONSerialization.data(withJSONObject: problems, options: [.sortedKeys])
    var response = Self.response(Array(json ?? Data("[]".utf8)), type: "application/json")
    response.headers[HTTPHeader("Stridebook-Page")] = standing.page
    response.headers[HTTPHeader("Stridebook-Problems")] = standing.problems
    return response
  }

  // MARK: Responses

  private static func text(_ text: String, _ status: HTTPStatusCode) -> HTTPResponse {
    response(text, type: "text/plain", status: status)
  }

  private static func response(
    _ text: String, type: String, status: HTTPStatusCode = .ok
  ) -> HTTPResponse {
    response(Array(text.utf8), type: type + "; charset=utf-8", status: status)
  }

  private static func response(
    _ bytes: [UInt8], type: String, status: HTTPStatusCode = .ok
  ) -> HTTPResponse {
    HTTPResponse(
      statusCode: status,
      headers: [
        .contentType: type, HTTPHeader("Cache-Control"): "no-store",
        HTTPHeader("X-Content-Type-Options"): "nosniff",
      ], body: Data(bytes))
  }

  private static func type(of path: String) -> String {
    switch path.split(separator: ".").last?.lowercased() {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "csv": "text/csv; charset=utf-8"
    case "pdf": "application/pdf"
    case "txt", "md": "text/plain; charset=utf-8"
    default: "application/octet-stream"
    }
  }
}
