import ConvEngine
import Diagnostics
import Testing

@Suite struct EngineSentenceTests {
  static let shape = Shape(channels: 2, rows: 1, columns: 3)

  @Test(
    arguments: [
      (
        .overflow(operation: "convolution"),
        "a number in this convolution has more digits than exact arithmetic holds", nil
      ),
      (
        .shapeNotPositive(Shape(channels: 1, rows: 0, columns: 3)),
        "there is nothing left: the result would have 0 rows and 3 columns", nil
      ),
      (
        .tooManyValues(shape, limit: 5),
        "1 row, 3 columns and 2 channels are more entries than fit", nil
      ),
      (
        .valueCountMismatch(shape: shape, values: 1),
        "1 entry does not fill 1 row, 3 columns and 2 channels", nil
      ),
      (.sizeNotPositive(axis: .rows, size: 0), "a window of 0 rows is empty", nil),
      (
        .windowTooLarge(size: Extent(rows: 1, columns: 9), limit: 8),
        "a window of 1 row and 9 columns has more than 8 entries", nil
      ),
      (
        .strideNotPositive(axis: .rows, stride: 0),
        "the stride along the rows is 0, but it must be at least 1", nil
      ),
      (
        .dilationNotPositive(axis: .columns, dilation: 0),
        "the dilation along the columns is 0, but it must be at least 1", nil
      ),
      (
        .windowTooLong(axis: .rows, size: 2, dilation: 9),
        "a window of 2 rows with dilation 9 is too long", nil
      ),
      (
        .windowLargerThanInput(axis: .columns, window: 3, input: 2),
        "the window has 3 columns, but the input with its padding has 2",
        "a smaller window, a smaller dilation or more padding makes it fit"
      ),
      (
        .windowOnPadding(axis: .columns, index: 1),
        "window 2 along the columns covers only padding, so there is nothing to pool",
        "less padding than the window has columns, or ceil=false, avoids that"
      ),
      (.axisTooLong(axis: .rows, length: 9, limit: 8), "9 rows are more than the 8 that fit", nil),
      (.paddingNegative(Edges(-1)), "padding must be at least 0 on every side", nil),
      (
        .paddingTooLarge(axis: .rows, before: 8, after: 9),
        "8 and 9 rows of padding are more than fit", nil
      ),
      (
        .reflectionTooLong(axis: .columns, padding: 1, input: 1),
        "1 column of padding cannot be reflected from 1",
        "reflected padding is smaller than the input; edge and wrap have no such limit"
      ),
      (
        .outputPaddingNegative(axis: .rows, outputPadding: -1),
        "output padding must be at least 0", nil
      ),
      (
        .outputPaddingTooLarge(axis: .rows, outputPadding: 2, stride: 1, dilation: 1),
        "output padding of 2 rows does not fit stride 1 and dilation 1",
        "output padding is less than the stride or less than the dilation"
      ),
      (
        .outputNotPositive(axis: .columns, length: 0),
        "the padding takes away all columns of the result",
        "padding of a transposed convolution is taken away from its result"
      ),
      (.groupsNotPositive(groups: 0), "there are 0 groups, but at least 1 is needed", nil),
      (
        .channelsNotDivisible(channels: 3, groups: 2),
        "3 channels cannot be divided equally among 2 groups", nil
      ),
      (
        .filtersNotDivisible(filters: 1, groups: 2),
        "1 filter cannot be divided equally among 2 groups", nil
      ),
      (.filtersNotPositive(filters: 0), "there are 0 filters, but at least 1 is needed", nil),
      (
        .filterShapeMismatch(
          index: 1, shape: shape, first: Shape(channels: 1, rows: 2, columns: 2)),
        "filter 2 has 1 row, 3 columns and 2 channels, but the first filter has 2 rows and 2 columns",
        "all filters of a convolution have the same shape"
      ),
      (
        .channelMismatch(input: 3, filter: 1, groups: 1),
        "the filter has 1 channel, but the input has 3",
        "a filter has one channel per channel of its input; a blank line starts the next"
      ),
      (
        .channelMismatch(input: 4, filter: 1, groups: 2),
        "the filter has 1 channel, but the input has 2 in each of 2 groups",
        "a filter has one channel per channel of its input; a blank line starts the next"
      ),
      (
        .biasCountMismatch(biases: 2, filters: 3), "there are 2 biases for 3 filters or units",
        "write one number for all of them, or one for each, separated by commas"
          + "; a decimal is written with a point"
      ),
      (
        .weightsMismatch(inputs: 4, weights: shape),
        "the weights have 1 row, 3 columns and 2 channels, but the input has 4 entries",
        "weights have one channel, a row per unit, and a column per entry of the input"
      ),
    ] as [(EngineError, String, String?)])
  func whatTheEngineRefusesIsSaid(error: EngineError, message: String, help: String?) {
    #expect(Problem.engine(error).sentence == .error("engine", message).help(help))
  }
}
