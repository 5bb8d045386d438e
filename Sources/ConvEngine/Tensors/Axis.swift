/// A direction in a channel of a tensor.
public enum Axis: Hashable, Sendable, CaseIterable {
  /// From the top down.
  case rows
  /// From the left to the right.
  case columns
}
