internal import ConvEngine
internal import Diagnostics

extension NPYElement {
  /// The value of an element that is neither a float nor a truth value.
  func integer(_ bits: UInt64) -> Int128 {
    guard kind == .signed else { return Int128(bits) }
    let unused = 64 - 8 * size
    return Int128(Int64(bitPattern: bits << unused) >> unused)
  }

  /// The shortest decimal that reads back as the same float; of several, the nearest to it.
  func decimal(_ bits: UInt64) throws(NPYEntryProblem) -> Rational {
    switch size {
    case 2: try HalfPrecision(bits: UInt16(truncatingIfNeeded: bits)).shortestDecimal()
    case 4: try Self.decimal(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
    default: try Self.decimal(Double(bitPattern: bits))
    }
  }

  private static func decimal<Value: BinaryFloatingPoint & CustomStringConvertible>(
    _ value: Value
  ) throws(NPYEntryProblem) -> Rational {
    guard value.isFinite else {
      throw .notFinite(value.isNaN ? "nan" : value < 0 ? "-inf" : "inf")
    }
    // A whole number that is less than one step away from the next is its own shortest decimal.
    if value.ulp < 1, let whole = Int(exactly: value) { return Rational(whole) }
    // Swift writes the shortest decimal that reads back.
    let text = value.description
    do throws(NumberLiteralError) {
      return try Rational(literal: text)
    } catch {
      throw .tooLarge(text)
    }
  }
}
