/// Cuts requests out of the bytes of a connection (RFC 9112).
///
/// Each byte is looked at once, and no more are kept than a head may have, so that nobody can make it
/// work or remember without end.
struct RequestReader {
  /// A request that is not answered with what it asks for.
  enum Refusal: Error {
    case malformed, targetTooLong, headTooLarge, unknownVersion
  }

  /// In bytes: what browsers send is far smaller.
  static let largestHead = 16_384

  private var buffer: [UInt8] = []
  private var lines: [Range<Int>] = []
  private var lineStart = 0
  private var searched = 0

  /// Whether a request has begun that has not ended.
  var isWithinHead: Bool { !buffer.isEmpty }

  mutating func append(_ bytes: [UInt8]) {
    buffer += bytes
  }

  /// The next request; nil where its end has not come yet.
  mutating func next() throws(Refusal) -> HTTPRequest? {
    while searched < buffer.count {
      guard searched < Self.largestHead else {
        throw lines.isEmpty ? .targetTooLong : .headTooLarge
      }
      defer { searched += 1 }
      guard buffer[searched] == UInt8(ascii: "\n") else { continue }
      let hasReturn = searched > lineStart && buffer[searched - 1] == UInt8(ascii: "\r")
      let line = lineStart..<(hasReturn ? searched - 1 : searched)
      lineStart = searched + 1
      if !line.isEmpty {
        lines.append(line)
      } else if !lines.isEmpty {
        let request = try request()
        buffer.removeFirst(lineStart)
        (lines, lineStart, searched) = ([], 0, -1)
        return request
      }
    }
    return nil
  }

  private func request() throws(Refusal) -> HTTPRequest {
    let parts = buffer[lines[0]].split(
      separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, Self.isToken(parts[0]), !parts[1].isEmpty,
      parts[1].allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { throw .malformed }
    let version = String(decoding: parts[2], as: UTF8.self)
    guard version.wholeMatch(of: #/HTTP/\d\.\d/#) != nil else { throw .malformed }
    guard version.hasPrefix("HTTP/1.") else { throw .unknownVersion }
    var headers: [HTTPRequest.Header] = []
    for line in lines.dropFirst() { headers.append(try header(buffer[line])) }
    let target = String(decoding: parts[1], as: UTF8.self)
    guard target.hasPrefix("/") || target == "*" || target.lowercased().hasPrefix("http://") else {
      throw .malformed
    }
    let connection = headers.filter { $0.name == "connection" }.map { $0.value.lowercased() }
    return HTTPRequest(
      method: String(decoding: parts[0], as: UTF8.self), target: target, headers: headers,
      keepsConnection: version != "HTTP/1.0" && !connection.contains { $0.contains("close") })
  }

  /// A line that goes on with what the line before says begins with a blank, and is refused.
  private func header(_ line: ArraySlice<UInt8>) throws(Refusal) -> HTTPRequest.Header {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), Self.isToken(line[..<colon]),
      !line.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\r") })
    else { throw .malformed }
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let value = line[(colon + 1)...].drop(while: isBlank)
    let end = value.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? value.startIndex
    return HTTPRequest.Header(
      name: String(decoding: line[..<colon], as: UTF8.self).lowercased(),
      value: String(decoding: value[..<end], as: UTF8.self))
  }

  private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }
}
