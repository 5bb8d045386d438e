/// The alphabets of mathematics, as letters of their own (Unicode, block 1D400 and the letters that
/// were there before it).
enum MathAlphabet: Sendable {
  case italic, upright, bold, boldItalic, script, fraktur, doubleStruck, sans, monospace

  /// A letter or digit in this alphabet; what it does not hold stays as it is.
  func letter(_ character: Character) -> String {
    if let known = early[character] { return String(known) }
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
      let bases
    else { return String(character) }
    let code = scalar.value
    let moved: UInt32? =
      switch code {
      case 0x41...0x5A: bases.capital + code - 0x41
      case 0x61...0x7A: bases.capital + 26 + code - 0x61
      case 0x30...0x39: bases.digit.map { $0 + code - 0x30 }
      case 0x391...0x3A9: bases.greek.map { $0 + code - 0x391 }
      case 0x3B1...0x3C9: bases.greek.map { $0 + 26 + code - 0x3B1 }
      case 0x2207: bases.greek.map { $0 + 25 }
      default:
        Self.variants.firstIndex(of: code).flatMap { place in
          bases.greek.map { $0 + 51 + UInt32(place) }
        }
      }
    return moved.flatMap(UnicodeScalar.init).map { String(Character($0)) } ?? String(character)
  }

  /// `∂ϵϑϰϕϱϖ`, which follow the small letters in each alphabet.
  private static let variants: [UInt32] = [0x2202, 0x3F5, 0x3D1, 0x3F0, 0x3D5, 0x3F1, 0x3D6]

  private var bases: (capital: UInt32, digit: UInt32?, greek: UInt32?)? {
    switch self {
    case .italic, .upright: nil
    case .bold: (0x1D400, 0x1D7CE, 0x1D6A8)
    case .boldItalic: (0x1D468, 0x1D7CE, 0x1D71C)
    case .script: (0x1D49C, nil, nil)
    case .fraktur: (0x1D504, nil, nil)
    case .doubleStruck: (0x1D538, 0x1D7D8, nil)
    case .sans: (0x1D5A0, 0x1D7E2, nil)
    case .monospace: (0x1D670, 0x1D7F6, nil)
    }
  }

  /// The letters that have places of their own outside the block.
  private var early: [Character: Character] {
    switch self {
    case .script: Self.earlyScript
    case .fraktur: Self.earlyFraktur
    case .doubleStruck: Self.earlyDoubleStruck
    default: [:]
    }
  }

  private static let earlyScript = Dictionary(
    uniqueKeysWithValues: zip("BEFHILMRego", "ℬℰℱℋℐℒℳℛℯℊℴ"))
  private static let earlyFraktur = Dictionary(uniqueKeysWithValues: zip("CHIRZ", "ℭℌℑℜℨ"))
  private static let earlyDoubleStruck = Dictionary(
    uniqueKeysWithValues: zip("CHNPQRZ", "ℂℍℕℙℚℝℤ"))
}
