extension Equation {
  /// The nodes of an equation that may go on over several rows, and the row of each.
  struct Chain {
    private(set) var content = Stretch()
    /// The row of each node.
    private var rows: [Int] = []

    init(_ nodes: [Node], row: Int) {
      append(nodes, row: row)
    }

    mutating func append(_ nodes: [Node], row: Int) {
      content.append(nodes)
      rows += nodes.map { _ in row }
    }

    /// The sides that say something of each other.
    ///
    /// A quantity at the beginning that is converted, `1 \text{ image} = 28 \cdot 28 = 784 \text{ pixels}`,
    /// says nothing of the numbers after it.
    ///
    /// Neighbours are compared, also across a side that is made of names alone, and those of a row
    /// with those of the row that it goes on from. A side that cannot be read separates what is
    /// before it from what is after it; one with letters or other commands takes its whole row out.
    var equations: [Equation] {
      let others = Set(zip(rows, content.nodes).filter { !$0.1.isPlain }.map(\.0))
      var equations: [Equation] = []
      var run: [(side: Side, reading: ArithmeticReader.ParsedSide)] = []
      var lastRow = -1
      func close(keeping count: Int) {
        if run.count > 1 { equations.append(Equation(sides: run.map(\.side))) }
        run.removeFirst(run.count - min(count, run.count))
      }
      let sides = sides.map { ($0.row, $0.nodes, ArithmeticReader.read($0.nodes)) }
      for (number, (row, part, reading)) in sides.enumerated() {
        guard let first = part.firstIndex(where: { !$0.isSpace }),
          let last = part.lastIndex(where: { !$0.isSpace })
        else { continue }
        guard let reading else {
          let isNamed = part.contains(where: \.holdsWord) && !part.contains(where: \.holdsNumber)
          if !isNamed || others.contains(row) { close(keeping: 0) }
          continue
        }
        if run.isEmpty, reading.isConverted(to: sides[(number + 1)...].compactMap(\.2)) { continue }
        if others.contains(row) || run.last.map({ !$0.reading.mayEqual(reading) }) ?? false {
          close(keeping: 0)
        } else if row != lastRow, run.count > 1 {
          close(keeping: 1)
        }
        let bare = part[first...last].drop { $0.isWord || $0.isSpace }
        let end = bare.lastIndex { !$0.isWord && !$0.isSpace } ?? last
        let range = part[bare.startIndex].range.lowerBound..<part[end].range.upperBound
        run.append((Side(arithmetic: reading.arithmetic, range: range), reading))
        lastRow = row
      }
      close(keeping: 0)
      return equations
    }

    /// What stands between the equals signs, and the row of the sign before it.
    private var sides: [(row: Int, nodes: [Node])] {
      var sides: [(row: Int, nodes: [Node])] = [(rows.first ?? 0, [])]
      for (row, node) in zip(rows, content.nodes) {
        if node.isEqualsSign {
          sides.append((row, []))
        } else {
          sides[sides.count - 1].nodes.append(node)
        }
      }
      return sides
    }
  }
}

extension ArithmeticReader.ParsedSide {
  /// `1 \text{ byte} = 8 \text{ bits}` says nothing of the numbers alone. Where something is computed
  /// the words may differ, `3 \text{ rows} \times 4 \text{ columns} = 12 \text{ cells}`, unless they are
  /// two measures of the same, `2 \cdot 60 \text{ s} = 2 \text{ min}`.
  fileprivate func mayEqual(_ other: Self) -> Bool {
    let mine = Set(units.map(Self.singular))
    let others = Set(other.units.map(Self.singular))
    guard mine.union(others).intersection(Self.measures).count < 2 else { return false }
    return hasOperator || other.hasOperator || mine.isEmpty || others.isEmpty || mine == others
  }

  /// Whether it is a number with a unit, and one of the sides after it has another unit.
  fileprivate func isConverted(to others: [Self]) -> Bool {
    guard !hasOperator, !units.isEmpty else { return false }
    let mine = Set(units.map(Self.singular))
    return others.contains { !$0.units.isEmpty && Set($0.units.map(Self.singular)) != mine }
  }

  private static func singular(_ unit: String) -> String {
    unit.count > 3 && unit.last == "s" ? String(unit.dropLast()) : unit
  }

  private static let measures: Set<String> = [
    "bit", "byte", "B", "kB", "KB", "MB", "GB", "KiB", "MiB", "GiB", "mm", "cm", "m", "km", "ns",
    "μs", "ms", "s", "second", "min", "minute", "h", "hour", "day", "week", "year", "g", "kg",
  ]
}

extension Node {
  fileprivate var holdsWord: Bool { isWord || innerParts.contains(where: \.holdsWord) }

  fileprivate var holdsNumber: Bool {
    if case .number = kind { true } else { innerParts.contains(where: \.holdsNumber) }
  }

  private var innerParts: [Node] {
    switch kind {
    case .fraction(let over, let under, _): [over, under]
    case .fenced(_, let parts, between: _, _), .row(let parts): parts
    default: groupContent.map { [$0] } ?? []
    }
  }
}
