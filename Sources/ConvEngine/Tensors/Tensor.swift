/// Exact values in channels, rows and columns: integers over one shared denominator.
///
/// The parts are kept reduced: no number above 1 divides the denominator and all numerators. Equal
/// values in equal shapes are therefore equal tensors. The shape has at least one value and at most
/// `maximumCount`.
public struct Tensor: Hashable, Sendable {
  /// The lengths in channels, rows and columns.
  public let shape: Shape
  /// The values times the denominator, in the order channel, row, column.
  public let numerators: Numerators
  /// The shared denominator, greater than 0.
  public let denominator: Int128

  /// The most values a tensor may have, 2²⁶: as a page they could not be shown, and the widest
  /// integers, of 128 bits, take a gigabyte.
  public static let maximumCount = 1 << 26

  /// Values in the order channel, row, column.
  ///
  /// - Throws: `EngineError.shapeNotPositive`, `.tooManyValues`, `.valueCountMismatch`, or
  ///   `.overflow` when no shared denominator fits.
  /// - Complexity: linear in the number of values.
  public init(shape: Shape, values: [Rational]) throws(EngineError) {
    var builder = TensorBuilder()
    builder.reserveCapacity(values.count)
    for value in values { try builder.append(value) }
    self = try builder.tensor(shape)
  }

  /// Integers in the order channel, row, column, over a shared denominator greater than 0.
  ///
  /// - Throws: `EngineError.shapeNotPositive`, `.tooManyValues` or `.valueCountMismatch`.
  /// - Complexity: linear in the number of values unless the denominator is 1.
  public init(
    shape: Shape, numerators: Numerators, denominator: Int128 = 1
  ) throws(EngineError) {
    try shape.checkCount()
    guard numerators.count == shape.count else {
      throw .valueCountMismatch(shape: shape, values: numerators.count)
    }
    self.init(reducing: numerators, over: denominator, shape: shape)
  }

  /// Integers whose number is known to fit the shape.
  init(reducing numerators: Numerators, over denominator: Int128, shape: Shape) {
    precondition(denominator > 0, "A denominator is greater than 0.")
    precondition(numerators.count == shape.count, "A shape has one value per cell.")
    let divisor = numerators.commonDivisor(with: denominator.magnitude)
    self.shape = shape
    self.numerators = divisor == 1 ? numerators : numerators.divided(by: Int128(divisor))
    self.denominator = denominator / Int128(divisor)
  }
}

extension Shape {
  /// Throws unless the shape has values, and at most as many as a tensor may have.
  func checkCount(atMost limit: Int = Tensor.maximumCount) throws(EngineError) {
    guard channels > 0, rows > 0, columns > 0 else { throw .shapeNotPositive(self) }
    guard let count = checkedCount, count <= limit else { throw .tooManyValues(self, limit: limit) }
  }
}
