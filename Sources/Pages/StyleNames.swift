/// The classes and elements that a style sheet names, each with a number.
struct StyleNames: Sendable {
  /// Their hashes, at the places that these lead to. Two of one hash would both be taken for used, which
  /// does no harm.
  private var table: [(hash: UInt64, number: Int)] = []
  private(set) var count = 0

  init() { table = Array(repeating: (0, -1), count: 1 << 11) }

  static let classSeed: UInt64 = 0xcbf2_9ce4_8422_2325
  static let elementSeed: UInt64 = 0x8422_2325_cbf2_9ce4

  @inline(__always)
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// The number of a name by its hash; nil where the style sheet does not name it.
  @inline(__always)
  func number(_ hash: UInt64) -> Int? {
    var place = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (table.count - 1)
    while table[place].number >= 0 {
      if table[place].hash == hash { return table[place].number }
      place = (place + 1) & (table.count - 1)
    }
    return nil
  }

  private mutating func insert(_ hash: UInt64) -> Int {
    if let number = number(hash) { return number }
    if count * 2 >= table.count {
      let old = table
      table = Array(repeating: (0, -1), count: old.count * 2)
      for (hash, number) in old where number >= 0 { put(hash, number) }
    }
    put(hash, count)
    count += 1
    return count - 1
  }

  private mutating func put(_ hash: UInt64, _ number: Int) {
    var place = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (table.count - 1)
    while table[place].number >= 0 { place = (place + 1) & (table.count - 1) }
    table[place] = (hash, number)
  }

  /// What a list of selectors needs; nil where it is not understood.
  mutating func selectors(_ list: some Collection<UInt8>) -> [StyleSheet.Selector]? {
    var rest = Array(list)[...]
    let selectors = read(&rest)
    return rest.isEmpty ? selectors : nil
  }

  private mutating func read(_ rest: inout ArraySlice<UInt8>) -> [StyleSheet.Selector]? {
    var all: [StyleSheet.Selector] = []
    var selector = StyleSheet.Selector()
    while let byte = rest.first, byte != UInt8(ascii: ")") {
      switch byte {
      case UInt8(ascii: ","):
        all.append(selector)
        selector = StyleSheet.Selector()
        rest.removeFirst()
      case UInt8(ascii: "."):
        rest.removeFirst()
        selector.names.append(insert(identifier(&rest).reduce(Self.classSeed, Self.hash)))
      case UInt8(ascii: "#"):
        rest.removeFirst()
        _ = identifier(&rest)
      case UInt8(ascii: "["): skip(&rest, until: UInt8(ascii: "]"))
      case UInt8(ascii: ":"):
        guard readPseudoClass(&rest, &selector) else { return nil }
      case _ where Self.isPart(byte):
        let name = identifier(&rest).map { Self.lowercased($0) }
        selector.names.append(insert(name.reduce(Self.elementSeed, Self.hash)))
      case _ where " >+~*&".utf8.contains(byte): rest.removeFirst()
      default: return nil
      }
    }
    return all + [selector]
  }

  /// Of what stands in parentheses only `:is`, `:where` and `:has` name what must be there.
  private mutating func readPseudoClass(
    _ rest: inout ArraySlice<UInt8>, _ selector: inout StyleSheet.Selector
  ) -> Bool {
    rest = rest.drop { $0 == UInt8(ascii: ":") }
    let name = String(decoding: identifier(&rest), as: UTF8.self)
    guard rest.first == UInt8(ascii: "(") else { return true }
    guard ["is", "where", "has"].contains(name) else {
      skip(&rest, until: UInt8(ascii: ")"))
      return true
    }
    rest.removeFirst()
    guard let choice = read(&rest), rest.first == UInt8(ascii: ")") else { return false }
    rest.removeFirst()
    selector.choices.append(choice)
    return true
  }

  /// Passes what is in brackets or parentheses, with those within it and with strings.
  private func skip(_ rest: inout ArraySlice<UInt8>, until end: UInt8) {
    var depth = 0
    while let byte = rest.first {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        rest = rest.dropFirst().drop { $0 != byte }
      }
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth -= 1 }
      rest = rest.dropFirst()
      if depth == 0, byte == end { return }
    }
  }

  private func identifier(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let name = rest.prefix(while: Self.isPart)
    rest = rest[name.endIndex...]
    return name
  }

  @inline(__always)
  static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }

  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }
}
