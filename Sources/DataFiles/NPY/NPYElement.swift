internal import Diagnostics

/// How the elements of an array are written in a NumPy file.
struct NPYElement {
  enum Kind { case bool, signed, unsigned, float }

  let kind: Kind
  /// In bytes: 1, 2, 4 or 8.
  let size: Int
  let isBigEndian: Bool

  /// The element that a `descr` names: an order of bytes, a letter and a size, such as `<f4`.
  init(_ description: String) throws(NPYError) {
    let parts = description.utf8.map { Character(Unicode.Scalar($0)) }
    guard parts.count > 1, "<>|".contains(parts[0]) else {
      throw .unsupportedType(.unknown, description: description)
    }
    let digits = String(parts[2...])
    let size = Int(digits) ?? 0
    let known: (kind: Kind, sizes: Set<Int>)? =
      switch parts[1] {
      case "b": (.bool, [1])
      case "i": (.signed, [1, 2, 4, 8])
      case "u": (.unsigned, [1, 2, 4, 8])
      case "f": (.float, [2, 4, 8])
      default: nil
      }
    // Without an order there is no more than one byte.
    guard let known, known.sizes.contains(size), digits == String(size),
      parts[0] != "|" || size == 1
    else {
      throw .unsupportedType(Self.unsupported(parts[1], size: size), description: description)
    }
    self.kind = known.kind
    self.size = size
    self.isBigEndian = parts[0] == ">"
  }

  private static func unsupported(_ letter: Character, size: Int) -> NPYUnsupportedType {
    switch letter {
    case "c": .complex
    case "O": .objects
    case "S", "a", "U": .text
    case "M", "m": .times
    case "V": .rawBytes
    case "f" where size > 8: .wideFloats
    default: .unknown
    }
  }
}
