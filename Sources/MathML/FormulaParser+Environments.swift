extension FormulaParser {
  /// `\begin{…} … \end{…}`, from after `\begin`.
  mutating func environment(from start: Int) -> Node? {
    skipSpaces()
    let place = index
    guard let name = braced(of: "begin", from: start) else { return nil }
    let known = TableKind.byName[name]
    if known == nil {
      note(.unknownEnvironment(name), place + 1..<max(place + 2, place + 1 + name.count))
    }
    let kind = known ?? TableKind(alignment: .centred)
    let opening = start..<index
    return deeper(start) { parser in
      var table = Table(kind: kind, rows: [])
      parser.skipPlacement()
      switch kind.argument {
      case .none: break
      case .columns: parser.columns(of: &table, from: start)
      case .ignored: _ = parser.braced()
      }
      parser.rows(of: &table)
      if parser.isCommand("end") {
        let place = parser.index
        parser.index += 4
        let found = parser.braced() ?? ""
        if found != name { parser.note(.unclosedEnvironment(name), opening) }
        if found != name, TableKind.byName[found] == nil {
          parser.note(.unknownEnvironment(found), place..<parser.index)
        }
      } else {
        parser.note(.unclosedEnvironment(name), opening)
      }
      let node = parser.node(.table(table), from: start)
      guard !kind.left.isEmpty || !kind.right.isEmpty else { return node }
      return parser.node(.fenced(kind.left, [node], between: [], kind.right), from: start)
    }
  }

  /// Cells between `&`, rows between `\\`, up to what ends the environment.
  private mutating func rows(of table: inout Table) {
    var row: [Node] = []
    func isBlank(_ row: [Node]) -> Bool { row.allSatisfy { $0.parts.isEmpty } }
    while true {
      skipSpaces()
      while let (name, end) = command(at: index), case .rule? = Command.all[name] {
        index = end
        table.rowLines.insert(table.rows.count)
        skipSpaces()
      }
      row.append(self.row(until: .cell))
      let start = index
      if current == "&" {
        index += 1
      } else if lineBreak() {
        table.rows.append(row)
        row = []
      } else if current == "}" || isCommand("right") || isCommand("middle"), index < lastEnd {
        // After the last `\end` it may belong to what is around the environment.
        strayEnd()
      }
      if index == start { break }
    }
    if !isBlank(row) || table.rows.isEmpty { table.rows.append(row) }
  }

  /// `{lcr|r}`
  private mutating func columns(of table: inout Table, from start: Int) {
    skipSpaces()
    let place = index
    guard let text = braced(of: "begin{array}", from: start) else { return }
    if !add(columns: Array(text), to: &table, depth: 0) {
      note(.badColumns(text), place + 1..<max(place + 2, place + 1 + text.count))
    }
  }

  /// The most columns that `*{9}{c}` may ask for.
  private static let mostColumns = 1000

  /// Adds columns as `array` names them; false where one of them is not a column.
  private func add(columns: [Character], to table: inout Table, depth: Int) -> Bool {
    var index = 0
    func argument() -> [Character]? {
      guard index < columns.count, columns[index] == "{" else { return nil }
      var open = 1
      let start = index + 1
      index = start
      while index < columns.count {
        if columns[index] == "{" { open += 1 }
        if columns[index] == "}" { open -= 1 }
        index += 1
        if open == 0 { return Array(columns[start..<index - 1]) }
      }
      return nil
    }
    while index < columns.count {
      let character = columns[index]
      index += 1
      switch character {
      case _ where character.isWhitespace: break
      case "l", "c", "r": table.columns.append(character)
      case "|", ":": table.columnLines.insert(table.columns.count)
      case "@", "!", ">", "<": guard argument() != nil else { return false }
      case "p", "m", "b":
        guard argument() != nil else { return false }
        table.columns.append("l")
      case "*":
        guard let text = argument(), let times = Int(String(text)), let inner = argument(),
          times >= 0, depth < 2
        else { return false }
        for _ in 0..<min(times, Self.mostColumns) where table.columns.count < Self.mostColumns {
          guard add(columns: inner, to: &table, depth: depth + 1) else { return false }
        }
      default: return false
      }
    }
    return true
  }

  /// `[t]` after the name of an environment: where it stands in its line.
  private mutating func skipPlacement() {
    guard index + 2 < characters.count, characters[index] == "[", characters[index + 2] == "]",
      "tbc".contains(characters[index + 1])
    else { return }
    index += 3
  }

  /// `\substack{a \\ b}`
  mutating func substack(from start: Int) -> Node {
    skipSpaces()
    guard current == "{" else {
      note(.missingArgument("substack"), start..<index)
      return node(.row([]), from: start)
    }
    let brace = index
    index += 1
    return deeper(start) { parser in
      var table = Table(kind: TableKind(alignment: .centred, isSmall: true), rows: [])
      while true {
        table.rows.append([parser.row(until: .brace)])
        guard parser.lineBreak() else { break }
      }
      parser.close("}", openedAt: brace)
      return parser.node(.table(table), from: start)
    }
  }
}
