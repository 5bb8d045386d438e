/// An operation that has been carried out: its input, its output, and the way from one to the
/// other for any cell.
///
/// A new operation is a new file with a type that conforms, and an entry in `Layer` if networks
/// may have it.
public protocol Operation: Sendable {
  /// What the operation was given.
  var input: Tensor { get }
  /// What it made of it.
  var output: Tensor { get }
  /// The window, for operations that slide one over the input.
  var window: SlidingWindow? { get }
  /// The number of weights and biases.
  var parameterCount: Int { get }
  /// How an output cell came about, computed when asked for.
  ///
  /// The position is inside the output; anything else is a programmer's mistake and traps.
  ///
  /// - Complexity: linear in the number of terms.
  func step(at output: Position) -> Step
}

extension Operation {
  /// Nil: no window slides.
  public var window: SlidingWindow? { nil }

  /// 0: nothing was learnt.
  public var parameterCount: Int { 0 }
}
