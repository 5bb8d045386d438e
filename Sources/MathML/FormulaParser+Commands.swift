extension FormulaParser {
  /// A command, with its arguments.
  mutating func commandAtom() -> Node? {
    let start = index
    guard let (name, end) = command(at: index) else {
      index += 1
      note(.unknownCommand(""), start..<index)
      return nil
    }
    index = end
    func node(_ kind: Node.Kind) -> Node { Node(kind: kind, range: start..<index) }
    if let letter = Commands.greek[name] { return node(self.letter(letter, isUpright: false)) }
    if let letter = Commands.capitalGreek[name] {
      return node(self.letter(letter, isUpright: true))
    }
    if let symbol = Symbols.symbol(name) { return node(.symbol(symbol)) }
    if let width = Commands.spaces[name] { return node(.space(width)) }
    if Commands.functions.contains(name) { return node(.function(name, hasLimits: false)) }
    if let text = Commands.functionsWithLimits[name] {
      return node(.function(text, hasLimits: true))
    }
    if let style = Commands.texts[name] { return text(of: name, style, from: start) }
    if let alphabet = Commands.alphabets[name] {
      let outer = self.alphabet
      self.alphabet = alphabet
      let argument = argument(of: name, from: start)
      self.alphabet = outer
      return node(.row(argument.parts))
    }
    if let decoration = Commands.accents[name] {
      return node(.decorated(argument(of: name, from: start), decoration))
    }
    if let style = Commands.fractions[name] {
      let numerator = argument(of: name, from: start)
      let denominator = argument(of: name, from: start)
      return node(.fraction(numerator, denominator, style))
    }
    if let size = Commands.sizes[name] {
      return node(.delimiter(delimiter(of: name, from: start), size: size))
    }
    return otherCommand(name, from: start)
  }

  private mutating func otherCommand(_ name: String, from start: Int) -> Node? {
    func node(_ kind: Node.Kind) -> Node { Node(kind: kind, range: start..<index) }
    switch name {
    case "sqrt":
      let rootIndex = optionalArgument()
      let body = argument(of: name, from: start)
      return node(.root(body, index: rootIndex))
    case "left": return fenced(from: start)
    case "begin": return environment(from: start)
    case "operatorname", "operatorname*":
      guard let text = braced() else {
        note(.missingArgument(name), start..<index)
        return nil
      }
      let word = text.replacing("\\,", with: " ").replacing("\\ ", with: " ")
      return node(.function(word, hasLimits: name.hasSuffix("*")))
    case "underset", "overset", "stackrel", "xrightarrow", "xleftarrow": return stacked(name, start)
    case "substack":
      return substack(from: start)
    case "textcolor":
      let colour = colour(of: name, from: start)
      let body = argument(of: name, from: start)
      return colour.map { node(.coloured($0, body)) } ?? body
    case "boxed", "fbox": return node(.boxed(argument(of: name, from: start)))
    case "phantom", "hphantom", "vphantom":
      return node(.phantom(argument(of: name, from: start)))
    case "cancel": return node(.struck(argument(of: name, from: start)))
    case "not": return negated(from: start)
    case "pmod", "pod", "mod":
      let body = argument(of: name, from: start)
      let word = Node(kind: .function("mod", hasLimits: false), range: start..<start)
      let space = Node(kind: .space(name == "mod" ? 0.6 : 0.4), range: start..<start)
      let inner = (name == "pod" ? [] : [word]) + [body]
      guard name != "mod" else { return node(.row([space] + inner)) }
      func sign(_ text: String, _ role: Symbol.Role) -> Node {
        Node(kind: .symbol(Symbol(text: text, role: role)), range: start..<start)
      }
      return node(.row([space, sign("(", .open)] + inner + [sign(")", .close)]))
    case "mathop", "mathbin", "mathrel", "mathord", "mathopen", "mathclose", "mathpunct",
      "mathinner", "smash":
      return argument(of: name, from: start)
    case "hspace":
      let width = braced() ?? ""
      let number = width.prefix { $0.isNumber || $0 == "." || $0 == "-" }
      return node(.space(min(20, max(-2, Double(number) ?? 1))))
    case "hline", "nonumber", "notag", "strut", "limits", "nolimits": return nil
    default:
      note(.unknownCommand(name), start..<index)
      return nil
    }
  }

  /// `\not` strikes the sign that follows.
  private mutating func negated(from start: Int) -> Node? {
    let body = argument(of: "not", from: start)
    guard case .symbol(var symbol) = body.kind else {
      return Node(kind: .struck(body), range: start..<index)
    }
    symbol.text = symbol.text == "=" ? "≠" : symbol.text == "∈" ? "∉" : symbol.text + "\u{338}"
    return Node(kind: .symbol(symbol), range: start..<index)
  }

  private mutating func stacked(_ name: String, _ start: Int) -> Node {
    if name.hasPrefix("x") {
      let over = argument(of: name, from: start)
      let arrow = Symbol(text: name == "xrightarrow" ? "⟶" : "⟵", role: .relation)
      let base = Node(kind: .symbol(arrow), range: start..<start)
      return Node(kind: .stacked(base, over: over, under: nil), range: start..<index)
    }
    let mark = argument(of: name, from: start)
    let base = argument(of: name, from: start)
    let isUnder = name == "underset"
    return Node(
      kind: .stacked(base, over: isUnder ? nil : mark, under: isUnder ? mark : nil),
      range: start..<index)
  }

  // MARK: Arguments that are no formulas

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
    guard end < characters.count else {
      note(.unclosedBrace, index..<index + 1)
      let text = String(characters[(index + 1)...])
      index = characters.count
      return text
    }
    let text = String(characters[index + 1..<end])
    index = end + 1
    return text
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
      if parser.current == "]" {
        parser.index += 1
      } else {
        parser.note(.unclosedBrace, start..<start + 1)
      }
      return content
    }
  }

  /// The name of a colour; nil where it is none, which is noted.
  mutating func colour(of command: String, from start: Int) -> String? {
    skipSpaces()
    let place = index
    guard let name = braced() else {
      note(.missingArgument(command), start..<max(start + 1, index))
      return nil
    }
    guard Commands.colours.contains(name) else {
      note(.unknownColour(name), place + 1..<max(place + 2, place + 1 + name.count))
      return nil
    }
    return name
  }

  /// `\text{…}`, in which `$…$` is a formula again.
  private mutating func text(of name: String, _ style: TextStyle, from start: Int) -> Node? {
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
        if !text.isEmpty {
          nodes.append(Node(kind: .text(text, style), range: start..<parser.index))
        }
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
      if parser.current == "}" {
        parser.index += 1
      } else {
        parser.note(.unclosedBrace, brace..<brace + 1)
      }
      let range = start..<parser.index
      if nodes.count == 1 { return Node(kind: nodes[0].kind, range: range) }
      return Node(kind: .row(nodes), range: range)
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
    if let width = Commands.spaces[name] {
      return width < 0 ? "" : width >= 1 ? "\u{2003}" : "\u{A0}"
    }
    if let symbol = Symbols.symbol(name) { return symbol.text }
    if name == "\\" { return " " }
    if Commands.texts[name] != nil { return "" }
    note(.unknownCommand(name), start..<end)
    return ""
  }
}
