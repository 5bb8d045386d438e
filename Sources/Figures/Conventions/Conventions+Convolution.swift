internal import ConvEngine
internal import Phrases

extension Convolution {
  /// The result with other padding, or with the filters turned the other way.
  private func result(padding: PaddingRule, isFlipped: Bool) -> Tensor? {
    try? Convolution(
      input: input, filters: filters, biases: biases, stride: window.stride, padding: padding,
      paddingMode: paddingMode, dilation: window.dilation, groups: groups, isFlipped: isFlipped
    ).output
  }

  /// Which way the filters lie, and what the other way gives.
  func flipNote(hiding hidden: Set<Position>) -> Message {
    let other = result(padding: .edges(window.padding), isFlipped: !isFlipped)
    let way = OtherWay(result: output, other: other, hidden: hidden)
    let note = Message(isFlipped ? .filterTurned : .filterNotTurned)
    guard let difference = way.firstDifference else { return note }
    return note + " "
      + Message(isFlipped ? .ifNotTurned : .ifTurned, Fact("difference", difference))
  }

  /// On which side the odd cell of padding is, and what the other side gives.
  func oddPaddingNote(hiding hidden: Set<Position>) -> Message? {
    guard let odd = OddPadding(window, input: input.shape) else { return nil }
    let other = result(padding: odd.otherRule, isFlipped: isFlipped)
    return odd.note(
      OtherWay(result: output, other: other, hidden: hidden),
      isInPyTorch: window.stride == Extent(1))
  }
}

extension TransposedConvolution {
  /// On which side the odd cell of padding is taken away, and what the other side gives.
  func oddPaddingNote(hiding hidden: Set<Position>) -> Message? {
    let window = transposedWindow
    let odd = OddPadding(window.padding) { rule in
      try? TransposedWindow(
        input: input.shape, size: window.size, stride: window.stride, dilation: window.dilation,
        padding: rule, outputPadding: window.outputPadding
      ).padding
    }
    guard let odd else { return nil }
    let other = try? TransposedConvolution(
      input: input, filters: filters, biases: biases, stride: window.stride,
      padding: odd.otherRule, outputPadding: window.outputPadding, dilation: window.dilation,
      groups: groups)
    return odd.note(OtherWay(result: output, other: other?.output, hidden: hidden))
  }
}
