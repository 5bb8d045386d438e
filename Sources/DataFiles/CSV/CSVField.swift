internal import ConvEngine
internal import Diagnostics

/// An entry of a CSV file as it stands between its separators.
struct CSVField {
  /// Without the blanks around it, with its quotes.
  let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = Self.trimmed(bytes)
  }

  /// What is in the quotes if there are any; nil where they are not closed.
  var text: String? {
    guard bytes.first == UInt8(ascii: "\"") else { return String(decoding: bytes, as: UTF8.self) }
    // Two quotes stand for one within, so that an even number of them is closed.
    guard bytes.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) else { return nil }
    guard bytes.last == UInt8(ascii: "\"") else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: Self.trimmed(bytes.dropFirst().dropLast()), as: UTF8.self)
  }

  /// The number, or why the text is not a number.
  func number(_ separator: CSVSeparator) -> Result<Rational, CSVError> {
    if let short = Rational(shortDecimal: bytes) { return .success(short) }
    guard let text else { return .failure(.unclosedQuote) }
    guard !text.isEmpty else { return .failure(.emptyEntry(separator)) }
    do throws(NumberLiteralError) {
      return .success(try Rational(literal: text))
    } catch {
      return .failure(
        text.utf8.contains(UInt8(ascii: ","))
          ? .comma(text: text, separator) : .literal(error, text: text))
    }
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = bytes.firstIndex(where: { !CSVLine.isBlank($0) }),
      let last = bytes.lastIndex(where: { !CSVLine.isBlank($0) })
    else { return bytes[bytes.endIndex...] }
    return bytes[first...last]
  }
}
