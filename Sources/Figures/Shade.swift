internal import ConvEngine
import Markup

/// How strongly a cell is inked: in nine levels, in proportion to the largest magnitude of its tensor.
struct Shade {
  private let tensor: Tensor
  private let largest: UInt128

  /// The scale of a tensor, over all its channels.
  init(_ tensor: Tensor) {
    self.tensor = tensor
    largest = tensor.numerators.greatestMagnitude
  }

  /// The class of a cell: `p1` to `p9` above zero, `n1` to `n9` below, none for zero.
  func level(at position: Position) -> String? { Self.level(strength(at: position)) }

  static func level(_ strength: Int) -> String? {
    strength == 0 ? nil : strength < 0 ? "n\(-strength)" : "p\(strength)"
  }

  /// Writes the class of a cell, if it has one, as an attribute.
  @inline(__always)
  func writeClass(at position: Position, to pen: inout Pen) {
    let strength = strength(at: position)
    guard strength != 0 else { return }
    pen.literal(strength < 0 ? " class=n" : " class=p")
    pen.number(abs(strength))
  }

  /// The entry of a palette of sixteen: 0 for zero, 1 to 9 above it, 10 to 15 below.
  func entry(at position: Position) -> UInt8 {
    let strength = strength(at: position)
    return UInt8(strength < 0 ? 9 + (1 - strength) * 6 / 10 : strength)
  }

  /// From 1 to 9, and negative below zero: rounded, the middle between two levels to the upper one; 0 for
  /// zero alone.
  func strength(at position: Position) -> Int {
    let numerator = tensor.numerators[tensor.shape.offset(of: position)]
    guard numerator != 0 else { return 0 }
    // A tensor's numerators share their denominator, which cancels out.
    let ninths: Int
    if largest < 1 << 32 {
      let double = UInt(truncatingIfNeeded: numerator.magnitude) * 18
      ninths = Int(double / UInt(truncatingIfNeeded: largest))
    } else {
      let (double, overflow) = numerator.magnitude.multipliedReportingOverflow(by: 18)
      ninths = Int(overflow ? numerator.magnitude / (largest / 18) : double / largest)
    }
    let strength = max(1, (ninths + 1) / 2)
    return numerator < 0 ? -strength : strength
  }
}
