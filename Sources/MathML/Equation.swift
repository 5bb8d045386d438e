/// Sides of plain arithmetic that a formula says are equal: `36 \times 36 + 36 = 1332`.
public struct Equation: Hashable, Sendable {
  /// One side, and where it stands.
  public struct Side: Hashable, Sendable {
    /// What it says.
    public let arithmetic: Arithmetic
    /// Where, in characters from the beginning of the formula.
    public let range: Range<Int>
  }

  /// At least two, in order.
  public let sides: [Side]
}

/// Plain arithmetic, not computed yet; long sums and products are flat.
public indirect enum Arithmetic: Hashable, Sendable {
  /// A decimal as it was typed, without what sets its thousands apart.
  case number(String)
  case negative(Arithmetic)
  case sum([Arithmetic])
  case product([Arithmetic])
  /// The range is that of the divisor.
  case quotient(Arithmetic, Arithmetic, divisor: Range<Int>)
}
