internal import ConvEngine
internal import Phrases

/// Padding `same` of an odd amount, whose odd cell frameworks put on different sides.
///
/// TensorFlow, PyTorch (`padding="same"`) and ONNX's `SAME_UPPER` put it after the last cell, ONNX's
/// `SAME_LOWER` before the first.
struct OddPadding {
  /// The rule that puts the odd cell on the other side.
  let otherRule: PaddingRule
  private let sides: Message
  private let otherSides: Message

  /// Nil unless `padding` is that of one of the two rules and these differ.
  init?(_ padding: Edges, of rule: (PaddingRule) -> Edges?) {
    guard let upper = rule(.same), let lower = rule(.sameLower), upper != lower,
      padding == upper || padding == lower
    else { return nil }
    let after = Self.sides(of: upper, lower, rows: .bottom, columns: .right)
    let before = Self.sides(of: upper, lower, rows: .top, columns: .left)
    (otherRule, sides, otherSides) =
      padding == upper ? (.sameLower, after, before) : (.same, before, after)
  }

  /// The padding of a window that slides.
  init?(_ window: SlidingWindow, input: Shape) {
    self.init(window.padding) { rule in
      try? SlidingWindow(
        input: input, size: window.size, stride: window.stride, dilation: window.dilation,
        padding: rule
      ).padding
    }
  }

  private static func sides(
    of upper: Edges, _ lower: Edges, rows: Phrase, columns: Phrase
  ) -> Message {
    var sides: [Message] = []
    if upper.top != lower.top { sides.append(Message(rows)) }
    if upper.left != lower.left { sides.append(Message(columns)) }
    return Message(list: sides)
  }

  /// What the figure says; nil where the other side gives the same.
  ///
  /// - Parameter isInPyTorch: Whether PyTorch has padding `same` for this operation.
  func note(_ way: OtherWay, isInPyTorch: Bool = false) -> Message? {
    guard let difference = way.firstDifference else { return nil }
    let frameworks = ["TensorFlow"] + (isInPyTorch ? ["PyTorch"] : []) + ["ONNX SAME_UPPER"]
    let upper = Message(list: frameworks.map { .text($0) })
    let lower = Message.text("ONNX SAME_LOWER")
    let (here, there) = otherRule == .sameLower ? (upper, lower) : (lower, upper)
    return Message(
      .oddPadding, Fact("sides", sides), Fact("frameworks", here), Fact("otherSides", otherSides),
      Fact("otherFrameworks", there), Fact("difference", difference))
  }
}
