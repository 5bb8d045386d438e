internal import SiteBuilder
internal import Text

/// Answers a browser on the same machine, and nobody else.
struct PreviewHandler: Sendable {
  let state: PreviewState
  /// Known once the server listens.
  let port: UInt16

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
    case "/.stridebook/preview.js":
      return HTTPResponse(PreviewClient.script, type: "text/javascript")
    case "/.stridebook/preview.css": return HTTPResponse(PreviewClient.styles, type: "text/css")
    case "/.stridebook/changes": return await changes(request)
    default: return await file(request)
    }
  }

  /// Whether the request was meant for this server: a page of another site cannot say so.
  private func isFromHere(_ request: HTTPRequest) -> Bool {
    // The usual port may be left out.
    let ports = [":\(port)"] + (port == 80 ? [""] : [])
    let names = ["127.0.0.1", "localhost", "[::1]"].flatMap { name in ports.map { name + $0 } }
    return request.hosts.allSatisfy { names.contains($0.lowercased()) }
      && request.values(of: "origin").allSatisfy { origin in
        names.contains { origin.lowercased() == "http://\($0)" }
      }
  }

  // MARK: Files

  private func file(_ request: HTTPRequest) async -> HTTPResponse {
    guard let path = Self.sitePath(request.path) else {
      return HTTPResponse("No file can have this name.\n", status: .notFound)
    }
    guard let drawn = await state.file(at: path) else { return await absence(of: path) }
    guard drawn.file.isPage else {
      let type = MIMEType.of(path)
      return HTTPResponse(
        type: type.hasPrefix("text/") ? type + "; charset=utf-8" : type, body: drawn.file.bytes)
    }
    let element = PreviewClient.element(
      path: path, page: drawn.key, hasOwnScripts: await state.hasOwnScripts)
    return HTTPResponse(
      type: "text/html; charset=utf-8", body: PreviewClient.page(drawn.file.bytes, with: element))
  }

  /// What is answered where there is no file.
  private func absence(of path: String) async -> HTTPResponse {
    // As other servers do: a folder's name leads to its page.
    if await state.hasFile(at: path + "/index.html") {
      let parts = path.split(separator: "/").map { "/" + PercentEncoding.encoded($0) }
      let place = parts.joined() + "/"
      return HTTPResponse(
        "This page is at \(place)\n", status: .movedPermanently, headers: ["Location": place])
    }
    let isBroken = await state.standing(of: path) == .missing
    let page = PreviewClient.emptyPage(
      isBroken
        ? "The lesson of \(path) has errors, so there is no page to show yet."
          + " It is shown as soon as they are fixed."
        : "There is no page \(path) in this course. As soon as there is one, it is shown.",
      PreviewClient.element(path: path, page: "none", hasOwnScripts: false))
    return HTTPResponse(
      page, type: "text/html", status: isBroken ? .internalError : .notFound)
  }

  /// `/guide/` is `guide/index.html`; nil for what no file can be called.
  static func sitePath(_ path: some StringProtocol) -> String? {
    guard let decoded = PercentEncoding.decoded(path), !decoded.contains("\0") else { return nil }
    var parts = decoded.split(separator: "/")
    guard !parts.contains("."), !parts.contains("..") else { return nil }
    if decoded.hasSuffix("/") || parts.isEmpty { parts.append("index.html") }
    return parts.joined(separator: "/")
  }

  // MARK: Changes

  private func changes(_ request: HTTPRequest) async -> HTTPResponse {
    let query = request.query
    let (page, problems) = (query["page"] ?? "", query["problems"] ?? "")
    let news = await state.news(
      of: query["path"] ?? "", page: page, problems: problems, within: Self.longestWait)
    // Whoever knows the problems already does not read them again.
    return HTTPResponse(
      news.problems == problems ? "null" : news.panel.json, type: "application/json",
      headers: ["Stridebook-Page": news.page, "Stridebook-Problems": news.problems])
  }
}
