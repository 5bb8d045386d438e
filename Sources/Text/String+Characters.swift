extension String {
  /// The text of some characters.
  ///
  /// Swift's own initializer takes ten times as long for a slice of an array.
  public init(joining characters: some Sequence<Character>) {
    self = ""
    for character in characters { append(character) }
  }

  /// Whether it has `part` in it; Embedded Swift has no `contains` for this.
  public func includes(_ part: String) -> Bool {
    let (bytes, wanted) = (Array(utf8), Array(part.utf8))
    return wanted.count <= bytes.count
      && (0...bytes.count - wanted.count).contains { bytes[$0...].starts(with: wanted) }
  }
}

extension Character {
  /// The character as one byte of UTF-8; nil where it has several.
  ///
  /// `asciiValue` looks a character's scalars up, which takes ten times as long.
  public var byte: UInt8? {
    let bytes = utf8
    return bytes.count == 1 ? bytes.first : nil
  }

  /// Whether it is one of the digits from 0 to 9.
  public var isDigit: Bool { byte.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ?? false }

  /// Whether it separates words and entries within a line.
  public var isBlank: Bool {
    // Nearly all is ASCII, and to look a character's properties up takes long.
    if let byte { return byte == 0x20 || byte == 0x09 }
    return isWhitespace && !isNewline
  }
}
