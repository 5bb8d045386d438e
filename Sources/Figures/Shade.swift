internal import ConvEngine

/// How strongly a cell is inked: in nine levels, in proportion to the largest magnitude of its tensor.
struct Shade {
  private let largest: Rational

  /// The scale of a tensor, over all its channels.
  init(_ tensor: Tensor) {
    largest = max(Self.magnitude(of: tensor.maximum), Self.magnitude(of: tensor.minimum))
  }

  /// The class of a value: `p1` to `p9` above zero, `n1` to `n9` below, none for zero.
  func level(of value: Rational) -> String? {
    guard value != .zero, let share = Self.magnitude(of: value).divided(by: largest) else {
      return nil
    }
    let level = (1...9).last { step in
      // The middle between two levels belongs to the upper one.
      Rational(numerator: Int128(2 * step - 1), denominator: 18).map { share >= $0 } ?? false
    }
    return (value > .zero ? "p" : "n") + String(level ?? 1)
  }

  private static func magnitude(of value: Rational) -> Rational {
    value < .zero ? value.negated() ?? value : value
  }
}
