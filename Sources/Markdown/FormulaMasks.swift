/// The formulas of a document, hidden from cmark.
///
/// cmark would read `$a*b*c$` as emphasis and a line `=` in a display as a heading. So before it parses,
/// every byte of a formula is replaced: the first two by a letter that the document does not hold, which
/// stands for this formula, and the others by the letter `m`. No byte moves, so that all places stay true.
struct FormulaMasks {
  private struct Entry {
    let span: MathSpan
    /// What cmark sees, line by line.
    let lines: [[UInt8]]
  }

  private var entries: [Entry] = []
  private var numbers: [[UInt8]: Int] = [:]
  /// Letters of two bytes that the source does not hold; the next one last.
  private var signs: [[UInt8]] = []

  init(avoiding bytes: [UInt8]) {
    guard bytes.contains(.dollar) else { return }
    var used: Set<[UInt8]> = []
    for index in bytes.indices.dropLast() where (0xC2...0xDF).contains(bytes[index]) {
      used.insert([bytes[index], bytes[index + 1]])
    }
    // A reference such as `&alpha;` stands for a letter too.
    var references = CharacterReferences()
    for index in bytes.indices where bytes[index] == UInt8(ascii: "&") {
      if let decoded = references.read(in: bytes, at: index)?.text {
        for place in decoded.indices.dropLast() {
          used.insert([decoded[place], decoded[place + 1]])
        }
      }
    }
    // From U+0250 on; what is below may be changed where cmark compares labels.
    for code in UInt16(0x250)...0x7FF {
      let sign = [0xC0 | UInt8(code >> 6), 0x80 | UInt8(code & 0x3F)]
      if !used.contains(sign) { signs.append(sign) }
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// The formulas, by their numbers.
  var spans: [MathSpan] { entries.map(\.span) }

  /// Hides a formula whose bytes are given line by line; false where there are too many formulas.
  mutating func hide(_ span: MathSpan, at places: [Range<Int>], in bytes: inout [UInt8]) -> Bool {
    guard let sign = signs.popLast() else { return false }
    var lines = places.map { Self.mask(bytes[$0]) }
    lines[0].replaceSubrange(0..<2, with: sign)
    for (place, line) in zip(places, lines) { bytes.replaceSubrange(place, with: line) }
    numbers[sign] = entries.count
    entries.append(Entry(span: span, lines: lines))
    return true
  }

  /// Letters in place of a line, except what decides whether the text around it is a link.
  private static func mask(_ line: ArraySlice<UInt8>) -> [UInt8] {
    let last = line.lastIndex { !$0.isSpaceOrTab } ?? line.endIndex
    return line.indices.map { index in
      switch line[index] {
      case .space, .tab: index < last && index > line.startIndex ? line[index] : letter
      case UInt8(ascii: "("), UInt8(ascii: ")"): line[index]
      default: letter
      }
    }
  }

  private static let letter = UInt8(ascii: "m")

  /// The hidden formula that begins at a place of a text, and its further lines, which stand in the
  /// nodes that follow; nil where it is not there in full.
  func mask(
    in text: [UInt8], at start: Int, to end: Int, _ node: CmarkNode
  ) -> (number: Int, length: Int, rest: ArraySlice<[UInt8]>)? {
    guard let number = number(in: text[start..<end]) else { return nil }
    let lines = entries[number].lines
    guard text[start..<end].starts(with: lines[0]) else { return nil }
    guard lines.count == 1 || end - start == lines[0].count else { return nil }
    var node = node
    for (index, line) in lines.enumerated().dropFirst() {
      guard let lineEnd = node.next, lineEnd.kind == .softBreak, let text = lineEnd.next,
        text.kind == .text
      else { return nil }
      let literal = text.literal.utf8
      let isWhole = index == lines.count - 1 || literal.count == line.count
      guard isWhole, literal.starts(with: line) else { return nil }
      node = text
    }
    return (number, lines[0].count, lines.dropFirst())
  }

  private func number(in text: ArraySlice<UInt8>) -> Int? {
    text.count > 1 ? numbers[[text[text.startIndex], text[text.startIndex + 1]]] : nil
  }

  /// A text of cmark's, such as a link's destination, with the formulas in it as they were typed.
  func source(of text: String) -> String {
    isEmpty ? text : String(decoding: source(of: Array(text.utf8)), as: UTF8.self)
  }

  /// A text of cmark's with the formulas in it as they were typed.
  func source(of text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] >= 0xC2, let number = number(in: text[index...]),
        let end = end(of: number, in: text, from: index)
      {
        let span = entries[number].span
        let sign = span.isDisplay ? "$$" : "$"
        result += (sign + span.latex + sign).utf8
        index = end
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// Where a hidden formula ends; nil where it is not there in full.
  private func end(of number: Int, in text: [UInt8], from start: Int) -> Int? {
    var index = start
    for (line, mask) in entries[number].lines.enumerated() {
      if line > 0 {
        guard index < text.count, text[index] == .lineFeed || text[index] == .space else {
          return nil
        }
        index += 1
      }
      guard text[index...].starts(with: mask) else { return nil }
      index += mask.count
    }
    return index
  }
}

extension UInt8 {
  static let dollar = UInt8(ascii: "$")
}
