/// What a browser is answered.
struct HTTPResponse: Sendable {
  enum Status: String, Sendable {
    case ok = "200 OK"
    case movedPermanently = "301 Moved Permanently"
    case badRequest = "400 Bad Request"
    case forbidden = "403 Forbidden"
    case notFound = "404 Not Found"
    case methodNotAllowed = "405 Method Not Allowed"
    case contentTooLarge = "413 Content Too Large"
    case targetTooLong = "414 URI Too Long"
    case headTooLarge = "431 Request Header Fields Too Large"
    case internalError = "500 Internal Server Error"
    case unknownVersion = "505 HTTP Version Not Supported"
  }

  var status = Status.ok
  var type: String
  var headers: KeyValuePairs<String, String> = [:]
  var body: [UInt8]

  /// What goes over the connection before the body; the last response closes it.
  func head(isLast: Bool) -> String {
    var head = "HTTP/1.1 \(status.rawValue)\r\nContent-Type: \(type)\r\n"
    head += "Content-Length: \(body.count)\r\n"
    head += "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    return head + "Connection: \(isLast ? "close" : "keep-alive")\r\n\r\n"
  }
}

extension HTTPResponse {
  /// A text in UTF-8 of a type such as `text/html`.
  init(
    _ text: String, type: String = "text/plain", status: Status = .ok,
    headers: KeyValuePairs<String, String> = [:]
  ) {
    self.init(
      status: status, type: type + "; charset=utf-8", headers: headers, body: Array(text.utf8))
  }

  /// What a request that cannot be read is answered.
  init(_ refusal: RequestReader.Refusal) {
    let (text, status): (String, Status) =
      switch refusal {
      case .malformed: ("This is no request in HTTP/1.1.\n", .badRequest)
      case .targetTooLong: ("This address is too long.\n", .targetTooLong)
      case .headTooLarge: ("This request is too long.\n", .headTooLarge)
      case .unknownVersion: ("Only HTTP/1.1 is spoken here.\n", .unknownVersion)
      }
    self.init(text, status: status)
  }
}
