internal import Text

/// What a browser asks for: the head of a request in HTTP/1.1. A body is never read.
struct HTTPRequest: Hashable, Sendable {
  /// A header as it was sent, its name in small letters.
  struct Header: Hashable, Sendable {
    let name: String
    let value: String
  }

  let method: String
  /// What is asked for, as it was sent: `/eyes.html?page=2`.
  let target: String
  let headers: [Header]
  /// Whether another request may follow on the same connection.
  let keepsConnection: Bool

  /// The values of all headers of a name.
  func values(of name: String) -> [String] {
    headers.filter { $0.name == name }.map(\.value)
  }

  /// Whether bytes follow that belong to the request.
  var hasBody: Bool {
    !values(of: "transfer-encoding").isEmpty || values(of: "content-length").contains { $0 != "0" }
  }

  /// The servers that the request names: that of its `Host` headers, and that of a target such as
  /// `http://127.0.0.1:4000/eyes.html`.
  var hosts: [String] {
    values(of: "host") + (absolute.map { [$0.host] } ?? [])
  }

  /// The target without a server and without a query, still percent-encoded.
  var path: Substring {
    let path = absolute?.path ?? target[...]
    return path.prefix { $0 != "?" && $0 != "#" }
  }

  /// The values of a query such as `path=a%20b&page=2`, each once, decoded.
  var query: [String: String] {
    var values: [String: String] = [:]
    for pair in target.drop(while: { $0 != "?" }).dropFirst().split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      // Browsers write a form's blanks as plus signs.
      let decoded = parts.map { PercentEncoding.decoded($0.replacing("+", with: "%20")) }
      guard case let (name??, value?) = (decoded.first, decoded.count > 1 ? decoded[1] : "") else {
        continue
      }
      values[name] = value
    }
    return values
  }

  private var absolute: (host: String, path: Substring)? {
    guard target.lowercased().hasPrefix("http://") else { return nil }
    let rest = target.dropFirst("http://".count)
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    let path = rest.dropFirst(host.count)
    return (String(host), path.hasPrefix("/") ? path : "/")
  }
}
