// What stands between braces and is not a formula, and what stands in square brackets.
extension FormulaParser {
  /// What stands between braces, as typed; nil where there are none.
  mutating func braced() -> String? {
    let before = index
    skipSpaces()
    guard current == "{" else {
      index = before
      return nil
    }
    var end = index + 1
    var open = 1
    while end < characters.count {
      if characters[end] == "\\" {
        end += 2
        continue
      }
      if characters[end] == "{" { open += 1 }
      if characters[end] == "}" { open -= 1 }
      if open == 0 { break }
      end += 1
    }
    let start = index
    index = min(end + 1, characters.count)
    if end >= characters.count { note(.unclosedBrace, start..<start + 1) }
    return String(characters[start + 1..<min(end, characters.count)])
  }

  /// What stands between the braces after a command; nil where there are none, which is noted.
  mutating func braced(of command: String, from start: Int) -> String? {
    let text = braced()
    if text == nil { note(.missingArgument(command), start..<index) }
    return text
  }

  /// Passes over the sign that closes what another one opened; notes where it is missing.
  mutating func close(_ sign: Character, openedAt start: Int) {
    if current == sign { index += 1 } else { note(.unclosedBrace, start..<start + 1) }
  }

  /// `[…]`
  mutating func optionalArgument() -> Node? {
    let before = index
    skipSpaces()
    guard current == "[" else {
      index = before
      return nil
    }
    let start = index
    index += 1
    return deeper(start) { parser in
      let content = parser.row(until: .bracket)
      parser.close("]", openedAt: start)
      return content
    }
  }

  /// The name of a colour; nil, and a problem is noted, where it is not one.
  mutating func colour(of command: String, from start: Int) -> String? {
    skipSpaces()
    let place = index
    guard let name = braced(of: command, from: start) else { return nil }
    if Command.colours.contains(name) { return name }
    note(.unknownColour(name), place + 1..<max(place + 2, place + 1 + name.count))
    return nil
  }

  /// `\text{…}`, in which `$…$` is a formula again.
  mutating func text(of name: String, _ style: TextStyle, from start: Int) -> Node? {
    skipSpaces()
    guard current == "{" else {
      note(.missingArgument(name), start..<index)
      return nil
    }
    return deeper(start) { parser in
      let brace = parser.index
      parser.index += 1
      var nodes: [Node] = []
      var text = ""
      var open = 1
      func flush(_ parser: FormulaParser) {
        if text.isEmpty { return }
        nodes.append(Node(kind: .text(text, style), range: start..<parser.index))
        text = ""
      }
      while let character = parser.current {
        if character == "}" {
          open -= 1
          if open == 0 { break }
        } else if character == "{" {
          open += 1
        } else if character == "$" {
          flush(parser)
          parser.index += 1
          nodes.append(parser.row(until: .dollar))
          if parser.current == "$" { parser.index += 1 }
          continue
        } else if character == "\\" {
          text += parser.escapeInText()
          continue
        } else {
          text.append(character == "~" ? "\u{A0}" : character.isNewline ? " " : character)
        }
        parser.index += 1
      }
      flush(parser)
      parser.close("}", openedAt: brace)
      return parser.node(nodes.count == 1 ? nodes[0].kind : .row(nodes), from: start)
    }
  }

  private mutating func escapeInText() -> String {
    let start = index
    guard let (name, end) = command(at: index) else {
      index += 1
      return "\\"
    }
    index = end
    if ["{", "}", "$", "%", "&", "#", "_"].contains(name) { return name }
    switch Command.all[name] {
    case .space(let width): return width < 0 ? "" : width >= 1 ? "\u{2003}" : "\u{A0}"
    case .symbol(let symbol): return symbol.text
    case .text: return ""
    default: break
    }
    if name == "\\" { return " " }
    note(.unknownCommand(name), start..<end)
    return ""
  }
}
