/// HTML and autolinks within a line of text (CommonMark 0.30, sections 6.5 and 6.6).
struct RawHTML {
  /// The ends, such as `-->`, that do not come any more; text is read from left to right.
  private var missing: Set<String> = []

  /// The end of the tag, comment or autolink that begins with the `<` at `start`, or nil.
  mutating func end(in bytes: [UInt8], at start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"):
      if bytes.has("<!--", at: start) { return end(of: "-->", in: bytes, from: start + 4) }
      if bytes.has("<![CDATA[", at: start) { return end(of: "]]>", in: bytes, from: start + 9) }
      guard start + 2 < bytes.count, bytes[start + 2].isLetter else { return nil }
      return end(of: ">", in: bytes, from: start + 2)
    case UInt8(ascii: "?"): return end(of: "?>", in: bytes, from: start + 2)
    case UInt8(ascii: "/"):
      guard let name = Self.endOfName(in: bytes, at: start + 2) else { return nil }
      let end = bytes.skippingWhitespace(from: name)
      return bytes.has(UInt8(ascii: ">"), at: end) ? end + 1 : nil
    default: return Self.endOfTag(in: bytes, at: start) ?? Self.endOfAutolink(in: bytes, at: start)
    }
  }

  private mutating func end(of text: String, in bytes: [UInt8], from start: Int) -> Int? {
    guard !missing.contains(text) else { return nil }
    let range = bytes.firstRange(ofBytes: Array(text.utf8), from: start)
    if range == nil { missing.insert(text) }
    return range?.upperBound
  }

  private static func endOfName(in bytes: [UInt8], at start: Int) -> Int? {
    guard start < bytes.count, bytes[start].isLetter else { return nil }
    return bytes.end(ofNameAt: start, with: "-")
  }

  private static func endOfTag(in bytes: [UInt8], at start: Int) -> Int? {
    guard var index = endOfName(in: bytes, at: start + 1) else { return nil }
    while true {
      let next = bytes.skippingWhitespace(from: index)
      if bytes.has(UInt8(ascii: ">"), at: next) { return next + 1 }
      if bytes.has("/>", at: next) { return next + 2 }
      guard next > index, let end = endOfAttribute(in: bytes, at: next) else { return nil }
      index = end
    }
  }

  private static func endOfAttribute(in bytes: [UInt8], at start: Int) -> Int? {
    guard start < bytes.count, bytes[start].isLetter || "_:".utf8.contains(bytes[start]) else {
      return nil
    }
    let name = bytes.end(ofNameAt: start, with: "_.:-")
    let sign = bytes.skippingWhitespace(from: name)
    guard bytes.has(UInt8(ascii: "="), at: sign) else { return name }
    let value = bytes.skippingWhitespace(from: sign + 1)
    guard value < bytes.count else { return nil }
    if "\"'".utf8.contains(bytes[value]) {
      return bytes[(value + 1)...].firstIndex(of: bytes[value]).map { $0 + 1 }
    }
    let end =
      bytes[value...].firstIndex { $0.isWhitespace || "\"'=<>`".utf8.contains($0) } ?? bytes.count
    return end > value ? end : nil
  }

  private static func endOfAutolink(in bytes: [UInt8], at start: Int) -> Int? {
    guard
      let end = bytes[(start + 1)...].firstIndex(where: {
        "<>".utf8.contains($0) || $0.isWhitespace
      }), bytes[end] == UInt8(ascii: ">")
    else { return nil }
    if bytes[start + 1].isLetter {
      let colon = bytes.end(ofNameAt: start + 1, with: "+.-")
      if bytes[colon] == UInt8(ascii: ":"), (2...32).contains(colon - start - 1) { return end + 1 }
    }
    let isAddress =
      bytes[start + 1..<end].dropFirst().contains(UInt8(ascii: "@"))
      && bytes[start + 1] != UInt8(ascii: "@")
      && bytes.end(ofNameAt: start + 1, with: ".!#$%&'*+/=?^_`{|}~@-") == end
    return isAddress ? end + 1 : nil
  }
}

extension [UInt8] {
  /// The end of the letters, digits and `others` from `start` on.
  fileprivate func end(ofNameAt start: Int, with others: String) -> Int {
    self[start...].firstIndex {
      !$0.isLetter && !$0.isDigit && !others.utf8.contains($0)
    } ?? count
  }
}
