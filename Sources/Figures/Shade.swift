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
    strength(of: value).map { (value > .zero ? "p" : "n") + String($0) }
  }

  /// The entry of a palette of sixteen: 0 for zero, 1 to 9 above it, 10 to 15 below.
  func entry(of value: Rational) -> UInt8 {
    guard let strength = strength(of: value) else { return 0 }
    return UInt8(value > .zero ? strength : 9 + (strength + 1) * 6 / 10)
  }

  /// From 1 to 9, rounded; the middle between two levels belongs to the upper one.
  private func strength(of value: Rational) -> Int? {
    guard value != .zero, let share = Self.magnitude(of: value).divided(by: largest),
      let ninths = share.multiplied(by: Rational(18))
    else { return nil }
    return max(1, Int((ninths.numerator / ninths.denominator + 1) / 2))
  }

  private static func magnitude(of value: Rational) -> Rational {
    value < .zero ? value.negated() ?? value : value
  }
}
