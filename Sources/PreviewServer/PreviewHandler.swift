internal import Foundation
internal import Lessons

/// Answers a browser on the same machine, and nobody else.
struct PreviewHandler: Sendable {
  let state: PreviewState
  /// Known once the server listens.
  let port: UInt16

  private static let changesPath = "/.stridebook/changes"
  private static let clientPath = "/.stridebook/preview.js"
  /// Shorter than what the server allows a request.
  private static let longestWait = 10.0

  func answer(_ request: HTTPRequest) async -> HTTPResponse {
    guard request.values(of: "host").count == 1 else {
      return HTTPResponse("A request names one host.\n", status: .badRequest)
    }
    guard isFromHere(request) else {
      return HTTPResponse(
        "This preview is for the machine that it runs on.\n", status: .forbidden)
    }
    guard ["GET", "HEAD"].contains(request.method) else {
      return HTTPResponse(
        "Only GET and HEAD are answered here.\n", status: .methodNotAllowed,
        headers: ["Allow": "GET, HEAD"])
    }
    guard !request.hasBody else {
      return HTTPResponse("A request here has no body.\n", status: .contentTooLarge)
    }
    switch request.path {
    case Self.clientPath: return HTTPResponse(PreviewClient.script, type: "text/javascript")
    case Self.changesPath: return await changes(request)
    default: return await file(request)
    }
  }

  /// Whether the request was meant for this server: a page of another site cannot say so.
  private func isFromHere(_ request: HTTPRequest) -> Bool {
    var names = ["127.0.0.1", "localhost", "[::1]"].map { "\($0):\(port)" }
    // The usual port is left out.
    if port == 80 { names += ["127.0.0.1", "localhost", "[::1]"] }
    return request.hosts.allSatisfy { names.contains($0.lowercased()) }
      && request.values(of: "origin").allSatisfy { origin in
        names.contains { origin.lowercased() == "http://\($0)" }
      }
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
      return HTTPResponse(
        page + PreviewClient.element(path: path ?? "", page: "none"), type: "text/html",
        status: isBroken ? .internalError : .notFound)
    }
    guard file.isPage else { return HTTPResponse(file.bytes, type: Self.type(of: path)) }
    let standing = await state.standing(of: path)
    let element = PreviewClient.element(path: path, page: standing.page)
    let html = String(decoding: file.bytes, as: UTF8.self)
    let body =
      html.range(of: "</body>", options: .backwards).map {
        html.replacingCharacters(in: $0, with: element + "</body>")
      } ?? html + element
    return HTTPResponse(body, type: "text/html")
  }

  /// `/guide/` is `guide/index.html`; nil for what no file can be called.
  static func sitePath(_ path: some StringProtocol) -> String? {
    guard let decoded = PercentEncoding.decoded(path), !decoded.contains("\0") else { return nil }
    let parts = decoded.split(separator: "/", omittingEmptySubsequences: true)
    guard !parts.contains("."), !parts.contains("..") else { return nil }
    let joined = parts.joined(separator: "/")
    return decoded.hasSuffix("/") || joined.isEmpty
      ? (joined.isEmpty ? "" : joined + "/") + "index.html" : joined
  }

  // MARK: Changes

  private func changes(_ request: HTTPRequest) async -> HTTPResponse {
    let query = request.query
    func value(_ name: String) -> String { query[name] ?? "" }
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
    return HTTPResponse(
      Array(json ?? Data("[]".utf8)), type: "application/json",
      headers: ["Stridebook-Page": standing.page, "Stridebook-Problems": standing.problems])
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
