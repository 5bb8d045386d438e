/// Gathers values one by one into a tensor, in little more memory than the tensor will take.
public struct TensorBuilder {
  private var narrow: [Int64] = []
  /// All numerators, from the first on that does not fit in 64 bits.
  private var wide: [Int128] = []
  private var isWide = false
  private var denominator: Int128 = 1

  /// No values yet.
  public init() {}

  /// Reserves memory for a number of values.
  public mutating func reserveCapacity(_ count: Int) { narrow.reserveCapacity(count) }

  /// The number of values.
  public var count: Int { isWide ? wide.count : narrow.count }

  /// Adds the next value in the order channel, row, column.
  ///
  /// - Throws: `EngineError.overflow` when no shared denominator fits.
  /// - Complexity: constant where the denominator divides the shared one, else linear in the number
  ///   of values so far. The shared denominator changes at most 126 times.
  public mutating func append(_ value: Rational) throws(EngineError) {
    if value.denominator == denominator { return append(numerator: value.numerator) }
    if !denominator.isMultiple(of: value.denominator) {
      let shared = try Self.fitting(leastCommonMultiple(denominator, value.denominator))
      try multiply(by: shared / denominator)
      denominator = shared
    }
    append(numerator: try Self.fitting(product(value.numerator, denominator / value.denominator)))
  }

  /// The values in a shape.
  ///
  /// - Throws: `EngineError.shapeNotPositive`, `.tooManyValues` or `.valueCountMismatch`.
  public func tensor(_ shape: Shape) throws(EngineError) -> Tensor {
    try Tensor(
      shape: shape, numerators: isWide ? Numerators(wide) : Numerators(narrow),
      denominator: denominator)
  }

  private mutating func append(numerator: Int128) {
    if isWide {
      wide.append(numerator)
    } else if let small = Int64(exactly: numerator) {
      narrow.append(small)
    } else {
      widen()
      wide.append(numerator)
    }
  }

  private mutating func multiply(by factor: Int128) throws(EngineError) {
    if !isWide {
      let reach = extremes(of: narrow)
      let greatest = Int128(max(reach.least.magnitude, reach.greatest.magnitude))
      if let product = product(greatest, factor), product <= Int64.max {
        guard greatest > 0 else { return }
        let small = Int64(factor)
        for index in narrow.indices { narrow[index] *= small }
        return
      }
      widen()
    }
    for index in wide.indices {
      wide[index] = try Self.fitting(product(wide[index], factor))
    }
  }

  private mutating func widen() {
    wide = converted(narrow)
    narrow = []
    isWide = true
  }

  private static func fitting(_ value: Int128?) throws(EngineError) -> Int128 {
    try ConvEngine.fitting(value, in: "common denominator")
  }
}
