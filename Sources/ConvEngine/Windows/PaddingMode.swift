/// What stands on padding. The names are those of NumPy's `pad` and of ONNX's Pad.
public enum PaddingMode: String, Hashable, Sendable, CaseIterable {
  /// One value, 0 unless another is given.
  case zeros
  /// The nearest cell of the input.
  case edge
  /// The input mirrored at its first and last cell, which are not repeated.
  case reflect
  /// The input repeated from its other end.
  case wrap

  /// The index of the input cell whose value stands at an index, or nil for the one value.
  ///
  /// The index is inside 0..<length or on padding of a length that `check` allows.
  func source(of index: Int, length: Int) -> Int? {
    if index >= 0, index < length { return index }
    switch self {
    case .zeros: return nil
    case .edge: return index < 0 ? 0 : length - 1
    case .reflect: return index < 0 ? -index : 2 * (length - 1) - index
    case .wrap:
      let remainder = index % length
      return remainder < 0 ? remainder + length : remainder
    }
  }

  /// Throws when an input is too short for an amount of padding.
  func check(_ padding: Edges, input: Shape) throws(EngineError) {
    guard self == .reflect else { return }
    for axis in Axis.allCases {
      let amount = max(padding[axis].before, padding[axis].after)
      guard amount < input[axis] else {
        throw .reflectionTooLong(axis: axis, padding: amount, input: input[axis])
      }
    }
  }
}
