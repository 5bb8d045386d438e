/// One value that a window read, and what it was multiplied by.
public struct Term: Hashable, Sendable {
  /// The input channel.
  public let channel: Int
  /// The row in the input, counted from 0; outside the input on padding.
  public let row: Int
  /// The column in the input, counted from 0; outside the input on padding.
  public let column: Int
  /// Whether the cell is padding.
  public let isPadding: Bool
  /// The value read; on padding by edge, reflection or wrapping the copied one.
  public let value: Rational
  /// The weight, or nil where values are not weighted (pooling, rectification, padding, …).
  public let weight: Rational?
  /// The weight's place in the filter as it was typed, before any flip; for a dense layer its
  /// place in the matrix of weights.
  public let weightPosition: Position?
  /// Value times weight, or nil where there is no weight.
  public let product: Rational?

  init(
    at position: Position, isPadding: Bool = false, value: Rational, weight: Rational? = nil,
    weightPosition: Position? = nil, product: Rational? = nil
  ) {
    (channel, row, column) = (position.channel, position.row, position.column)
    self.isPadding = isPadding
    self.value = value
    self.weight = weight
    self.weightPosition = weightPosition
    self.product = product
  }

  /// The input cell that was read, or nil on padding.
  public var input: Position? {
    isPadding ? nil : Position(channel: channel, row: row, column: column)
  }
}
