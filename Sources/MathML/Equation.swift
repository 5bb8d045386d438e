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

/// Plain arithmetic, not computed yet, in the order in which it is computed: each step works on the
/// results of those before it (reverse Polish notation), so that nothing nests.
public struct Arithmetic: Hashable, Sendable {
  /// One step.
  public enum Step: Hashable, Sendable {
    /// A decimal as it was typed, without what sets its thousands apart.
    case number(String)
    /// Of the last result.
    case negative
    /// Of the last two results, the later one on the right.
    case sum, difference, product
    /// Of the last two results, the later one the divisor, which stands at the range.
    case quotient(divisor: Range<Int>)
  }

  /// At least one; the last leaves a single result.
  public let steps: [Step]

  /// A number alone.
  public static func number(_ text: String) -> Arithmetic { Arithmetic(steps: [.number(text)]) }
}
