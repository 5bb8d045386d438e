/// Entities and numeric character references such as `&amp;` and `&#x2212;`, as cmark reads them.
struct CharacterReferences {
  private var decoded: [String: [UInt8]?] = [:]

  /// The number of bytes that the reference at `start` takes, and of those it stands for; nil if
  /// the characters there are not a reference and stand for themselves.
  mutating func read(in bytes: [UInt8], at start: Int) -> (length: Int, decodedLength: Int)? {
    guard let reference = Self.reference(in: bytes, at: start) else { return nil }
    return text(of: reference).map { (reference.utf8.count, $0.count) }
  }

  /// What the reference at `start` stands for.
  mutating func text(in bytes: [UInt8], at start: Int) -> [UInt8]? {
    Self.reference(in: bytes, at: start).flatMap { text(of: $0) }
  }

  private static func reference(in bytes: [UInt8], at start: Int) -> String? {
    // The longest name has 31 characters.
    let name = bytes[(start + 1)...].prefix(40).prefix {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#")
    }
    guard !name.isEmpty, bytes.has(UInt8(ascii: ";"), at: name.endIndex) else { return nil }
    return String(decoding: bytes[start...name.endIndex], as: UTF8.self)
  }

  private mutating func text(of reference: String) -> [UInt8]? {
    if let known = decoded[reference] { return known }
    let text = CmarkTree.text(of: reference)
    let bytes = text == reference ? nil : Array(text.utf8)
    decoded.updateValue(bytes, forKey: reference)
    return bytes
  }
}
