internal import ConvEngine
import Markup

/// How strongly a cell is inked: in nine levels, in proportion to the largest magnitude of its tensor.
struct Shade {
  private let tensor: Tensor
  private let largest: UInt128

  /// The scale of a tensor, over all its channels.
  init(_ tensor: Tensor) {
    self.tensor = tensor
    largest = tensor.numerators.lazy.map { $0.magnitude }.max() ?? 0
  }

  /// The class of a cell: `p1` to `p9` above zero, `n1` to `n9` below, none for zero.
  func level(at position: Position) -> String? {
    let (strength, isNegative) = strength(at: position)
    return strength == 0 ? nil : (isNegative ? "n" : "p") + String(strength)
  }

  /// Writes the class of a cell, if it has one, as an attribute.
  func writeClass(at position: Position, to writer: inout MarkupWriter) {
    let (strength, isNegative) = strength(at: position)
    guard strength > 0 else { return }
    writer.literal(isNegative ? " class=n" : " class=p")
    writer.number(strength)
  }

  /// The entry of a palette of sixteen: 0 for zero, 1 to 9 above it, 10 to 15 below.
  func entry(at position: Position) -> UInt8 {
    let (strength, isNegative) = strength(at: position)
    return UInt8(isNegative ? 9 + (strength + 1) * 6 / 10 : strength)
  }

  /// From 1 to 9, rounded, the middle between two levels to the upper one; 0 for zero alone.
  private func strength(at position: Position) -> (strength: Int, isNegative: Bool) {
    let numerator = tensor.numerators[tensor.shape.offset(of: position)]
    guard numerator != 0 else { return (0, false) }
    // A tensor's numerators share their denominator, which cancels out.
    let (double, overflow) = numerator.magnitude.multipliedReportingOverflow(by: 18)
    let ninths = overflow ? numerator.magnitude / (largest / 18) : double / largest
    return (max(1, Int((ninths + 1) / 2)), numerator < 0)
  }
}
