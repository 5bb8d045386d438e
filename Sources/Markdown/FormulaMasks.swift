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

  /// What cmark made of a text, with `replacement` for each hidden formula.
  func replacing(in output: [UInt8], with replacement: (Int) -> [UInt8]) -> [UInt8] {
    guard !isEmpty else { return output }
    var result: [UInt8] = []
    result.reserveCapacity(output.count)
    var index = 0
    while index < output.count {
      if output[index] >= 0xC2, index + 1 < output.count,
        let number = numbers[[output[index], output[index + 1]]],
        let end = end(of: number, in: output, from: index)
      {
        result += replacement(number)
        index = end
      } else {
        result.append(output[index])
        index += 1
      }
    }
    return result
  }

  /// Where a hidden formula ends; nil where it is not there in full.
  private func end(of number: Int, in output: [UInt8], from start: Int) -> Int? {
    var index = start
    for (line, mask) in entries[number].lines.enumerated() {
      if line > 0 {
        // In an image's alternative text a line end is a space.
        guard index < output.count, output[index] == .lineFeed || output[index] == .space else {
          return nil
        }
        index += 1
      }
      guard output[index...].starts(with: mask) else { return nil }
      index += mask.count
    }
    return index
  }

  /// A text of cmark's with the formulas in it as they were typed, without their dollar signs.
  func restored(_ text: String) -> String { restored(text) { $0.latex } }

  /// A link's destination as it was typed.
  func source(of text: String) -> String {
    restored(text) { $0.isDisplay ? "$$\($0.latex)$$" : "$\($0.latex)$" }
  }

  private func restored(_ text: String, _ shown: (MathSpan) -> String) -> String {
    guard !isEmpty else { return text }
    let bytes = replacing(in: Array(text.utf8)) { Array(shown(entries[$0].span).utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  static let dollar = UInt8(ascii: "$")
}
