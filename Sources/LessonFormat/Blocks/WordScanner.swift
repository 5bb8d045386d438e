internal import Diagnostics
internal import Text

/// Cuts an info string into words and settings.
struct WordScanner {
  enum Token {
    case word(InfoString.Word)
    case setting(InfoString.Setting)
    case broken(InfoProblem, Place, key: String?)
  }

  /// A character as it stands, or of what an escape stands for.
  private struct Unit {
    /// The character itself where it is ASCII, and a space for any blank; 0 for what can be no sign.
    let sign: UInt8
    let isEscape: Bool
    /// Where its text begins in the UTF-8 of all that is meant.
    let start: Int
    /// How many characters of the source stand before it.
    let offset: Int

    var isBlank: Bool { sign == Unit.blank }

    static let blank = UInt8(ascii: " ")
  }

  private var units: [Unit] = []
  /// What is meant.
  private var text: [UInt8] = []
  private let hasEscapes: Bool
  /// How many characters of the source there are.
  private var length = 0
  private let origin: Place
  private var index = 0

  init(_ info: InfoText) {
    origin = Place(info.position)
    hasEscapes = !info.escapes.isEmpty
    let source = info.written
    units.reserveCapacity(source.utf8.count)
    if !hasEscapes, source.utf8.allSatisfy({ $0 < 0x80 }) {
      // Nearly every line is so, and then a byte is a character.
      text = Array(source.utf8)
      for (offset, byte) in text.enumerated() {
        let sign = byte == 0x09 ? Unit.blank : byte
        units.append(Unit(sign: sign, isEscape: false, start: offset, offset: offset))
      }
      length = text.count
      return
    }
    var escapes = info.escapes[...]
    var rest = source[...]
    while let character = rest.first {
      if let escape = escapes.first, escape.offset == length {
        for character in escape.text { append(character, isEscape: true) }
        length += escape.length
        rest = rest.dropFirst(escape.length)
        escapes.removeFirst()
      } else {
        append(character, isEscape: false)
        length += 1
        rest.removeFirst()
      }
    }
  }

  private mutating func append(_ character: Character, isEscape: Bool) {
    let sign = isEscape ? 0 : character.isBlank ? Unit.blank : character.asciiValue ?? 0
    units.append(Unit(sign: sign, isEscape: isEscape, start: text.count, offset: length))
    text += character.utf8
  }

  mutating func next() -> Token? {
    skip { $0.isBlank }
    guard index < units.count else { return nil }
    let start = index
    skip { !$0.isBlank && $0.sign != UInt8(ascii: "=") }
    let key = word(start..<index)
    guard index < units.count, units[index].sign == UInt8(ascii: "=") else { return .word(key) }
    index += 1
    guard !key.text.isEmpty else {
      skip { !$0.isBlank }
      return .broken(.spacesAroundEquals, place(start..<start + 1), key: nil)
    }
    guard index < units.count, !units[index].isBlank else {
      return .broken(.keyWithoutValue(key.text), place(start..<index), key: key.text)
    }
    let valueStart = index
    let first = place(index..<index + 1)
    if units[index].sign == UInt8(ascii: "\"") { return quotedValue(of: key) }
    if units[index].sign == UInt8(ascii: "'"), let end = endOfSingleQuotes() {
      index = end
      return .broken(.singleQuotes(key.text), first, key: key.text)
    }
    skip { !$0.isBlank }
    let unit = units[valueStart]
    if unit.sign == 0, !unit.isEscape, "“”„‘‚".includes(meant(valueStart..<valueStart + 1)) {
      return .broken(.curlyQuote(key.text), first, key: key.text)
    }
    return .setting(.init(key: key, value: word(valueStart..<index)))
  }

  /// Reads `"…"`; a quote within is written as an escape.
  private mutating func quotedValue(of key: InfoString.Word) -> Token {
    let quote = index
    index += 1
    skip { $0.sign != UInt8(ascii: "\"") }
    guard index < units.count else {
      return .broken(.unclosedQuote(key.text), place(quote..<quote + 1), key: key.text)
    }
    index += 1
    let end = index
    skip { !$0.isBlank }
    return index > end
      ? .broken(.textAfterQuote, place(end..<index), key: key.text)
      : .setting(.init(key: key, value: word(quote + 1..<end - 1)))
  }

  /// Behind the quote before the next blank; nil where there is none, as in `caption='90s`.
  private func endOfSingleQuotes() -> Int? {
    units.indices.dropFirst(index + 1).first {
      units[$0].sign == UInt8(ascii: "'") && ($0 + 1 == units.count || units[$0 + 1].isBlank)
    }.map { $0 + 1 }
  }

  private mutating func skip(while isSkipped: (Unit) -> Bool) {
    while index < units.count, isSkipped(units[index]) { index += 1 }
  }

  private func word(_ range: Range<Int>) -> InfoString.Word {
    let text = meant(range)
    var word = InfoString.Word(text: text, place: place(range))
    if hasEscapes, units[range].contains(where: { $0.isEscape }) {
      let start = offset(of: range.lowerBound)
      let offsets = units[range].map { $0.offset - start }
      // A mark may have joined the letter before it.
      word.offsets = offsets.count == text.count ? offsets : nil
    }
    return word
  }

  private func meant(_ range: Range<Int>) -> String {
    let end = range.upperBound < units.count ? units[range.upperBound].start : text.count
    let start = range.lowerBound < units.count ? units[range.lowerBound].start : text.count
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  private func place(_ range: Range<Int>) -> Place {
    let start = offset(of: range.lowerBound)
    return origin.part(start, offset(of: range.upperBound) - start)
  }

  private func offset(of index: Int) -> Int {
    index < units.count ? units[index].offset : length
  }
}
