/// One axis of a sliding window: where each window starts, and which cells it reads.
///
/// Indices of windows and of a window's cells (its taps) count from 0. The index of an input cell
/// is negative on the padding before, and `inputLength` or more on the padding after.
public struct SlidingAxis: WindowAxis {
  /// The length of the input without padding.
  public let inputLength: Int
  /// The number of cells that a window reads.
  public let size: Int
  /// The distance between the starts of two windows.
  public let stride: Int
  /// The distance between two cells of a window: 1 for neighbours.
  public let dilation: Int
  /// The padding before the first cell.
  public let paddingBefore: Int
  /// The padding after the last cell.
  public let paddingAfter: Int
  /// Whether a last window that fits only in part is kept (ONNX `ceil_mode`).
  public let roundsUp: Bool
  /// The number of windows, which is the length of the output.
  ///
  /// ⌊(padded input − window) / stride⌋ + 1. Rounding up makes it ⌈…⌉ + 1, less the last window
  /// if that would start after the input, in the padding (as PyTorch and ONNX Runtime have it).
  public let count: Int

  /// The longest axis of an input or an output.
  public static let maximumLength = Tensor.maximumCount

  /// What windows and padded inputs are shorter than, so that sums of a few lengths fit in an
  /// `Int`.
  static let lengthLimit: Int128 = 1 << 60

  /// The windows along one axis.
  ///
  /// - Throws: `EngineError.sizeNotPositive`, `.strideNotPositive`, `.dilationNotPositive`,
  ///   `.windowTooLong`, `.paddingNegative`, `.paddingTooLarge`, `.axisTooLong` or
  ///   `.windowLargerThanInput`.
  public init(
    axis: Axis, inputLength: Int, size: Int, stride: Int = 1, dilation: Int = 1,
    padding: PaddingRule = .valid, roundsUp: Bool = false
  ) throws(EngineError) {
    let window = try Self.checkedWindowLength(
      axis: axis, inputLength: inputLength, size: size, stride: stride, dilation: dilation,
      padding: padding)
    // In 128 bits nothing below overflows.
    let (before, after) = padding.padding(
      axis: axis, input: inputLength, window: window, stride: stride)
    let padded = Int128(inputLength) + before + after
    guard padded < Self.lengthLimit else {
      throw .paddingTooLarge(
        axis: axis, before: Int(clamping: before), after: Int(clamping: after))
    }
    let slack = padded - window
    var count = slack < 0 ? 0 : slack / Int128(stride) + 1
    if roundsUp {
      count = quotientRoundedUp(slack, Int128(stride)) + 1
      if (count - 1) * Int128(stride) >= Int128(inputLength) + before { count -= 1 }
    }
    guard count > 0 else {
      throw .windowLargerThanInput(axis: axis, window: Int(window), input: Int(padded))
    }
    guard count <= Self.maximumLength else {
      throw .axisTooLong(axis: axis, length: Int(clamping: count), limit: Self.maximumLength)
    }
    self.inputLength = inputLength
    self.size = size
    self.stride = stride
    self.dilation = dilation
    self.paddingBefore = Int(before)
    self.paddingAfter = Int(after)
    self.roundsUp = roundsUp
    self.count = Int(count)
  }

  /// The length of the input with its padding.
  public var paddedLength: Int { paddingBefore + inputLength + paddingAfter }

  /// The input index at which a window starts, negative on padding.
  public func start(of window: Int) -> Int { window * stride - paddingBefore }

  /// The input index of a cell of a window, outside 0..<inputLength on padding.
  public func index(window: Int, tap: Int) -> Int { start(of: window) + tap * dilation }

  /// The length of a window with its gaps, after a check of all numbers that an author typed.
  static func checkedWindowLength(
    axis: Axis, inputLength: Int, size: Int, stride: Int, dilation: Int, padding: PaddingRule
  ) throws(EngineError) -> Int128 {
    guard inputLength > 0, inputLength <= maximumLength else {
      throw .axisTooLong(axis: axis, length: inputLength, limit: maximumLength)
    }
    guard size > 0 else { throw .sizeNotPositive(axis: axis, size: size) }
    guard stride > 0 else { throw .strideNotPositive(axis: axis, stride: stride) }
    guard dilation > 0 else { throw .dilationNotPositive(axis: axis, dilation: dilation) }
    if case .edges(let edges) = padding {
      guard min(edges.top, edges.right, edges.bottom, edges.left) >= 0 else {
        throw .paddingNegative(edges)
      }
    }
    let window = Int128(dilation) * (Int128(size) - 1) + 1
    guard window < lengthLimit else {
      throw .windowTooLong(axis: axis, size: size, dilation: dilation)
    }
    return window
  }
}
