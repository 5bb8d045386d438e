/// Which of a style sheet's names a page uses, as bits by their numbers.
struct NameSet: Hashable, Sendable {
  private var words: [UInt64]

  init(_ names: StyleNames) {
    words = Array(repeating: 0, count: names.count / 64 + 1)
  }

  func contains(_ number: Int) -> Bool { words[number >> 6] >> UInt64(number & 63) & 1 == 1 }

  @inline(__always)
  private mutating func insert(_ hash: UInt64, _ names: StyleNames) {
    if let number = names.number(hash) { words[number >> 6] |= 1 << UInt64(number & 63) }
  }

  mutating func formUnion(_ other: NameSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func insert(element: String, _ names: StyleNames) {
    insert(element.utf8.reduce(StyleNames.elementSeed, StyleNames.hash), names)
  }

  /// The elements and classes of markup that our own writer has written: names in small letters, values in
  /// double quotes or of one word, `<` and `>` nowhere else.
  mutating func formUnion(markup: [UInt8], _ names: StyleNames) {
    markup.withUnsafeBufferPointer { bytes in
      // Most tags have been seen before: known ones stand where they were last seen, by their beginning.
      var known = Array(repeating: 0..<0, count: 64)
      var index = 0
      while true {
        index = Self.first(UInt8(ascii: "<"), UInt8(ascii: "<"), bytes, from: index) + 1
        guard index < bytes.count else { return }
        if bytes[index] == UInt8(ascii: "/") { continue }
        let start = index
        var slot = 0
        if index + 16 <= bytes.count {
          slot = Self.slot(bytes, at: index)
          if Self.isRepeated(known[slot], bytes, at: index) {
            index += known[slot].count
            continue
          }
        }
        var hash = StyleNames.elementSeed
        while index < bytes.count, StyleNames.isPart(bytes[index]) {
          hash = StyleNames.hash(hash, StyleNames.lowercased(bytes[index]))
          index += 1
        }
        insert(hash, names)
        while true {
          index = Self.first(UInt8(ascii: ">"), UInt8(ascii: "c"), bytes, from: index)
          guard index < bytes.count, bytes[index] == UInt8(ascii: "c") else { break }
          index += 1
          if Self.isClass(bytes, at: index - 1) {
            index += 5
            insertWords(bytes, from: &index, names)
            index = Self.first(UInt8(ascii: ">"), UInt8(ascii: ">"), bytes, from: index)
            break
          }
        }
        if index < min(start + 16, bytes.count) { known[slot] = start..<index + 1 }
      }
    }
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: index, as: UInt64.self))
  }

  /// Where a tag is remembered, by twelve bytes from its name on.
  @inline(__always)
  private static func slot(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let mixed = word(bytes, at: index) ^ (word(bytes, at: index + 4) << 7)
    return Int((mixed &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }

  /// Whether the bytes of a range of at most 16, before the last 16, stand at another place too.
  @inline(__always)
  private static func isRepeated(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    let (count, start) = (range.count, range.lowerBound)
    guard count > 0, count <= 16 else { return false }
    let difference = word(bytes, at: start) ^ word(bytes, at: index)
    if count <= 8 { return difference << UInt64(64 - 8 * count) == 0 }
    return difference == 0
      && word(bytes, at: start + count - 8) == word(bytes, at: index + count - 8)
  }

  /// Where the first of two bytes stands, from an index on, or the number of bytes; eight are looked at
  /// in one.
  @inline(__always)
  private static func first(
    _ one: UInt8, _ other: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (allOne, allOther) = (ones * UInt64(one), ones * UInt64(other))
    var index = start
    while index + 8 <= bytes.count {
      let eight = word(bytes, at: index)
      let (a, b) = (eight ^ allOne, eight ^ allOther)
      // The high bit of the lowest byte that has become 0.
      let found = ((a &- ones) & ~a | (b &- ones) & ~b) & (ones << 7)
      if found != 0 { return index + (found.trailingZeroBitCount >> 3) }
      index += 8
    }
    while index < bytes.count, bytes[index] != one, bytes[index] != other { index += 1 }
    return index
  }

  @inline(__always)
  private static func isClass(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 7 <= bytes.count && bytes[index - 1] == UInt8(ascii: " ")
      && bytes[index + 1] == UInt8(ascii: "l") && bytes[index + 2] == UInt8(ascii: "a")
      && bytes[index + 3] == UInt8(ascii: "s") && bytes[index + 4] == UInt8(ascii: "s")
      && bytes[index + 5] == UInt8(ascii: "=")
  }

  /// The classes up to the next quotation mark, or where there is none the one class that stands here.
  @inline(__always)
  private mutating func insertWords(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: inout Int, _ names: StyleNames
  ) {
    let isQuoted = bytes[index] == UInt8(ascii: "\"")
    if isQuoted { index += 1 }
    var hash = StyleNames.classSeed
    while index < bytes.count {
      let byte = bytes[index]
      let isEnd = byte == (isQuoted ? UInt8(ascii: "\"") : UInt8(ascii: ">"))
      if isEnd || byte == UInt8(ascii: " ") {
        insert(hash, names)
        if isEnd || !isQuoted { return }
        hash = StyleNames.classSeed
      } else {
        hash = StyleNames.hash(hash, byte)
      }
      index += 1
    }
  }

  /// All words of a text that somebody else has written, whatever they are there: more than it uses, and
  /// never less.
  mutating func formUnion(words text: some Sequence<UInt8>, _ names: StyleNames) {
    var (hash, elementHash) = (StyleNames.classSeed, StyleNames.elementSeed)
    for byte in text {
      if StyleNames.isPart(byte) {
        hash = StyleNames.hash(hash, byte)
        elementHash = StyleNames.hash(elementHash, StyleNames.lowercased(byte))
      } else if hash != StyleNames.classSeed {
        insert(hash, names)
        insert(elementHash, names)
        (hash, elementHash) = (StyleNames.classSeed, StyleNames.elementSeed)
      }
    }
    insert(hash, names)
    insert(elementHash, names)
  }
}
