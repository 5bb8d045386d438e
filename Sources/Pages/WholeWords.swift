/// Code within a sentence: a word of it, such as `pad-mode=edge`, is not broken at its hyphens.
///
/// A browser knows no style for that which would leave longer code alone, so that words get a class.
func keepingCodeWordsWhole(_ html: String) -> String {
  let start = Array("<code>".utf8)
  let end = Array("</code>".utf8)
  let fence = Array("<pre>".utf8)
  let bytes = Array(html.utf8)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + bytes.count / 50)
  var place = 0
  while place < bytes.count {
    guard bytes[place] == start[0], bytes[place...].starts(with: start) else {
      result.append(bytes[place])
      place += 1
      continue
    }
    let text = bytes[(place + start.count)...].prefix(longestWord).prefix { $0 != end[0] }
    let isWord =
      bytes[text.endIndex...].starts(with: end) && !text.contains(UInt8(ascii: " "))
      && !result.suffix(fence.count).elementsEqual(fence)
    result += isWord ? Array("<code class=\"word\">".utf8) : start
    place += start.count
  }
  return String(decoding: result, as: UTF8.self)
}

/// In bytes of HTML; a longer word may be broken, for it may be wider than a phone.
private let longestWord = 32
