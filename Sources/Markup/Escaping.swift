/// The text with `&`, `<`, `>` and `"` replaced by references: safe as text and in a quoted attribute.
///
/// Complexity: O(n); a text without such a character is returned as it is.
public func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { reference(for: $0) != nil }) else { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count + 16)
  appendEscaped(text.utf8, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// Appends UTF-8 text with `&`, `<`, `>` and `"` replaced by references.
///
/// Complexity: O(n)
public func appendEscaped(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
  for byte in text {
    if let reference = reference(for: byte) {
      reference.withUTF8Buffer { bytes.append(contentsOf: $0) }
    } else {
      bytes.append(byte)
    }
  }
}

private func reference(for byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: nil
  }
}
