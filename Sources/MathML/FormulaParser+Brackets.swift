extension FormulaParser {
  /// The bracket after `\left` and the like; empty for `.`, and where there is none, which is noted.
  mutating func delimiter(of command: String, from start: Int) -> String {
    let end = index
    skipSpaces()
    let place = index
    guard let character = current else {
      index = end
      note(.missingArgument(command), start..<end)
      return ""
    }
    if let (name, after) = self.command(at: index) {
      index = after
      if case .symbol(let symbol)? = Command.all[name], Self.delimiters.contains(symbol.text) {
        return symbol.text
      }
      note(.noDelimiter("\\" + name), place..<after)
      return ""
    }
    if character == "." {
      index += 1
      return ""
    }
    let text = character == "<" ? "⟨" : character == ">" ? "⟩" : String(character)
    guard Self.delimiters.contains(text) else {
      // What follows is read as it is.
      note(.noDelimiter(String(character)), place..<place + 1)
      return ""
    }
    index += 1
    return text
  }

  static let delimiters = Set("()[]{}|‖/\\⟨⟩⌊⌋⌈⌉↑↓⇑⇓↕⟮⟯⌜⌝⟦⟧".map(String.init))

  /// `\left( … \middle| … \right)`, from after `\left`.
  mutating func fenced(from start: Int) -> Node {
    let left = delimiter(of: "left", from: start)
    let command = start..<start + 5
    return deeper(start) { parser in
      var parts: [Node] = []
      var between: [String] = []
      while true {
        parts.append(parser.row(until: .right))
        let place = parser.index
        if parser.isCommand("middle") {
          parser.index += 7
          between.append(parser.delimiter(of: "middle", from: place))
          continue
        }
        var right = ""
        if parser.isCommand("right") {
          parser.index += 6
          right = parser.delimiter(of: "right", from: place)
        } else {
          parser.note(.leftWithoutRight, command)
        }
        return parser.node(.fenced(left, parts, between: between, right), from: start)
      }
    }
  }
}
