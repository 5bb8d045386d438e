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
    switch Command.all[name] {
    case .letter(let letter, let isUpright):
      return node(self.letter(letter, isUpright: isUpright), from: start)
    case .symbol(var symbol):
      if let alphabet, symbol.text.count == 1 {
        symbol.text = symbol.text.map { alphabet.letter($0) }.joined()
      }
      return node(.symbol(symbol), from: start)
    case .space(let width): return node(.space(width), from: start)
    case .function(let text, let hasLimits):
      return node(.function(text, hasLimits: hasLimits), from: start)
    case .text(let style): return text(of: name, style, from: start)
    case .alphabet(let alphabet):
      let outer = self.alphabet
      self.alphabet = alphabet
      defer { self.alphabet = outer }
      return node(.row(argument(of: name, from: start).parts), from: start)
    case .decoration(let decoration):
      return node(.decorated(argument(of: name, from: start), decoration), from: start)
    case .fraction(let style):
      let numerator = argument(of: name, from: start)
      let denominator = argument(of: name, from: start, isSecond: true)
      return node(.fraction(numerator, denominator, style), from: start)
    case .longArrow(let arrow):
      // `\xrightarrow[below]{above}`
      let under = optionalArgument()
      let over = argument(of: name, from: start)
      let base = Node(
        kind: .symbol(Symbol(text: arrow, role: .relation)), range: start..<start)
      return node(.stacked(base, over: over, under: under), from: start)
    case .strike(let strike):
      return node(.struck(argument(of: name, from: start), strike), from: start)
    case .role(let role):
      // A sign or word in a role that was chosen for it.
      let node = argument(of: name, from: start)
      guard let word = node.word, role != .ordinary || node.nucleus.isOperator else { return node }
      return Node(kind: .symbol(Symbol(text: word, role: role)), range: node.range)
    case .length: return space(of: name, from: start)
    case .rule: return nil
    case .size(let size):
      return node(.delimiter(delimiter(of: name, from: start), size: size), from: start)
    case .infix, .other, nil: return otherCommand(name, from: start)
    }
  }

  private mutating func otherCommand(_ name: String, from start: Int) -> Node? {
    switch name {
    case "sqrt":
      let rootIndex = optionalArgument()
      return node(.root(argument(of: name, from: start), index: rootIndex), from: start)
    case "left": return fenced(from: start)
    case "begin": return environment(from: start)
    case "operatorname", "operatorname*":
      guard let text = braced(of: name, from: start) else { return nil }
      let word = text.replacing("\\,", with: " ").replacing("\\ ", with: " ")
      return node(.function(word, hasLimits: name.hasSuffix("*")), from: start)
    case "underset", "overset", "stackrel":
      let mark = argument(of: name, from: start)
      let base = argument(of: name, from: start, isSecond: true)
      let isUnder = name == "underset"
      return node(
        .stacked(base, over: isUnder ? nil : mark, under: isUnder ? mark : nil), from: start)
    case "substack": return substack(from: start)
    case "textcolor":
      let colour = colour(of: name, from: start)
      let body = argument(of: name, from: start, isSecond: true)
      return colour.map { node(.coloured($0, body), from: start) } ?? body
    case "boxed", "fbox": return node(.boxed(argument(of: name, from: start)), from: start)
    case "phantom", "hphantom", "vphantom":
      return node(.phantom(argument(of: name, from: start)), from: start)
    case "not": return negated(from: start)
    case "pmod", "pod", "mod":
      let body = argument(of: name, from: start)
      let word = Node(kind: .function("mod", hasLimits: false), range: start..<start)
      let space = Node(kind: .space(name == "mod" ? 0.6 : 0.4), range: start..<start)
      let inner = (name == "pod" ? [] : [word]) + [body]
      guard name != "mod" else { return node(.row([space] + inner), from: start) }
      func sign(_ text: String, _ role: Symbol.Role) -> Node {
        Node(kind: .symbol(Symbol(text: text, role: role)), range: start..<start)
      }
      return node(.row([space, sign("(", .open)] + inner + [sign(")", .close)]), from: start)
    case "mathop":
      // It becomes a name that takes limits.
      let body = argument(of: name, from: start)
      return body.word.map { Node(kind: .function($0, hasLimits: true), range: body.range) } ?? body
    case "mathinner", "smash": return argument(of: name, from: start)
    case "tag", "tag*":
      guard let text = braced(of: name, from: start) else { return nil }
      let number = node(.text(name == "tag" ? "(\(text))" : text, .normal), from: start)
      return node(.row([Node(kind: .space(2), range: start..<start), number]), from: start)
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
      return node(.struck(body, .rising), from: start)
    }
    symbol.text = symbol.text == "=" ? "≠" : symbol.text == "∈" ? "∉" : symbol.text + "\u{338}"
    return node(.symbol(symbol), from: start)
  }

  /// `\hspace{1cm}`, `\kern3mu`
  private mutating func space(of name: String, from start: Int) -> Node? {
    let isBraced = name.hasPrefix("hspace") || name == "mspace"
    let place = index
    let text: String
    if isBraced {
      guard let inner = braced(of: name, from: start) else { return nil }
      text = inner
    } else {
      skipSpaces()
      let first = index
      while let character = current, isDigit(character) || "+-. ".contains(character) { index += 1 }
      for _ in 0..<2 where current?.isLetter == true { index += 1 }
      text = String(characters[first..<index])
    }
    let words = text.filter { !$0.isWhitespace }
    let digits = words.prefix { isDigit($0) || "+-.".contains($0) }
    guard let number = Double(digits),
      let unit = Command.units[String(words.dropFirst(digits.count))]
    else {
      note(.badLength(text), place..<max(place + 1, index))
      return nil
    }
    return node(.space(min(20, max(-2, number * unit))), from: start)
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
