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
      if name == "array" { parser.columns(of: &table, from: start) }
      if name == "alignedat" { _ = parser.braced() }
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
      while isCommand("hline") {
        index += 6
        table.rowLines.insert(table.rows.count)
        skipSpaces()
      }
      row.append(self.row(until: .cell))
      let start = index
      if current == "&" {
        index += 1
      } else if let (name, end) = command(at: index), ["\\", "newline", "cr"].contains(name) {
        index = end
        // `\\[1ex]` asks for more space, which the style sheet gives already.
        let before = index
        if current == "[" {
          while let character = current, character != "]", !character.isNewline { index += 1 }
          if current == "]" { index += 1 } else { index = before }
        }
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
    for character in text where !character.isWhitespace {
      switch character {
      case "l", "c", "r": table.columns.append(character)
      case "|": table.columnLines.insert(table.columns.count)
      default:
        note(.badColumns(text), place + 1..<max(place + 2, place + 1 + text.count))
        return
      }
    }
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
        guard let (name, end) = parser.command(at: parser.index), name == "\\" else { break }
        parser.index = end
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
