/// The text with `&`, `<`, `>` and `"` replaced by references: safe as text and in a quoted attribute.
///
/// Complexity: O(n); a text without such a character is returned as it is.
public func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { reference(for: $0) != nil }) else { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count + 16)
  appendEscaped(text, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// Appends UTF-8 text with `&`, `<`, `>` and `"` replaced by references; what lies between two of them is
/// copied at once.
///
/// Complexity: O(n)
public func appendEscaped(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
  let isDone: Void? = text.withContiguousStorageIfAvailable { append($0, to: &bytes) }
  if isDone == nil { Array(text).withUnsafeBufferPointer { append($0, to: &bytes) } }
}

/// Appends a text with `&`, `<`, `>` and `"` replaced by references.
///
/// Complexity: O(n)
public func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
  appendEscaped(text.utf8, to: &bytes)
}

/// Not generic, because generic code across modules is slow byte by byte.
private func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
  var start = 0
  for index in 0..<text.count {
    guard let reference = reference(for: text[index]) else { continue }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
    reference.withUTF8Buffer { bytes.append(contentsOf: $0) }
    start = index + 1
  }
  bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
}

@inline(__always)
private func reference(for byte: UInt8) -> StaticString? {
  guard byte <= UInt8(ascii: ">") else { return nil }
  return switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: nil
  }
}

/// Appends a URL for an attribute's value: what cannot stand in a URL is percent-encoded, `&` and `'`
/// are replaced by references.
///
/// Complexity: O(n)
public func appendEscapedURL(_ url: some Sequence<UInt8>, to bytes: inout [UInt8]) {
  let digits: StaticString = "0123456789ABCDEF"
  for byte in url {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "!"), UInt8(ascii: "="),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "#")...UInt8(ascii: "%"),
      UInt8(ascii: "(")...UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "@"):
      bytes.append(byte)
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "'"): bytes += "&#x27;".utf8
    default:
      bytes.append(UInt8(ascii: "%"))
      digits.withUTF8Buffer {
        bytes.append($0[Int(byte >> 4)])
        bytes.append($0[Int(byte & 15)])
      }
    }
  }
}
