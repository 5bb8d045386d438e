/// Takes links out of HTML that is to stand in a link itself.
enum AnchorTags {
  /// The HTML without `<a …>` and `</a>`.
  static func removing(from html: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(html.count)
    var index = 0
    while index < html.count {
      if html[index] == UInt8(ascii: "<"), let end = endOfAnchorTag(in: html, at: index) {
        index = end
      } else {
        kept.append(html[index])
        index += 1
      }
    }
    return kept
  }

  private static func endOfAnchorTag(in html: [UInt8], at start: Int) -> Int? {
    let name = start + (html.has(UInt8(ascii: "/"), at: start + 1) ? 2 : 1)
    guard name + 1 < html.count, html[name] | 0x20 == UInt8(ascii: "a") else { return nil }
    let after = html[name + 1]
    guard after.isWhitespace || after == UInt8(ascii: ">") || after == UInt8(ascii: "/") else {
      return nil
    }
    var quote: UInt8?
    for index in (name + 1)..<html.count {
      let byte = html[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return nil
  }
}
