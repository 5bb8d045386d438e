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
      var index = 0
      while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "<") else {
          index += 1
          continue
        }
        index += 1
        var hash = StyleNames.elementSeed
        while index < bytes.count, StyleNames.isPart(bytes[index]) {
          hash = StyleNames.hash(hash, StyleNames.lowercased(bytes[index]))
          index += 1
        }
        insert(hash, names)
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
          index += 1
          if bytes[index - 1] == UInt8(ascii: "c"), Self.isClass(bytes, at: index - 1) {
            index += 5
            insertWords(bytes, from: &index, names)
          }
        }
      }
    }
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
