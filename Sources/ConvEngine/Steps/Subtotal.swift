/// The sum of the products of one input channel.
public struct Subtotal: Hashable, Sendable {
  /// The input channel.
  public let channel: Int
  /// The indices of its terms in the step.
  public let terms: Range<Int>
  /// The sum of their products.
  public let sum: Rational
}
