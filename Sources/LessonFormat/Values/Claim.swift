internal import ConvEngine

/// A number an author says will come out.
enum Claim {
  /// Whether `literal` is equal to `value` or, where that has no finite decimal or `isRounded` from one
  /// that has none, to `value` rounded half to even at the digits written.
  static func holds(
    _ literal: Substring, as claimed: Rational, for value: Rational, isRounded: Bool = false
  ) -> Bool {
    if claimed == value { return true }
    guard isRounded || value.decimal == nil, !literal.contains("/") else { return false }
    return (try? Rational(literal: value.rounded(toPlaces: places(in: literal)))) == claimed
  }

  /// The digits after the point that a decimal literal writes out, its exponent included.
  private static func places(in literal: Substring) -> Int {
    let parts = literal.split(maxSplits: 1, whereSeparator: { "eE".contains($0) })
    let point = parts.first?.firstIndex(of: ".")
    let written = point.map { parts[0].distance(from: $0, to: parts[0].endIndex) - 1 } ?? 0
    let sign: [Character: Character] = ["−": "-"]
    let exponent = parts.count > 1 ? Int(String(parts[1].map { sign[$0] ?? $0 })) ?? 0 : 0
    return min(max(0, min(written, 60) - min(max(exponent, -60), 60)), 60)
  }
}
