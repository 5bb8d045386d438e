public import ConvEngine

/// Sentences for what the engine refuses.
extension EngineError: ProblemTopic {
  var sentence: Sentence {
    switch self {
    case .overflow(let operation):
      refused("a number in this \(operation) has more digits than exact arithmetic holds")
    case .shapeNotPositive(let shape):
      refused("there is nothing left: the result would have \(size(shape))")
    case .tooManyValues(let shape, _): refused("\(size(shape)) are more entries than fit")
    case .valueCountMismatch(let shape, let values):
      refused("\(count(values, "entry does", "entries do")) not fill \(size(shape))")
    case .sizeNotPositive(let axis, let size):
      refused("a window of \(count(size, axis.noun)) is empty")
    case .windowTooLarge(let size, let limit):
      refused(
        "a window of \(count(size.rows, "row")) and \(count(size.columns, "column")) has more than \(limit) entries"
      )
    case .strideNotPositive(let axis, let stride):
      refused("the stride along the \(axis.noun)s is \(stride), but it must be at least 1")
    case .dilationNotPositive(let axis, let dilation):
      refused("the dilation along the \(axis.noun)s is \(dilation), but it must be at least 1")
    case .windowTooLong(let axis, let size, let dilation):
      refused("a window of \(count(size, axis.noun)) with dilation \(dilation) is too long")
    case .windowLargerThanInput(let axis, let window, let input):
      refused(
        "the window has \(count(window, axis.noun)), but the input with its padding has \(input)"
      )
      .help("a smaller window, a smaller dilation or more padding makes it fit")
    case .windowOnPadding(let axis, let index):
      refused(
        "window \(index + 1) along the \(axis.noun)s covers only padding, so there is nothing to pool"
      )
      .help("less padding than the window has \(axis.noun)s, or ceil=false, avoids that")
    case .axisTooLong(let axis, let length, let limit):
      refused("\(length) \(axis.noun)s are more than the \(limit) that fit")
    case .paddingNegative: refused("padding must be at least 0 on every side")
    case .paddingTooLarge(let axis, let before, let after):
      refused("\(before) and \(after) \(axis.noun)s of padding are more than fit")
    case .reflectionTooLong(let axis, let padding, let input):
      refused("\(count(padding, axis.noun)) of padding cannot be reflected from \(input)")
        .help("reflected padding is smaller than the input; edge and wrap have no such limit")
    case .groupsNotPositive(let groups):
      refused("there are \(groups) groups, but at least 1 is needed")
    case .channelsNotDivisible(let channels, let groups):
      refused("\(count(channels, "channel")) cannot be divided equally among \(groups) groups")
    case .filtersNotDivisible(let filters, let groups):
      refused("\(count(filters, "filter")) cannot be divided equally among \(groups) groups")
    case .filtersNotPositive(let filters):
      refused("there are \(filters) filters, but at least 1 is needed")
    case .filterShapeMismatch(let index, let shape, let first):
      refused("filter \(index + 1) has \(size(shape)), but the first filter has \(size(first))")
        .help("all filters of a convolution have the same shape")
    case .channelMismatch(let input, let filter, let groups):
      refused(
        "the filter has \(count(filter, "channel")), but the input has \(input / max(groups, 1))"
          + (groups > 1 ? " in each of \(groups) groups" : "")
      )
      .help("a filter has one channel per channel of its input; a blank line starts the next")
    case .biasCountMismatch(let biases, let filters):
      refused(
        "there are \(biases) biases for \(count(filters, "filter or unit", "filters or units"))"
      )
      .help(
        "write one number for all of them, or one for each, separated by commas; "
          + "a decimal is written with a point")
    case .weightsMismatch(let inputs, let weights):
      refused(
        "the weights have \(size(weights)), but the input has \(count(inputs, "entry", "entries"))"
      )
      .help("weights have one channel, a row per unit, and a column per entry of the input")
    case .outputPaddingNegative: refused("output padding must be at least 0")
    case .outputPaddingTooLarge(let axis, let outputPadding, let stride, let dilation):
      refused(
        "output padding of \(count(outputPadding, axis.noun)) does not fit stride \(stride) and dilation \(dilation)"
      )
      .help("output padding is less than the stride or less than the dilation")
    case .outputNotPositive(let axis, _):
      refused("the padding takes away all \(axis.noun)s of the result")
        .help("padding of a transposed convolution is taken away from its result")
    }
  }

  private func refused(_ message: String) -> Sentence { .error("engine", message) }
}

extension Axis {
  fileprivate var noun: String { self == .rows ? "row" : "column" }
}
