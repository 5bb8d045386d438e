/// A mistake in what an author asks for, with the numbers that make it one.
///
/// Lengths are in cells, indices count from 0. Sentences are written elsewhere.
public enum EngineError: Error, Hashable, Sendable {
  /// A value is not a fraction of two 128-bit integers, or could not be proved to be one. The
  /// operation is a noun in English, such as `convolution`.
  case overflow(operation: String)

  /// A shape has a length below 1.
  case shapeNotPositive(Shape)
  /// A shape has more values than can be held (a tensor) or counted (a network).
  case tooManyValues(Shape, limit: Int)
  /// There are more or fewer values than the shape has cells.
  case valueCountMismatch(shape: Shape, values: Int)

  /// A window has a length below 1.
  case sizeNotPositive(axis: Axis, size: Int)
  /// A window has more cells than can be held.
  case windowTooLarge(size: Extent, limit: Int)
  /// A stride is below 1.
  case strideNotPositive(axis: Axis, stride: Int)
  /// A dilation is below 1.
  case dilationNotPositive(axis: Axis, dilation: Int)
  /// A window with its gaps is too long to be counted.
  case windowTooLong(axis: Axis, size: Int, dilation: Int)
  /// The window with its gaps (`window`) is longer than the input with its padding (`input`).
  case windowLargerThanInput(axis: Axis, window: Int, input: Int)
  /// A window lies on padding alone, so that it has no value to take the maximum or the average of.
  case windowOnPadding(axis: Axis, index: Int)
  /// An axis of the input or of the output is longer than can be held.
  case axisTooLong(axis: Axis, length: Int, limit: Int)

  /// An amount of padding is below 0.
  case paddingNegative(Edges)
  /// An amount of padding is too large to be counted.
  case paddingTooLarge(axis: Axis, before: Int, after: Int)
  /// Padding by reflection needs more cells than the input has: an amount is less than the length.
  case reflectionTooLong(axis: Axis, padding: Int, input: Int)
  /// An amount of output padding is below 0.
  case outputPaddingNegative(axis: Axis, outputPadding: Int)
  /// Output padding is less than the stride or less than the dilation (as in PyTorch).
  case outputPaddingTooLarge(axis: Axis, outputPadding: Int, stride: Int, dilation: Int)
  /// The padding of a transposed convolution takes the whole output away; the length is below 1.
  case outputNotPositive(axis: Axis, length: Int)

  /// A number of groups is below 1.
  case groupsNotPositive(groups: Int)
  /// The input's channels cannot be shared out equally among the groups.
  case channelsNotDivisible(channels: Int, groups: Int)
  /// The filters cannot be shared out equally among the groups.
  case filtersNotDivisible(filters: Int, groups: Int)
  /// There is no filter (or, in a network, their number is below 1).
  case filtersNotPositive(filters: Int)
  /// A filter has another shape than the first one.
  case filterShapeMismatch(index: Int, shape: Shape, first: Shape)
  /// A filter does not have one channel per input channel of its group.
  case channelMismatch(input: Int, filter: Int, groups: Int)
  /// There are neither one bias nor as many as filters (of a dense layer: units).
  case biasCountMismatch(biases: Int, filters: Int)
  /// The weights of a dense layer are not a matrix with as many columns as the input has values.
  case weightsMismatch(inputs: Int, weights: Shape)
}

/// The value, or the overflow error of an operation for a value that did not fit.
func fitting<Value>(_ value: Value?, in operation: String) throws(EngineError) -> Value {
  guard let value else { throw .overflow(operation: operation) }
  return value
}
