/// The text with `&`, `<`, `>` and `"` replaced by references: safe as text and in a quoted attribute.
///
/// Complexity: O(n); a text without such a character is returned as it is.
public func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { reference(for: $0) != nil }) else { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count + 16)
  for byte in text.utf8 {
    if let reference = reference(for: byte) {
      bytes.append(contentsOf: reference.utf8)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func reference(for byte: UInt8) -> String? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: nil
  }
}
