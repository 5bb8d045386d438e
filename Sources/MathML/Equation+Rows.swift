extension Equation {
  /// Where a row of an equation, or its part between two `&`, begins.
  enum CellStart: Equatable {
    /// Before the sign that rows are aligned at, where a side begins; pairs of columns count from 0.
    case side(pair: Int)
    /// After that sign, with nothing before it.
    case rest(pair: Int)
    /// In a table whose columns are not paired.
    case column(Int)
    /// In a row without columns.
    case alone

    var slot: Int {
      switch self {
      case .side(let pair), .rest(let pair): pair
      case .column(let column): column
      case .alone: 0
      }
    }
  }

  /// The equations in one row of a table: `1+1 &= 2 & 2+2 &= 4` are two.
  struct CellRow {
    struct Segment {
      var place: CellStart
      var content: Stretch
    }

    /// How many columns an equation takes up.
    let width: Int
    /// The number of cells.
    let count: Int
    private(set) var segments: [Segment] = []

    init(width: Int, count: Int) {
      self.width = width
      self.count = count
    }

    mutating func add(_ nodes: [Node], column: Int) {
      guard let first = nodes.first(where: { !$0.isSpace }) else { return }
      let isFirst = column % width == 0
      let place: CellStart =
        count == 1
        ? .alone
        : width == 1 ? .column(column) : isFirst ? .side(pair: column / 2) : .rest(pair: column / 2)
      guard !segments.isEmpty, belongs(first, place) else {
        segments.append(Segment(place: place, content: Stretch(nodes)))
        return
      }
      // `1 &- 2 & -3 &= …`: a difference that goes on, or a side that begins?
      let last = segments.count - 1
      if first.isMinus, width > 1, isFirst, !segments[last].content.isOpen {
        segments[last].content.append([.doubt(at: first)])
      } else if !first.isEqualsSign, !first.isArithmeticOperator {
        segments[last].content.append([.gap(at: first)])
      }
      segments[last].content.append(nodes)
    }

    /// Whether it is rather a row of numbers, as `1 & 2 & = 3` in a system of equations.
    var isDoubtful: Bool {
      width == 1 && segments.count > 1
        && segments.contains {
          $0.content.isSolid && !$0.content.hasEqualsSign && !$0.content.nodes.isNumbering
        }
    }

    /// Whether a cell goes on with what is before it.
    private func belongs(_ first: Node, _ place: CellStart) -> Bool {
      let before = segments[segments.count - 1]
      if before.content.isOpen { return true }
      if first.isEqualsSign {
        // `&= 3 & &= 7`: what stands before the second sign is in the row above.
        if case .rest(let pair) = place { return pair == before.place.slot }
        return true
      }
      if width > 1, place.slot == before.place.slot { return true }
      if !before.content.isSolid { return width == 1 }
      return first.isArithmeticOperator && !before.content.hasEqualsSign
    }
  }

  /// The equations of a table, which grow from row to row.
  struct ChainList {
    private var open: [Int: Chain] = [:]
    private var done: [Equation] = []

    var equations: [Equation] { done + open.values.flatMap(\.equations) }

    /// Adds a row, or what of it is an equation.
    mutating func add(_ nodes: [Node], row: Int, at place: CellStart) {
      for (number, piece) in nodes.pieces.enumerated() {
        let piece = Stretch(piece.nodes.withoutPunctuation)
        guard piece.isSolid, let first = piece.first else { continue }
        if number == 0, let slot = slot(before: first, place),
          let joint = joint(first, slot, place)
        {
          open[slot]?.append(joint + piece.nodes, row: row)
        } else {
          if let chain = open.removeValue(forKey: place.slot) { done += chain.equations }
          open[place.slot] = Chain(piece.nodes, row: row)
        }
      }
    }

    private func slot(before first: Node, _ place: CellStart) -> Int? {
      if open[place.slot] != nil { return place.slot }
      switch place {
      case .column where first.isEqualsSign || first.isArithmeticOperator,
        .rest where first.isEqualsSign:
        return open.keys.filter { $0 < place.slot }.max()
      default: return nil
      }
    }

    /// What comes between a row and the one that it goes on from; nil where it does not.
    ///
    /// A row goes on where it begins with `=` or an operator, or the row before it ends with one.
    private func joint(_ first: Node, _ slot: Int, _ place: CellStart) -> [Node]? {
      guard let content = open[slot]?.content else { return nil }
      if first.isEqualsSign || content.isOpen { return [] }
      guard first.isArithmeticOperator else { return nil }
      // A minus may be the sign of a new side as well.
      guard first.isMinus, content.hasEqualsSign else { return [] }
      switch place {
      case .side: return nil
      case .rest: return []
      case .alone, .column: return [.doubt(at: first)]
      }
    }
  }
}

extension Node {
  /// The space between two cells.
  fileprivate static func gap(at node: Node) -> Node {
    Node(kind: .space(1), range: node.range.lowerBound..<node.range.lowerBound)
  }

  /// What makes a side unreadable, where it is not sure that it is one.
  fileprivate static func doubt(at node: Node) -> Node {
    Node(
      kind: .symbol(Symbol(text: ".", role: .punctuation)),
      range: node.range.lowerBound..<node.range.lowerBound)
  }
}

extension [Node] {
  /// Without the full stop or comma at the end, and what follows it.
  fileprivate var withoutPunctuation: [Node] {
    guard let last = lastIndex(where: { $0.isSolid }) else { return [] }
    let end = self[last...].firstIndex(where: \.isPunctuation) ?? endIndex
    return Array(self[..<end])
  }

  /// The equations that commas or wide spaces separate: `1+1 = 2, \quad 2+2 = 4`.
  ///
  /// A number of the whole, as in `1+1 = 2 \quad (3)`, is left out.
  fileprivate var pieces: [Equation.Stretch] {
    var result = [Equation.Stretch()]
    for part in segments() {
      let last = result.count - 1
      let hasEquals = part.contains(where: \.isEqualsSign)
      if let first = part.first(where: { !$0.isSpace && !$0.isPunctuation }) {
        let isGoingOn = first.isEqualsSign || first.isArithmeticOperator && !first.isMinus
        if result[last].hasEqualsSign, !result[last].isOpen, !isGoingOn {
          if hasEquals, !first.isMinus || part.contains(where: \.isPunctuation) {
            result.append(Equation.Stretch(Array(part.drop(while: \.isPunctuation))))
            continue
          }
          if first.isMinus { result[last].append([.doubt(at: first)]) }
          if part.isNumbering { continue }
        } else if hasEquals, !first.isConjunction, !result[last].hasEqualsSign,
          result[last].nodes.isNumbering
        {
          result[last] = Equation.Stretch()
        }
      }
      result[last].append(part)
    }
    return result
  }

  /// Splits at wide spaces, and at commas outside brackets, which begin the next part.
  private func segments() -> [[Node]] {
    var parts: [[Node]] = [[]]
    var depth = 0
    for node in self {
      if node.isOpeningBracket, node.signText != nil { depth += 1 }
      if node.isClosingBracket { depth -= 1 }
      let isWide = if case .space(let width) = node.kind { width >= 1 } else { false }
      let isComma = node.signText == "," || node.signText == ";" || node.isConjunction
      if depth == 0, isWide || isComma {
        parts.append([node])
      } else {
        parts[parts.count - 1].append(node)
      }
    }
    return parts
  }

  /// `(1)`: what may number a formula.
  fileprivate var isNumbering: Bool {
    let solid = filter(\.isSolid)
    guard let first = solid.first, let last = solid.last else { return false }
    if solid.count == 1, case .fenced = first.kind { return true }
    return solid.count > 1 && first.isOpeningBracket && last.isClosingBracket
      && !contains(where: \.isEqualsSign)
  }
}
