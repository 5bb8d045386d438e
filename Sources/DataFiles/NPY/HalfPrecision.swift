internal import ConvEngine
internal import Diagnostics

/// A float of 16 bits (IEEE 754 binary16), which Swift does not have on every machine.
struct HalfPrecision {
  private let isNegative: Bool
  private let exponent: Int
  private let fraction: Int

  init(bits: UInt16) {
    isNegative = bits >> 15 == 1
    exponent = Int(bits >> 10 & 0x1F)
    fraction = Int(bits & 0x3FF)
  }

  /// The shortest decimal that reads back as the same number; of several, the nearest to it.
  ///
  /// All decimals less than half a step away read back, and those just half a step away where the
  /// fraction is even. The coarsest grid of decimals with a point among these has the shortest.
  func shortestDecimal() throws(NPYEntryProblem) -> Rational {
    guard exponent != 0x1F else {
      throw .notFinite(fraction != 0 ? "nan" : isNegative ? "-inf" : "inf")
    }
    // Everything counts in units of 2⁻²⁶, a quarter of the least step, and so is whole.
    let step: Int128 = 2 << max(exponent, 1)
    let value = Int128(exponent == 0 ? fraction : fraction + 0x400) * step
    // Below a power of two the numbers lie twice as close.
    let stepBelow = fraction == 0 && exponent > 1 ? step / 2 : step
    let reach: (Int128, Int128) -> Bool = { distance, step in
      fraction.isMultiple(of: 2) ? 2 * distance <= step : 2 * distance < step
    }
    var grid: Int128 = 10_000 << 26
    // Grids finer than 1 are kept whole by making everything else larger.
    var scale: Int128 = 1
    while true {
      let (count, above) = (value * scale).quotientAndRemainder(dividingBy: grid)
      let below = grid - above
      let isFloorNear = reach(above, stepBelow * scale)
      if isFloorNear || reach(below, step * scale) {
        let isFloor = isFloorNear && (above <= below || !reach(below, step * scale))
        let multiple = (isFloor ? count : count + 1) * grid
        return Rational(numerator: isNegative ? -multiple : multiple, denominator: scale << 26)
          ?? .zero
      }
      if grid > 1 << 26 { grid /= 10 } else { scale *= 10 }
    }
  }
}
