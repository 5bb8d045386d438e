/// One axis of a transposed convolution: where each input cell's window lands on the output.
///
/// A convolution's window reads the cells start + tap × dilation of its input; a transposed one
/// writes them on its output. Padding takes cells away from the output, and output padding adds
/// cells after its last.
public struct TransposedAxis: WindowAxis {
  /// The length of the input.
  public let inputLength: Int
  /// The number of cells that a window writes.
  public let size: Int
  /// The distance on the output between the windows of two neighbouring input cells.
  public let stride: Int
  /// The distance between two cells of a window: 1 for neighbours.
  public let dilation: Int
  /// The cells taken away before the first of the output.
  public let paddingBefore: Int
  /// The cells taken away after the last of the output.
  public let paddingAfter: Int
  /// The cells added after the last of the output.
  public let outputPadding: Int
  /// The length of the output: stride × (input − 1) + output padding + window − padding on both
  /// sides (ONNX ConvTranspose). With padding `same` or `sameLower` it is stride × input.
  public let count: Int

  /// The windows along one axis.
  ///
  /// - Throws: `EngineError` of `SlidingAxis`, `.outputPaddingNegative`, `.outputPaddingTooLarge`
  ///   or `.outputNotPositive`.
  public init(
    axis: Axis, inputLength: Int, size: Int, stride: Int = 1, dilation: Int = 1,
    padding: PaddingRule = .valid, outputPadding: Int = 0
  ) throws(EngineError) {
    let window = try SlidingAxis.checkedWindowLength(
      axis: axis, inputLength: inputLength, size: size, stride: stride, dilation: dilation,
      padding: padding)
    guard outputPadding >= 0 else {
      throw .outputPaddingNegative(axis: axis, outputPadding: outputPadding)
    }
    guard outputPadding < max(stride, dilation) else {
      throw .outputPaddingTooLarge(
        axis: axis, outputPadding: outputPadding, stride: stride, dilation: dilation)
    }
    // In 128 bits nothing below overflows.
    let whole = Int128(stride) * Int128(inputLength - 1) + Int128(outputPadding) + window
    let (before, after): (Int128, Int128)
    let count: Int128
    if padding == .same || padding == .sameLower {
      count = Int128(stride) * Int128(inputLength)
      (before, after) = padding.halves(of: max(0, whole - count))
    } else {
      (before, after) = padding.padding(
        axis: axis, input: inputLength, window: window, stride: stride)
      count = whole - before - after
    }
    guard count > 0 else { throw .outputNotPositive(axis: axis, length: Int(clamping: count)) }
    guard count <= SlidingAxis.maximumLength else {
      throw .axisTooLong(
        axis: axis, length: Int(clamping: count), limit: SlidingAxis.maximumLength)
    }
    guard max(before, after) < SlidingAxis.lengthLimit else {
      throw .paddingTooLarge(
        axis: axis, before: Int(clamping: before), after: Int(clamping: after))
    }
    self.inputLength = inputLength
    self.size = size
    self.stride = stride
    self.dilation = dilation
    self.paddingBefore = Int(before)
    self.paddingAfter = Int(after)
    self.outputPadding = outputPadding
    self.count = Int(count)
  }

  /// The output index on which a tap of an input cell's window lands, outside 0..<count where it
  /// was taken away.
  public func index(input: Int, tap: Int) -> Int {
    tap * dilation - paddingBefore + input * stride
  }

  /// The input cell whose window's tap lands on an output index, or nil when there is none.
  func input(landingOn index: Int, tap: Int) -> Int? {
    let distance = index + paddingBefore - tap * dilation
    guard distance >= 0, distance.isMultiple(of: stride) else { return nil }
    let input = distance / stride
    return input < inputLength ? input : nil
  }

  /// The input cells whose window's tap lands on the output.
  func inputs(landingWithTap tap: Int) -> Range<Int> {
    let first = index(input: 0, tap: tap)
    let lower = min(inputLength, quotientRoundedUp(max(0, -first), stride))
    let upper = min(inputLength, quotientRoundedUp(max(0, count - first), stride))
    return lower..<max(lower, upper)
  }
}
