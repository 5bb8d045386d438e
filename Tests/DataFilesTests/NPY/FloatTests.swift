import ConvEngine
import DataFiles
import Diagnostics
import TestSupport
import Testing

@Suite struct FloatTests {
  static func values(_ description: String, _ bits: [UInt64]) throws -> [Rational] {
    let size = description.hasSuffix("2") ? 2 : description.hasSuffix("4") ? 4 : 8
    let data = bits.flatMap { ArrayFile.bytes(of: $0, size: size, isBigEndian: false) }
    let file = ArrayFile(description, [bits.count], data: data)
    return Array(try DataFormat.npy(layout: nil).tensor(from: file.bytes).values)
  }

  static let decimals: [(description: String, bits: UInt64, text: String)] = [
    ("<f4", UInt64(Float(0.1).bitPattern), "0.1"),
    ("<f4", UInt64(Float(-1e-5).bitPattern), "-0.00001"),
    ("<f4", UInt64(Float(16_777_215).bitPattern), "16777215"),
    ("<f4", UInt64(Float(1e10).bitPattern), "10000000000"),
    ("<f4", UInt64(Float(1 << 30).bitPattern), "1073741800"),
    ("<f4", UInt64(Float(-0.0).bitPattern), "0"),
    ("<f8", 0.1.bitPattern, "0.1"),
    ("<f8", (1.0 / 3).bitPattern, "0.3333333333333333"),
    ("<f8", 9_007_199_254_740_993.0.bitPattern, "9007199254740992"),
    ("<f8", 1e23.bitPattern, "100000000000000000000000"),
    ("<f2", 0x2E66, "0.1"), ("<f2", 0x0001, "0.00000006"), ("<f2", 0x7BFF, "65500"),
    ("<f2", 0x6801, "2050"), ("<f2", 0x67FF, "2047"), ("<f2", 0x8000, "0"),
  ]

  @Test(arguments: decimals)
  func isTheShortestDecimal(description: String, bits: UInt64, text: String) throws {
    #expect(try Self.values(description, [bits])[0].description == text)
  }

  /// All finite halves, against numbers read back exactly.
  @Test func everyHalfReadsBackAndNoShorterDecimalDoes() throws {
    let positive = (UInt64(0)..<0x7C00).map { $0 }
    let values = try Self.values("<f2", positive)
    let negative = try Self.values("<f2", [0x8001, 0xBC01, 0xFBFF])
    #expect(negative.map(\.description) == ["-0.00000006", "-1.001", "-65500"])
    // Each lies between the middles to its neighbours.
    let exact = (0...0x7C00).map { bits -> Rational in
      let (exponent, fraction) = (bits >> 10, bits & 0x3FF)
      let units = exponent == 0 ? fraction : (fraction + 0x400) << (exponent - 1)
      return Rational(numerator: Int128(units), denominator: 1 << 24) ?? .zero
    }
    let half = try #require(Rational(numerator: 1, denominator: 2))
    let middles = zip(exact, exact.dropFirst()).map { $0.adding($1)?.multiplied(by: half) ?? .zero }
    for index in values.indices.dropFirst() {
      let isEven = index.isMultiple(of: 2)
      let (low, high, value) = (middles[index - 1], middles[index], values[index])
      let isWithin = { (value: Rational) in
        isEven ? low <= value && value <= high : low < value && value < high
      }
      let digits = value.description.filter(\.isNumber).drop { $0 == "0" }
      let significant = digits.count - (value.denominator == 1 ? trailingZeros(digits) : 0)
      if !isWithin(value) { Issue.record("\(index): \(value) does not read back") }
      // The shortness of all of them takes seconds to show.
      guard index % 50 == 0 || [0, 1, 0x3FF].contains(index & 0x3FF) else { continue }
      let shorter = neighbours(of: exact[index], digits: significant - 1)
      if shorter.contains(where: isWithin) { Issue.record("\(index): \(value) is not shortest") }
    }
  }

  private func trailingZeros(_ digits: Substring) -> Int {
    digits.reversed().prefix { $0 == "0" }.count
  }

  /// The decimals of so many digits next to a number from 2⁻²⁴ to 2¹⁶, below and above.
  private func neighbours(of value: Rational, digits: Int) -> [Rational] {
    guard digits > 0 else { return [] }
    // The place of the first digit: value = d.ddd · 10^place.
    var place = 4
    while power(place) > value { place -= 1 }
    guard let count = value.divided(by: power(place - digits + 1)) else { return [] }
    let floor = count.numerator / count.denominator
    return [floor, floor + 1].compactMap {
      Rational(numerator: $0, denominator: 1)?.multiplied(by: power(place - digits + 1))
    }
  }

  private func power(_ exponent: Int) -> Rational {
    let magnitude = (0..<abs(exponent)).reduce(Int128(1)) { power, _ in power * 10 }
    return
      (exponent < 0
      ? Rational(numerator: 1, denominator: magnitude)
      : Rational(numerator: magnitude, denominator: 1)) ?? .zero
  }

  @Test func floatsReadBack() throws {
    var generator = SeededGenerator(seed: 16)
    for _ in 0..<3000 {
      let single = Float(
        sign: .minus, exponent: .random(in: -40...40, using: &generator),
        significand: .random(in: 1..<2, using: &generator))
      let text = try Self.values("<f4", [UInt64(single.bitPattern)])[0].description
      #expect(Float(text) == single)
      let double = Double(
        sign: .plus, exponent: .random(in: -40...60, using: &generator),
        significand: .random(in: 1..<2, using: &generator))
      let longer = try Self.values("<f8", [double.bitPattern])[0].description
      #expect(Double(longer) == double)
    }
  }
}
