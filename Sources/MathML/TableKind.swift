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

  static let byName: [String: TableKind] = {
    var kinds = [
      "pmatrix": TableKind(alignment: .centred, left: "(", right: ")"),
      "bmatrix": TableKind(alignment: .centred, left: "[", right: "]"),
      "Bmatrix": TableKind(alignment: .centred, left: "{", right: "}"),
      "vmatrix": TableKind(alignment: .centred, left: "|", right: "|"),
      "Vmatrix": TableKind(alignment: .centred, left: "‖", right: "‖"),
      "matrix": TableKind(alignment: .centred),
      "smallmatrix": TableKind(alignment: .centred, isSmall: true),
      "subarray": TableKind(alignment: .centred, isSmall: true, argument: .ignored),
      "array": TableKind(alignment: .asGiven, argument: .columns),
      "cases": TableKind(alignment: .left, left: "{"),
      "dcases": TableKind(alignment: .left, left: "{", isDisplay: true),
      "rcases": TableKind(alignment: .left, right: "}"),
      "drcases": TableKind(alignment: .left, right: "}", isDisplay: true),
    ]
    func add(_ names: String, _ alignment: Alignment, _ argument: Argument = .none) {
      for name in words(names) {
        kinds[name] = TableKind(alignment: alignment, hasFormulas: true, argument: argument)
      }
    }
    add("aligned align align* flalign flalign* split", .pairs)
    add("alignedat alignat alignat*", .pairs, .ignored)
    add("eqnarray eqnarray*", .equationArray)
    add("gathered gather gather* multline multline* equation equation*", .centred)
    return kinds
  }()
}
