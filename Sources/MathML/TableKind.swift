/// What an environment looks like.
struct TableKind: Hashable, Sendable {
  enum Alignment: Hashable, Sendable {
    case centred, left
    /// Right and left in turns, as at the equals signs of `aligned`.
    case pairs
    /// Right, centred, left, as in `eqnarray`.
    case equationArray
    case asGiven
  }

  var alignment: Alignment
  var left = ""
  var right = ""
  var isSmall = false
  /// Whether its cells are set as large as a display.
  var isDisplay = false
  /// Whether its rows are formulas of their own.
  var hasFormulas = false

  /// What stands in braces after the name.
  enum Argument: Hashable, Sendable { case none, columns, ignored }

  var argument = Argument.none

  static let byName: [String: TableKind] = [
    "matrix": TableKind(alignment: .centred),
    "pmatrix": TableKind(alignment: .centred, left: "(", right: ")"),
    "bmatrix": TableKind(alignment: .centred, left: "[", right: "]"),
    "Bmatrix": TableKind(alignment: .centred, left: "{", right: "}"),
    "vmatrix": TableKind(alignment: .centred, left: "|", right: "|"),
    "Vmatrix": TableKind(alignment: .centred, left: "‖", right: "‖"),
    "smallmatrix": TableKind(alignment: .centred, isSmall: true),
    "array": TableKind(alignment: .asGiven, argument: .columns),
    "subarray": TableKind(alignment: .centred, isSmall: true, argument: .ignored),
    "cases": TableKind(alignment: .left, left: "{"),
    "dcases": TableKind(alignment: .left, left: "{", isDisplay: true),
    "rcases": TableKind(alignment: .left, right: "}"),
    "drcases": TableKind(alignment: .left, right: "}", isDisplay: true),
    "aligned": aligned,
    "align": aligned,
    "align*": aligned,
    "flalign": aligned,
    "flalign*": aligned,
    "split": aligned,
    "alignedat": alignedAt,
    "alignat": alignedAt,
    "alignat*": alignedAt,
    "eqnarray": equationArray,
    "eqnarray*": equationArray,
    "gathered": gathered,
    "gather": gathered,
    "gather*": gathered,
    "multline": gathered,
    "multline*": gathered,
    "equation": gathered,
    "equation*": gathered,
  ]

  private static let aligned = TableKind(alignment: .pairs, hasFormulas: true)
  private static let alignedAt = TableKind(
    alignment: .pairs, hasFormulas: true, argument: .ignored)
  private static let equationArray = TableKind(alignment: .equationArray, hasFormulas: true)
  private static let gathered = TableKind(alignment: .centred, hasFormulas: true)
}
