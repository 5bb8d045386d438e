/// The `[!word]` that a callout begins with.
struct CalloutMarker {
  /// The word as written.
  let word: String
  /// The number of bytes from the opening to the closing bracket.
  var length: Int { word.utf8.count + 3 }

  /// Reads a marker at the beginning of `line`, with a space or nothing after it.
  init?(line: ArraySlice<UInt8>) {
    guard line.starts(with: "[!".utf8) else { return nil }
    let rest = line.dropFirst(2)
    let word = rest.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    let after = rest[word.endIndex...]
    guard !word.isEmpty, after.first == UInt8(ascii: "]"),
      after.dropFirst().first?.isSpaceOrTab != false
    else { return nil }
    self.word = String(decoding: word, as: UTF8.self)
  }
}
