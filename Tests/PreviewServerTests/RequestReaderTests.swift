import Testing

@testable import PreviewServer
import Text

@Suite struct RequestReaderTests {
  static let head = "GET /a%20b.html?x=1 HTTP/1.1\r\nHost: 127.0.0.1:4000\r\nX-Y:  v w \t\r\n\r\n"

  /// All that a connection sends, in portions of so many bytes.
  func requests(
    _ text: String, by count: Int = .max
  ) throws(RequestReader.Refusal) -> [HTTPRequest] {
    var reader = RequestReader()
    var requests: [HTTPRequest] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      reader.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
      while let request = try reader.next() { requests.append(request) }
    }
    return requests
  }

  @Test(arguments: [1, 2, 3, 7, 40, 10_000]) func anyPortionsGiveTheSame(count: Int) throws {
    let read = try requests(Self.head + "\r\n" + Self.head.replacing("\r\n", with: "\n"), by: count)
    #expect(read.count == 2 && read[0] == read[1])
    #expect(read[0].method == "GET" && read[0].path == "/a%20b.html")
    #expect(read[0].query == ["x": "1"])
    #expect(read[0].values(of: "x-y") == ["v w"])
    #expect(read[0].hosts == ["127.0.0.1:4000"] && read[0].keepsConnection && !read[0].hasBody)
  }

  @Test(
    arguments: [
      ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", ["a", "b"], "/"),
      ("GET http://evil.org/x?y HTTP/1.1\r\nHost: a\r\n\r\n", ["a", "evil.org"], "/x"),
      ("GET http://evil.org HTTP/1.1\r\nHost: a\r\n\r\n", ["a", "evil.org"], "/"),
      ("OPTIONS * HTTP/1.0\r\n\r\n", [], "*"),
    ])
  func hostsAreAllThatAreNamed(text: String, hosts: [String], path: String) throws {
    let request = try #require(try requests(text).first)
    #expect(request.hosts == hosts && request.path == path)
  }

  @Test(
    arguments: [
      ("GET /\r\n\r\n", .malformed), ("GET  / HTTP/1.1\r\n\r\n", .malformed),
      ("GET x HTTP/1.1\r\n\r\n", .malformed), ("G(T / HTTP/1.1\r\n\r\n", .malformed),
      ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", .malformed),
      ("GET / HTTP/1.1\r\nX: a\r\n more\r\n\r\n", .malformed),
      ("GET / HTTP/1.1\r\nX: a\rb\r\n\r\n", .malformed), ("\u{16}\u{3}\u{1}\n\n", .malformed),
      ("GET / HTTP/2.0\r\n\r\n", .unknownVersion),
      ("GET /" + String(repeating: "a", count: 20_000), .targetTooLong),
      ("GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 20_000), .headTooLarge),
      ("GET / HTTP/1.1\r\n" + String(repeating: "X: a\r\n", count: 4_000), .headTooLarge),
      (String(repeating: "\r\n", count: 20_000), .targetTooLong),
    ] as [(String, RequestReader.Refusal)])
  func whatIsNoRequestIsRefused(text: String, expected: RequestReader.Refusal) {
    for count in [1, 4096, .max] {
      #expect(throws: expected) { try requests(text, by: count) }
    }
  }

  @Test func aBodyIsKnownByItsHeaders() throws {
    for (header, hasBody) in [
      ("Content-Length: 0", false), ("Content-Length: 5", true),
      ("Transfer-Encoding: chunked", true), ("Content-Length: x", true),
    ] {
      let request = try requests("POST / HTTP/1.1\r\n\(header)\r\n\r\n").first
      #expect(request?.hasBody == hasBody)
    }
  }

  @Test(
    arguments: [
      ("a%20b", "a b"), ("100%25", "100%"), ("a%2520b", "a%20b"), ("%C3%A9", "é"), ("a+b", "a+b"),
      ("%", nil), ("%2", nil), ("%zz", nil), ("%FF", nil), ("%+1", nil),
    ] as [(String, String?)])
  func namesAreDecodedOnce(text: String, expected: String?) {
    #expect(PercentEncoding.decoded(text) == expected)
  }
}
