/// Finds the equations of a formula: in the formula itself, or in the rows of its tables.
struct EquationFinder {
  private var equations: [Equation] = []

  /// The equations in the order in which they stand.
  static func equations(in formula: Node) -> [Equation] {
    var finder = EquationFinder()
    finder.line(formula)
    return finder.equations.sorted {
      $0.sides[$0.sides.count - 1].range.lowerBound < $1.sides[$1.sides.count - 1].range.lowerBound
    }
  }

  /// A row that stands for itself.
  private mutating func line(_ node: Node) {
    if takeTables(in: node) { return }
    var chains = Equation.ChainList()
    chains.add(node.parts.flatMap(\.arithmeticParts), row: 0, at: .alone)
    equations += chains.equations
  }

  /// Takes the tables of formulas in a node; what stands beside one is its number or its bracket.
  private mutating func takeTables(in node: Node) -> Bool {
    switch node.kind {
    case .table(let table) where table.holdsFormulas:
      take(table)
      return true
    case .row(let parts), .fenced(_, let parts, between: _, _):
      var hasTable = false
      for part in parts where takeTables(in: part) { hasTable = true }
      return hasTable
    case .boxed(let inner), .coloured(_, let inner), .style(_, let inner):
      return takeTables(in: inner)
    default: return false
    }
  }

  private mutating func take(_ table: Table) {
    var chains = Equation.ChainList()
    for (number, cells) in table.rows.enumerated() {
      var row = Equation.CellRow(width: table.kind.alignment == .pairs ? 2 : 1, count: cells.count)
      for (column, cell) in cells.enumerated() where !takeTables(in: cell) {
        row.add(cell.parts.flatMap(\.arithmeticParts), column: column)
      }
      for segment in row.isDoubtful ? [] : row.segments {
        chains.add(segment.content.nodes, row: number, at: segment.place)
      }
    }
    equations += chains.equations
  }
}

extension Table {
  /// Whether its rows are equations; those of an `array` are where one has an equals sign.
  fileprivate var holdsFormulas: Bool {
    kind.hasFormulas
      || kind.alignment == .asGiven
        && rows.joined().contains { $0.parts.contains(where: \.isEqualsSign) }
  }
}
