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

  private static let equals = UInt8(ascii: "=")
  private static let quote = UInt8(ascii: "\"")
  private static let singleQuote = UInt8(ascii: "'")

  mutating func next() -> Token? {
    skipBlanks()
    guard index < units.count else { return nil }
    let start = index
    while index < units.count, !units[index].isBlank, units[index].sign != Self.equals {
      index += 1
    }
    guard index < units.count, units[index].sign == Self.equals else {
      return .word(word(start..<index))
    }
    let key = word(start..<index)
    index += 1
    guard !key.text.isEmpty else {
      skipWord()
      return .broken(.spacesAroundEquals, place(start..<start + 1), key: nil)
    }
    guard index < units.count, !units[index].isBlank else {
      return .broken(.keyWithoutValue(key.text), place(start..<index), key: key.text)
    }
    if units[index].sign == Self.quote { return quotedValue(of: key) }
    if units[index].sign == 0, !units[index].isEscape, "“”„‘‚".includes(meant(index..<index + 1)) {
      let quote = index
      skipWord()
      return .broken(.curlyQuote(key.text), place(quote..<quote + 1), key: key.text)
    }
    if units[index].sign == Self.singleQuote, let end = endOfSingleQuotes() {
      let quote = index
      index = end
      return .broken(.singleQuotes(key.text), place(quote..<quote + 1), key: key.text)
    }
    let valueStart = index
    skipWord()
    return .setting(.init(key: key, value: word(valueStart..<index)))
  }

  /// Reads `"…"`; a quote within is written as an escape.
  private mutating func quotedValue(of key: InfoString.Word) -> Token {
    let quote = index
    index += 1
    while index < units.count, units[index].sign != Self.quote { index += 1 }
    guard index < units.count else {
      return .broken(.unclosedQuote(key.text), place(quote..<quote + 1), key: key.text)
    }
    index += 1
    if index < units.count, !units[index].isBlank {
      let surplus = index
      skipWord()
      return .broken(.textAfterQuote, place(surplus..<index), key: key.text)
    }
    return .setting(.init(key: key, value: word(quote + 1..<index - 1)))
  }

  /// Behind the quote before the next blank; nil where there is none, as in `caption='90s`.
  private func endOfSingleQuotes() -> Int? {
    units.indices.dropFirst(index + 1).first {
      units[$0].sign == Self.singleQuote && ($0 + 1 == units.count || units[$0 + 1].isBlank)
    }.map { $0 + 1 }
  }

  private mutating func skipBlanks() {
    while index < units.count, units[index].isBlank { index += 1 }
  }

  private mutating func skipWord() {
    while index < units.count, !units[index].isBlank { index += 1 }
  }

  private func word(_ range: Range<Int>) -> InfoString.Word {
    let text = meant(range)
    var word = InfoString.Word(text: text, place: place(range))
    if hasEscapes, units[range].contains(where: \.isEscape) {
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
