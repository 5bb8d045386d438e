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
    if let letter = Commands.italicCapitalGreek[name] {
      return node(self.letter(letter, isUpright: false))
    }
    if var symbol = Symbols.symbol(name) {
      if let alphabet, symbol.text.count == 1 {
        symbol.text = symbol.text.map { alphabet.letter($0) }.joined()
      }
      return node(.symbol(symbol))
    }
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
      let denominator = argument(of: name, from: start, isSecond: true)
      return node(.fraction(numerator, denominator, style))
    }
    if let arrow = Commands.longArrows[name] { return longArrow(arrow, name, start) }
    if let strike = Commands.strikes[name] {
      return node(.struck(argument(of: name, from: start), strike))
    }
    if let role = Commands.roles[name] { return sign(argument(of: name, from: start), as: role) }
    if Commands.lengths.contains(name) { return space(of: name, from: start) }
    if Commands.rules.contains(name) { return nil }
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
    case "underset", "overset", "stackrel": return stacked(name, start)
    case "substack":
      return substack(from: start)
    case "textcolor":
      let colour = colour(of: name, from: start)
      let body = argument(of: name, from: start, isSecond: true)
      return colour.map { node(.coloured($0, body)) } ?? body
    case "boxed", "fbox": return node(.boxed(argument(of: name, from: start)))
    case "phantom", "hphantom", "vphantom":
      return node(.phantom(argument(of: name, from: start)))
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
    case "mathop": return named(argument(of: name, from: start))
    case "mathinner", "smash": return argument(of: name, from: start)
    case "tag", "tag*":
      guard let text = braced() else {
        note(.missingArgument(name), start..<index)
        return nil
      }
      let number = Node(
        kind: .text(name == "tag" ? "(\(text))" : text, .normal), range: start..<index)
      return node(.row([Node(kind: .space(2), range: start..<start), number]))
    case "cline":
      _ = braced()
      return nil
    case "nonumber", "notag", "strut", "limits", "nolimits": return nil
    default:
      note(.unknownCommand(name), start..<index)
      return nil
    }
  }

  /// `\not` strikes the sign that follows.
  private mutating func negated(from start: Int) -> Node? {
    let body = argument(of: "not", from: start)
    guard case .symbol(var symbol) = body.kind else {
      return Node(kind: .struck(body, .rising), range: start..<index)
    }
    symbol.text = symbol.text == "=" ? "≠" : symbol.text == "∈" ? "∉" : symbol.text + "\u{338}"
    return Node(kind: .symbol(symbol), range: start..<index)
  }

  private mutating func stacked(_ name: String, _ start: Int) -> Node {
    let mark = argument(of: name, from: start)
    let base = argument(of: name, from: start, isSecond: true)
    let isUnder = name == "underset"
    return Node(
      kind: .stacked(base, over: isUnder ? nil : mark, under: isUnder ? mark : nil),
      range: start..<index)
  }

  /// `\xrightarrow[below]{above}`
  private mutating func longArrow(_ arrow: String, _ name: String, _ start: Int) -> Node {
    let under = optionalArgument()
    let over = argument(of: name, from: start)
    let base = Node(
      kind: .symbol(Symbol(text: arrow, role: .relation)), range: start..<start)
    return Node(kind: .stacked(base, over: over, under: under), range: start..<index)
  }

  /// What `\mathop` is given becomes a name that takes limits.
  private func named(_ node: Node) -> Node {
    guard let word = node.word else { return node }
    return Node(kind: .function(word, hasLimits: true), range: node.range)
  }

  /// A sign or word in a role that was chosen for it.
  private func sign(_ node: Node, as role: Symbol.Role) -> Node {
    guard let word = node.word, role != .ordinary || node.nucleus.isOperator else { return node }
    return Node(kind: .symbol(Symbol(text: word, role: role)), range: node.range)
  }

  /// `\hspace{1cm}`, `\kern3mu`
  private mutating func space(of name: String, from start: Int) -> Node? {
    let isBraced = name.hasPrefix("hspace") || name == "mspace"
    let place = index
    let text: String
    if isBraced {
      guard let inner = braced() else {
        note(.missingArgument(name), start..<index)
        return nil
      }
      text = inner
    } else {
      skipSpaces()
      let first = index
      while let character = current, isDigit(character) || "+-. ".contains(character) { index += 1 }
      var letters = 0
      while letters < 2, current?.isLetter == true {
        index += 1
        letters += 1
      }
      text = String(characters[first..<index])
    }
    let words = text.filter { !$0.isWhitespace }
    let digits = words.prefix { isDigit($0) || "+-.".contains($0) }
    guard let number = Double(digits),
      let unit = Commands.units[String(words.dropFirst(digits.count))]
    else {
      note(.badLength(text), place..<max(place + 1, index))
      return nil
    }
    return Node(kind: .space(min(20, max(-2, number * unit))), range: start..<index)
  }
}

extension Node {
  /// Its letters and signs, where there is nothing else in it.
  fileprivate var word: String? {
    switch kind {
    case .identifier(let text, _), .text(let text, _), .function(let text, _): return text
    case .symbol(let symbol): return symbol.text
    case .space: return " "
    case .row(let parts):
      let words = parts.compactMap(\.word)
      return words.count == parts.count ? words.joined() : nil
    default: return nil
    }
  }
}
