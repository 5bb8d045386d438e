internal import ConvEngine
internal import Phrases

/// Pooling, which can be done again in another framework's way.
protocol Pooled {
  var input: Tensor { get }
  var output: Tensor { get }
  var window: SlidingWindow { get }
  /// The same with other padding.
  func pooled(padding: PaddingRule) throws(EngineError) -> Self
  /// What the divisor counts, and what the other divisor gives.
  func divisorNote(hiding hidden: Set<Position>) -> Message?
}

extension MaximumPooling: Pooled {
  func pooled(padding: PaddingRule) throws(EngineError) -> MaximumPooling {
    try MaximumPooling(
      input: input, size: window.size, stride: window.stride, padding: padding,
      dilation: window.dilation, roundsUp: window.rows.roundsUp)
  }

  /// Nil: nothing is divided.
  func divisorNote(hiding hidden: Set<Position>) -> Message? { nil }
}

extension AveragePooling: Pooled {
  func pooled(padding: PaddingRule) throws(EngineError) -> AveragePooling {
    try pooled(padding: padding, countsPadding: countsPadding)
  }

  fileprivate func pooled(
    padding: PaddingRule, countsPadding: Bool
  ) throws(EngineError) -> AveragePooling {
    try AveragePooling(
      input: input, size: window.size, stride: window.stride, padding: padding,
      dilation: window.dilation, roundsUp: window.rows.roundsUp, countsPadding: countsPadding)
  }

  func divisorNote(hiding hidden: Set<Position>) -> Message? {
    guard window.padding != .zero else { return nil }
    let other = try? pooled(padding: .edges(window.padding), countsPadding: !countsPadding)
    let way = OtherWay(result: output, other: other?.output, hidden: hidden)
    guard let difference = way.firstDifference else { return nil }
    return Message(
      countsPadding ? .paddingCounted : .paddingNotCounted, Fact("difference", difference))
  }
}

extension Pooled {
  /// On which side the odd cell of padding is, and what the other side gives.
  func oddPaddingNote(hiding hidden: Set<Position>) -> Message? {
    guard let odd = OddPadding(window, input: input.shape) else { return nil }
    let other = try? pooled(padding: odd.otherRule)
    return odd.note(OtherWay(result: output, other: other?.output, hidden: hidden))
  }

  /// Whether a last window that fits only in part is kept, and how many there would be otherwise.
  var roundingNote: Message? {
    let isUp = window.rows.roundsUp
    let other = try? SlidingWindow(
      input: input.shape, size: window.size, stride: window.stride, dilation: window.dilation,
      padding: .edges(window.padding), roundsUp: !isUp)
    guard let other, other.count != window.count else { return nil }
    let otherSize = "\(other.count.rows) × \(other.count.columns)"
    let size = "\(window.count.rows) × \(window.count.columns)"
    return Message(
      isUp ? .partialWindowKept : .partialWindowLeftOut, Fact("other", text: otherSize),
      Fact("size", text: size))
  }
}
