internal import Markdown

/// Cuts an info string into words and settings.
struct WordScanner {
  enum Token {
    case word(InfoString.Word)
    case setting(InfoString.Setting)
    case broken(Problem, Place, key: String?)
  }

  /// A character as it stands, or of what an escape stands for.
  private struct Unit {
    let character: Character
    let isEscape: Bool
    /// How many characters of the source stand before it.
    let offset: Int

    /// Nil for what an escape stands for.
    var sign: Character? { isEscape ? nil : character }
    var isBlank: Bool { !isEscape && character.isBlank }
  }

  private let units: [Unit]
  private let hasEscapes: Bool
  /// How many characters of the source there are.
  private let length: Int
  private let origin: Place
  private var index = 0

  init(_ text: some StringProtocol, origin: Place, isEscaped: Bool) {
    var units: [Unit] = []
    var length = 0
    hasEscapes =
      isEscaped
      && text.utf8.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }
    if hasEscapes {
      for part in EscapedText(text).parts {
        for character in part.text {
          units.append(Unit(character: character, isEscape: part.isEscape, offset: length))
        }
        length += part.length
      }
    } else {
      units.reserveCapacity(text.utf8.count)
      for character in text {
        units.append(Unit(character: character, isEscape: false, offset: length))
        length += 1
      }
    }
    self.units = units
    self.length = length
    self.origin = origin
  }

  mutating func next() -> Token? {
    skipBlanks()
    guard index < units.count else { return nil }
    let start = index
    while index < units.count, !units[index].isBlank, units[index].sign != "=" {
      index += 1
    }
    guard index < units.count, units[index].sign == "=" else {
      return .word(word(start..<index))
    }
    let key = word(start..<index)
    index += 1
    guard !key.text.isEmpty else {
      skipWord()
      return .broken(.spacesAroundEquals(), place(start..<start + 1), key: nil)
    }
    guard index < units.count, !units[index].isBlank else {
      return .broken(.keyWithoutValue(key.text), place(start..<index), key: key.text)
    }
    if units[index].sign == "\"" { return quotedValue(of: key) }
    if let sign = units[index].sign, !sign.isASCII, "“”„‘‚".contains(sign) {
      let quote = index
      skipWord()
      return .broken(.curlyQuote(key.text), place(quote..<quote + 1), key: key.text)
    }
    if units[index].sign == "'", let end = endOfSingleQuotes() {
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
    while index < units.count, units[index].sign != "\"" { index += 1 }
    guard index < units.count else {
      return .broken(.unclosedQuote(key.text), place(quote..<quote + 1), key: key.text)
    }
    index += 1
    if index < units.count, !units[index].isBlank {
      let surplus = index
      skipWord()
      return .broken(.textAfterQuote(), place(surplus..<index), key: key.text)
    }
    return .setting(.init(key: key, value: word(quote + 1..<index - 1)))
  }

  /// Behind the quote before the next blank; nil where there is none, as in `caption='90s`.
  private func endOfSingleQuotes() -> Int? {
    units.indices.dropFirst(index + 1).first {
      units[$0].sign == "'" && ($0 + 1 == units.count || units[$0 + 1].isBlank)
    }.map { $0 + 1 }
  }

  private mutating func skipBlanks() {
    while index < units.count, units[index].isBlank { index += 1 }
  }

  private mutating func skipWord() {
    while index < units.count, !units[index].isBlank { index += 1 }
  }

  private func word(_ range: Range<Int>) -> InfoString.Word {
    let text = String(joining: units[range].lazy.map(\.character))
    var word = InfoString.Word(text: text, place: place(range))
    if hasEscapes, units[range].contains(where: \.isEscape) {
      let start = offset(of: range.lowerBound)
      let offsets = units[range].map { $0.offset - start }
      // A mark may have joined the letter before it.
      word.offsets = offsets.count == text.count ? offsets : nil
    }
    return word
  }

  private func place(_ range: Range<Int>) -> Place {
    let start = offset(of: range.lowerBound)
    return origin.part(start, offset(of: range.upperBound) - start)
  }

  private func offset(of index: Int) -> Int {
    index < units.count ? units[index].offset : length
  }
}
