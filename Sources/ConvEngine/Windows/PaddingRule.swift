/// How much padding surrounds the input. The first four are ONNX's `auto_pad` and its kin.
public enum PaddingRule: Hashable, Sendable {
  /// None.
  case valid
  /// As much as makes the output ⌈input / stride⌉ long; of an odd amount the odd cell goes to the
  /// bottom and the right (ONNX `SAME_UPPER`).
  case same
  /// As `same`, with the odd cell at the top and the left (ONNX `SAME_LOWER`).
  case sameLower
  /// The window's length less one on every side: each window that touches the input.
  case full
  /// As given.
  case edges(Edges)

  /// The padding along an axis.
  ///
  /// The numbers are positive and below 2⁶³, and so their products and sums fit in 128 bits.
  func padding(
    axis: Axis, input: Int, window: Int128, stride: Int
  ) -> (before: Int128, after: Int128) {
    switch self {
    case .valid:
      return (0, 0)
    case .same, .sameLower:
      let outputs = quotientRoundedUp(Int128(input), Int128(stride))
      let total = max(0, (outputs - 1) * Int128(stride) + window - Int128(input))
      return self == .same ? (total / 2, total - total / 2) : (total - total / 2, total / 2)
    case .full:
      return (window - 1, window - 1)
    case .edges(let edges):
      return (Int128(edges[axis].before), Int128(edges[axis].after))
    }
  }
}
