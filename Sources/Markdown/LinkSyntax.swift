/// The parts of links as CommonMark writes them, recognized in the content of a paragraph.
///
/// cmark has parsed it all already, but does not tell where a destination stands.
enum LinkSyntax {
  /// What follows the `]` of an inline link: the destination's range, and the index after `)`.
  static func inlineTail(in bytes: [UInt8], at start: Int) -> (destination: Range<Int>, end: Int)? {
    guard bytes.has(UInt8(ascii: "("), at: start) else { return nil }
    let first = bytes.skippingWhitespace(from: start + 1)
    guard let (destination, end) = destination(in: bytes, at: first) else { return nil }
    let next = bytes.skippingWhitespace(from: end)
    let titleEnd = next == end ? next : title(in: bytes, at: next) ?? next
    let close = bytes.skippingWhitespace(from: titleEnd)
    guard bytes.has(UInt8(ascii: ")"), at: close) else { return nil }
    return (destination, close + 1)
  }

  /// The index after a label in brackets, which may be empty.
  static func label(in bytes: [UInt8], at start: Int) -> Int? {
    guard bytes.has(UInt8(ascii: "["), at: start) else { return nil }
    var index = start + 1
    while index < bytes.count, index - start <= 1001 {
      switch bytes[index] {
      case .backslash:
        index += index + 1 < bytes.count && bytes[index + 1].isPunctuation ? 2 : 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return index + 1
      default: index += 1
      }
    }
    return nil
  }

  /// The index after the link reference definitions that begin the content of a paragraph.
  static func endOfDefinitions(in bytes: [UInt8]) -> Int {
    var start = 0
    while let end = endOfDefinition(in: bytes, at: start) { start = end }
    return start
  }

  private static func endOfDefinition(in bytes: [UInt8], at start: Int) -> Int? {
    guard let colon = label(in: bytes, at: start), bytes.has(UInt8(ascii: ":"), at: colon),
      bytes[(start + 1)..<(colon - 1)].contains(where: { !$0.isWhitespace }),
      let (_, end) = destination(in: bytes, at: bytes.skippingWhitespace(from: colon + 1))
    else { return nil }
    let next = bytes.skippingWhitespace(from: end)
    if next > end, let titleEnd = title(in: bytes, at: next),
      let lineEnd = bytes.lineEnd(from: titleEnd)
    {
      return lineEnd
    }
    return bytes.lineEnd(from: end)
  }

  private static func destination(
    in bytes: [UInt8], at start: Int
  ) -> (range: Range<Int>, end: Int)? {
    if bytes.has(UInt8(ascii: "<"), at: start) { return bracketed(in: bytes, at: start) }
    var index = start
    var depth = 0
    scan: while index < bytes.count {
      switch bytes[index] {
      case .backslash where index + 1 < bytes.count && bytes[index + 1].isPunctuation: index += 2
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
        index += 1
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
        index += 1
      case let byte where byte.isWhitespace:
        if index == start { return nil }
        break scan
      default: index += 1
      }
    }
    return index < bytes.count && depth == 0 ? (start..<index, index) : nil
  }

  private static func bracketed(in bytes: [UInt8], at start: Int) -> (range: Range<Int>, end: Int)?
  {
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"): return ((start + 1)..<index, index + 1)
      case UInt8(ascii: "<"), .lineFeed: return nil
      case .backslash: index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// The index after a title in quotes or parentheses.
  private static func title(in bytes: [UInt8], at start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    let close: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[start]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == close { return index + 1 }
      if bytes[index] == UInt8(ascii: "("), close == UInt8(ascii: ")") { return nil }
      index += bytes[index] == .backslash ? 2 : 1
    }
    return nil
  }
}

extension [UInt8] {
  func has(_ byte: UInt8, at index: Int) -> Bool { index < count && self[index] == byte }

  func skippingWhitespace(from start: Int) -> Int {
    var index = start
    while index < count, self[index].isWhitespace { index += 1 }
    return index
  }

  /// The index after a line end that only blanks may precede.
  func lineEnd(from start: Int) -> Int? {
    var index = start
    while index < count, self[index].isSpaceOrTab { index += 1 }
    if index == count { return index }
    return self[index] == .lineFeed ? index + 1 : nil
  }
}
