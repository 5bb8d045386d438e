extension FormulaParser {
  /// `\begin{…} … \end{…}`, from after `\begin`.
  mutating func environment(from start: Int) -> Node? {
    skipSpaces()
    let place = index
    guard let name = braced() else {
      note(.missingArgument("begin"), start..<max(start + 6, index))
      return nil
    }
    var kind = TableKind.byName[name]
    if kind == nil {
      note(.unknownEnvironment(name), place + 1..<max(place + 2, place + 1 + name.count))
      kind = TableKind(alignment: .centred)
    }
    guard let kind else { return nil }
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
      let range = start..<parser.index
      let node = Node(kind: .table(table), range: range)
      guard !kind.left.isEmpty || !kind.right.isEmpty else { return node }
      return Node(kind: .fenced(kind.left, [node], between: [], kind.right), range: range)
    }
  }

  /// Cells between `&`, rows between `\\`, up to what ends the environment.
  private mutating func rows(of table: inout Table) {
    var row: [Node] = []
    func isBlank(_ row: [Node]) -> Bool { row.allSatisfy { $0.parts.isEmpty } }
    while true {
      skipSpaces()
      while let (name, end) = command(at: index), Commands.rules.contains(name) {
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
      } else if current == "}" || isCommand("right") || isCommand("middle") {
        // It may belong to what is around the environment.
        if index < lastEnd {
          strayEnd()
        } else {
          break
        }
      } else {
        break
      }
      if index == start { break }
    }
    if !isBlank(row) || table.rows.isEmpty { table.rows.append(row) }
  }

  /// `{lcr|r}`
  private mutating func columns(of table: inout Table, from start: Int) {
    skipSpaces()
    let place = index
    guard let text = braced() else {
      note(.missingArgument("begin{array}"), start..<max(start + 1, index))
      return
    }
    if !add(columns: Array(text), to: &table, depth: 0) {
      note(.badColumns(text), place + 1..<max(place + 2, place + 1 + text.count))
    }
  }

  /// So many columns may be asked for with `*{9}{c}`.
  private static let mostColumns = 1000

  /// Adds columns as `array` names them; false where there is something that is none.
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
        for _ in 0..<min(times, Self.mostColumns)
        where table.columns.count < Self.mostColumns {
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
      return Node(kind: .row([]), range: start..<index)
    }
    let brace = index
    index += 1
    return deeper(start) { parser in
      var table = Table(kind: TableKind(alignment: .centred, isSmall: true), rows: [])
      while true {
        table.rows.append([parser.row(until: .brace)])
        guard parser.lineBreak() else { break }
      }
      if parser.current == "}" {
        parser.index += 1
      } else {
        parser.note(.unclosedBrace, brace..<brace + 1)
      }
      return Node(kind: .table(table), range: start..<parser.index)
    }
  }
}
