internal import Diagnostics

/// Reads the dictionary of a NumPy file's header: a Python literal such as
/// `{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }`, padded with blanks.
struct NPYHeaderParser {
  enum Description {
    /// One type for all elements.
    case text(String)
    /// A list of the fields of records, as written.
    case records(String)
  }

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var description: Description?
  private var isFortranOrder: Bool?
  private var shape: [Int]?

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  mutating func fields() throws(NPYError)
    -> (description: Description, isFortranOrder: Bool, shape: [Int])
  {
    try expect("{")
    while !skip("}") {
      try readEntry()
      if !skip(",") {
        try expect("}")
        break
      }
    }
    skipBlanks()
    guard index == bytes.endIndex else { throw malformed }
    guard let description else { throw .missingKey("descr") }
    guard let isFortranOrder else { throw .missingKey("fortran_order") }
    guard let shape else { throw .missingKey("shape") }
    return (description, isFortranOrder, shape)
  }

  private mutating func readEntry() throws(NPYError) {
    let key = try text()
    try expect(":")
    switch key {
    case "descr" where description == nil: description = try readDescription()
    case "fortran_order" where isFortranOrder == nil: isFortranOrder = try readBool()
    case "shape" where shape == nil: shape = try readShape()
    case "descr", "fortran_order", "shape": throw .repeatedKey(key)
    default: throw .unknownKey(key)
    }
  }

  private mutating func readDescription() throws(NPYError) -> Description {
    skipBlanks()
    guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "[") else {
      return .text(try text())
    }
    let start = index
    var depth = 0
    repeat {
      guard index < bytes.endIndex else { throw malformed }
      switch bytes[index] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        _ = try text()
        continue
      default: break
      }
      index += 1
    } while depth > 0
    return .records(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func readBool() throws(NPYError) -> Bool {
    if skip("True") { return true }
    try expect("False")
    return false
  }

  /// `()`, `(3,)`, `(3, 4)`.
  private mutating func readShape() throws(NPYError) -> [Int] {
    try expect("(")
    var lengths: [Int] = []
    while !skip(")") {
      lengths.append(try length())
      guard !skip(",") else { continue }
      // `(3)` is a number in Python, not a tuple.
      guard lengths.count > 1 else { throw malformed }
      try expect(")")
      break
    }
    return lengths
  }

  private mutating func length() throws(NPYError) -> Int {
    skipBlanks()
    let digits = bytes[index...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !digits.isEmpty else { throw malformed }
    index = digits.endIndex
    // Python 2 wrote its long integers so.
    _ = skip("L")
    return Int(String(decoding: digits, as: UTF8.self)) ?? .max
  }

  /// A text in single or double quotes, without escapes.
  private mutating func text() throws(NPYError) -> String {
    skipBlanks()
    guard index < bytes.endIndex, case let quote = bytes[index],
      quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"")
    else { throw malformed }
    guard let end = bytes[(index + 1)...].firstIndex(where: { $0 == quote || $0 == 0x5C }),
      bytes[end] == quote
    else { throw malformed }
    defer { index = end + 1 }
    return String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
  }

  private var malformed: NPYError { .malformedHeader(offset: index) }

  private mutating func expect(_ token: StaticString) throws(NPYError) {
    guard skip(token) else { throw malformed }
  }

  /// Skips blanks, and the token if it follows.
  private mutating func skip(_ token: StaticString) -> Bool {
    skipBlanks()
    return token.withUTF8Buffer { characters in
      guard bytes[index...].starts(with: characters) else { return false }
      index += characters.count
      return true
    }
  }

  private mutating func skipBlanks() {
    while index < bytes.endIndex, bytes[index] == 0x20 || bytes[index] == 0x0A { index += 1 }
  }
}
