/// Entities and numeric character references such as `&amp;` and `&#x2212;`, as cmark reads them.
struct CharacterReferences {
  private var decodedLengths: [String: Int?] = [:]

  /// The number of bytes that the reference at `start` takes, and of those it stands for; nil if
  /// the characters there are no reference and stand for themselves.
  mutating func read(in bytes: [UInt8], at start: Int) -> (length: Int, decodedLength: Int)? {
    // The longest name has 31 characters.
    let name = bytes[(start + 1)...].prefix(40).prefix {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#")
    }
    guard !name.isEmpty, bytes.has(UInt8(ascii: ";"), at: name.endIndex) else { return nil }
    let reference = String(decoding: bytes[start...name.endIndex], as: UTF8.self)
    return decodedLength(of: reference).map { (reference.utf8.count, $0) }
  }

  private mutating func decodedLength(of reference: String) -> Int? {
    if let known = decodedLengths[reference] { return known }
    let decoded = CmarkTree.text(of: reference)
    let length = decoded == reference ? nil : decoded.utf8.count
    decodedLengths.updateValue(length, forKey: reference)
    return length
  }
}
