/// How much padding surrounds the input. The first four are ONNX's `auto_pad` and the like.
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
    case .valid: return (0, 0)
    case .same, .sameLower:
      let outputs = quotientRoundedUp(Int128(input), Int128(stride))
      let total = max(0, (outputs - 1) * Int128(stride) + window - Int128(input))
      return halves(of: total)
    case .full: return (window - 1, window - 1)
    case .edges(let edges):
      return (Int128(edges[axis].before), Int128(edges[axis].after))
    }
  }

  /// The two halves of an amount, of which the odd cell makes one larger.
  func halves(of total: Int128) -> (before: Int128, after: Int128) {
    self == .sameLower ? (total - total / 2, total / 2) : (total / 2, total - total / 2)
  }
}
