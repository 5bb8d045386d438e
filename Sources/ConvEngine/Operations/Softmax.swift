/// The share of each value's exponential in the sum of all exponentials, over all entries. ONNX
/// Softmax.
///
/// This is the one operation that leaves the exact numbers. `probabilities` has 17 significant
/// digits, correctly rounded but for errors below 10⁻²⁰ of a value. `output` has the same decimals
/// as exact numbers, so that other operations can go on; those that would need more than 30
/// places after the point are rounded half to even there. A share is taken for 0 where the value
/// is at least 1000 below the maximum.
public struct Softmax: Sendable {
  /// The values.
  public let input: Tensor
  /// The shares, in the same shape.
  public let output: Tensor
  /// The shares in the order channel, row, column.
  public let probabilities: [SignificantDecimal]
  /// The sum of all `exponential(at:)`.
  public let exponentialSum: SignificantDecimal
  private let greatest: Int128

  /// Computes the shares. Each value is taken from the maximum first, which changes no share.
  ///
  /// - Complexity: linear in the number of values.
  public init(input: Tensor) {
    let greatest = input.numerators.max() ?? 0
    let exponentials = input.numerators.map {
      Self.exponential(of: $0, below: greatest, over: input.denominator)
    }
    // At most 2²⁶ values of at most 1, and at least one of 1.
    let sum = exponentials.reduce(UInt128(0)) { $0 + ($1?.fixedPoint ?? 0) }
    self.input = input
    self.greatest = greatest
    self.exponentialSum = SignificantDecimal(mantissa: sum, power: -100)
    self.probabilities = exponentials.map { $0?.share(of: sum) ?? .zero }
    self.output = Self.tensor(of: probabilities, shape: input.shape)
  }

  /// The maximum, which is taken from every value.
  public var shift: Rational { Rational(reducing: greatest, over: input.denominator) }

  /// e to the power of a value less the maximum: at most 1.
  public func exponential(at position: Position) -> SignificantDecimal {
    precondition(input.shape.contains(position), "The position is inside the input.")
    let numerator = input.numerators[input.shape.offset(of: position)]
    return Self.exponential(of: numerator, below: greatest, over: input.denominator)?.decimal
      ?? .zero
  }

  /// The share of a value.
  public func probability(at position: Position) -> SignificantDecimal {
    precondition(input.shape.contains(position), "The position is inside the input.")
    return probabilities[input.shape.offset(of: position)]
  }

  /// How an output cell came about: a term per value.
  public func step(at output: Position) -> Step {
    Step(
      output: output, terms: input.positions.map { Term(at: $0, value: input[$0]) },
      combination: .exponentialShare, result: self.output[output])
  }

  private static func exponential(
    of numerator: Int128, below greatest: Int128, over denominator: Int128
  ) -> Exponential? {
    // The difference of two 128-bit integers fits in 128 bits without a sign.
    let difference = UInt128(bitPattern: greatest &- numerator)
    return Exponential(ofMinus: difference, over: denominator.magnitude)
  }

  /// The decimals over one power of ten, with at most this many places.
  private static func tensor(of decimals: [SignificantDecimal], shape: Shape) -> Tensor {
    let mostPlaces = 30
    var places = 0
    for decimal in decimals { places = max(places, min(mostPlaces, -decimal.exponent)) }
    let numerators = decimals.map { decimal in
      // Below 10^places, because no share is above 1.
      decimal.exponent + places >= 0
        ? Int128(decimal.digits) * power(10, decimal.exponent + places)
        : roundedQuotient(Int128(decimal.digits), -(decimal.exponent + places))
    }
    return Tensor(reducing: Numerators(numerators), over: power(10, places), shape: shape)
  }

  private static func power(_ base: Int128, _ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { power, _ in power * base }
  }

  /// Seventeen digits divided by a power of ten, rounded half to even.
  private static func roundedQuotient(_ digits: Int128, _ places: Int) -> Int128 {
    guard places < 18 else { return 0 }
    let divisor = power(10, places)
    let (quotient, rest) = digits.quotientAndRemainder(dividingBy: divisor)
    let isUp = 2 * rest > divisor || (2 * rest == divisor && !quotient.isMultiple(of: 2))
    return isUp ? quotient + 1 : quotient
  }
}
