/// Entities and numeric character references such as `&amp;` and `&#x2212;`, as cmark reads them.
struct CharacterReferences {
  private var decoded: [String: [UInt8]?] = [:]

  /// The number of bytes that the reference at `start` takes, and what it stands for; nil if
  /// the characters there are not a reference and stand for themselves.
  mutating func read(in bytes: [UInt8], at start: Int) -> (length: Int, text: [UInt8])? {
    // The longest name has 31 characters.
    guard let end = bytes[(start + 1)...].prefix(40).firstIndex(of: UInt8(ascii: ";")) else {
      return nil
    }
    let reference = String(decoding: bytes[start...end], as: UTF8.self)
    return text(of: reference).map { (reference.utf8.count, $0) }
  }

  /// What stands from an ampersand to a semicolon stands for; nil if that is not a reference.
  mutating func text(of reference: String) -> [UInt8]? {
    if let known = decoded[reference] { return known }
    let name = reference.utf8.dropFirst().dropLast()
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#") })
    else { return nil }
    let text = CmarkTree.text(of: reference)
    let bytes = text == reference ? nil : Array(text.utf8)
    decoded.updateValue(bytes, forKey: reference)
    return bytes
  }
}
