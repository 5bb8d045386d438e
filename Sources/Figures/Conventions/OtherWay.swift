internal import ConvEngine
internal import Phrases

/// A figure's result beside the one that another framework's convention gives for the same numbers.
///
/// Both are the engine's. Where they do not differ, nothing is said.
struct OtherWay {
  var result: Tensor
  /// Nil where the other way cannot be gone.
  var other: Tensor?
  /// Cells that the reader predicts: the comparison names another one.
  var hidden: Set<Position>

  /// `row 1, column 2 would be 3 instead of 2`, of the first cell that differs.
  var firstDifference: Message? {
    guard let other, other.shape == result.shape else { return nil }
    let first = result.positions.first { result[$0] != other[$0] && !hidden.contains($0) }
    guard let first else { return nil }
    let cell = CellAddress(first, namesChannel: result.shape.channels > 1).inlineMessage
    let (value, otherValue) = (NumberText.exact(result[first]), NumberText.exact(other[first]))
    return Message(
      .difference, Fact("place", cell), Fact("other", text: otherValue), Fact("value", text: value))
  }
}
