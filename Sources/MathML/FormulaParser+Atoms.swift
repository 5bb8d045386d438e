extension FormulaParser {
  /// An atom with what is set above and below it; nil where nothing is to be drawn.
  mutating func scripted() -> Node? {
    let start = index
    var base: Node?
    if current != "^", current != "_", current != "'" { base = atom() }
    var lower: Node?
    var upper: Node?
    var primes = ""
    var placement = ScriptPlacement.usual
    var isScripted = false
    loop: while true {
      let before = index
      skipSpaces()
      switch current {
      case "'":
        let prime = index
        while current == "'" {
          primes += "′"
          index += 1
        }
        if upper != nil { note(.doubleScript("^"), prime..<index) }
      case "^":
        let place = index
        index += 1
        let script = argument(of: "^", from: place)
        if upper != nil { note(.doubleScript("^"), place..<place + 1) }
        upper = upper ?? script
      case "_":
        let place = index
        index += 1
        let script = argument(of: "_", from: place)
        if lower != nil { note(.doubleScript("_"), place..<place + 1) }
        lower = lower ?? script
      case "\\":
        guard let (name, end) = command(at: index), name == "limits" || name == "nolimits" else {
          index = before
          break loop
        }
        placement = name == "limits" ? .limits : .noLimits
        index = end
        continue loop
      default:
        index = before
        break loop
      }
      isScripted = true
    }
    guard isScripted else { return base }
    if !primes.isEmpty {
      let mark = node(.symbol(Symbol(text: primes, role: .ordinary)), from: start)
      if let nucleus = base, !nucleus.hasLimits {
        // The sign is a raised one already.
        base = node(.row(nucleus.parts + [mark]), from: start)
      } else {
        upper = upper.map { Node(kind: .row([mark] + $0.parts), range: $0.range) } ?? mark
      }
    }
    if let base, lower == nil, upper == nil, !primes.isEmpty { return base }
    // What stands below a brace is its label.
    if let base, case .decorated(_, .labelled) = base.kind {
      return node(.stacked(base, over: upper, under: lower), from: start)
    }
    let empty = Node(kind: .row([]), range: start..<start)
    return node(.scripts(base ?? empty, lower: lower, upper: upper, placement), from: start)
  }

  /// A single part of a formula.
  mutating func atom() -> Node? {
    skipSpaces()
    guard let character = current else { return nil }
    let start = index
    switch character {
    case "{": return group()
    case "\\": return commandAtom()
    case "~":
      index += 1
      return node(.space(0.25), from: start)
    case _ where isDigit(character) || character == "." && isDigit(at: index + 1):
      return number()
    default:
      index += 1
      return node(kind(of: character), from: start)
    }
  }

  private func kind(of character: Character) -> Node.Kind {
    switch character {
    case "-": return .symbol(Symbol(text: "−", role: .binary))
    case "*": return .symbol(Symbol(text: "∗", role: .binary))
    case "·": return .symbol(Symbol(text: "⋅", role: .binary))
    case _ where character.isLetter: return letter(character, isUpright: false)
    default:
      return .symbol(Symbol(text: String(character), role: Symbol.role(of: character)))
    }
  }

  /// A letter in the alphabet that holds here.
  func letter(_ character: Character, isUpright: Bool) -> Node.Kind {
    guard let alphabet else { return .identifier(String(character), isUpright: isUpright) }
    // The letters of the italic and of the upright alphabet are the ordinary ones.
    return .identifier(alphabet.letter(character), isUpright: alphabet == .upright)
  }

  /// `{…}`
  private mutating func group() -> Node {
    let start = index
    index += 1
    return deeper(start) { parser in
      var parts = parser.row(until: .brace).parts
      // What ends a row elsewhere ends nothing here.
      while let character = parser.current, character != "}" {
        parser.strayEnd()
        parts += parser.row(until: .brace).parts
      }
      parser.close("}", openedAt: start)
      return parser.node(.row(parts), from: start)
    }
  }

  /// Passes over what ends a row in a place where no row ends.
  mutating func strayEnd() {
    let start = index
    guard let (name, end) = command(at: index) else {
      index += 1
      if characters[start] == "&" { note(.strayAmpersand, start..<index) }
      if characters[start] == "}" { note(.unopenedBrace, start..<index) }
      return
    }
    index = end
    switch name {
    case "right", "middle":
      note(.rightWithoutLeft(name), start..<end)
      _ = delimiter(of: name, from: start)
    case "end":
      let environment = braced() ?? ""
      note(.unopenedEnvironment(environment), start..<index)
    default: break
    }
  }

  /// What a command or `^` is applied to: a group, or a single part.
  ///
  /// - Parameter isSecond: Whether it has another one before it.
  mutating func argument(of owner: String, from start: Int, isSecond: Bool = false) -> Node {
    let end = index
    skipSpaces()
    let isMissing: Bool
    switch current {
    case nil, "}", "&", "^", "_": isMissing = true
    case "\\": isMissing = command(at: index).map { Self.rowEnds.contains($0.name) } ?? true
    default: isMissing = false
    }
    guard !isMissing else {
      index = end
      // Where the first is missing too, that is reported.
      if !isSecond {
        note(.missingArgument(owner), start..<end)
      } else if !(problems.last?.range == start..<end) {
        note(.missingSecondArgument(owner), start..<end)
      }
      return Node(kind: .row([]), range: end..<end)
    }
    return deeper(index) { parser in
      let place = parser.index
      // A single digit: `\frac12` is one half.
      if let character = parser.current, parser.isDigit(character) {
        parser.index += 1
        return parser.node(parser.numberKind(String(character)), from: place)
      }
      return parser.atom() ?? parser.node(.row([]), from: place)
    }
  }

  // MARK: Numbers

  func isDigit(_ character: Character) -> Bool {
    character.asciiValue.map { (48...57).contains($0) } ?? false
  }

  func isDigit(at place: Int) -> Bool {
    place < characters.count && isDigit(characters[place])
  }

  func numberKind(_ text: String) -> Node.Kind {
    guard let alphabet else { return .number(text) }
    return .number(text.map { alphabet.letter($0) }.joined())
  }

  /// Digits, perhaps with a point, and with what sets thousands apart: a space, `\,` or `{,}`.
  private mutating func number() -> Node {
    let start = index
    func digits() -> String {
      let first = index
      while isDigit(at: index) { index += 1 }
      return String(characters[first..<index])
    }
    var text = digits()
    if (1...3).contains(text.count), text != "0" {
      while let (separator, next) = separator(at: index), isGroup(at: next) {
        index = next
        text += separator + digits()
      }
    }
    if let decimals = decimalComma(at: index), !text.contains(",") {
      index = decimals
      text += "," + digits()
    } else if current == ".", isDigit(at: index + 1) {
      index += 1
      text += "." + digits()
    }
    return node(numberKind(text), from: start)
  }

  /// What sets thousands apart, as it is shown, and the place after it.
  private func separator(at place: Int) -> (text: String, end: Int)? {
    guard place < characters.count else { return nil }
    if let (name, end) = command(at: place), name == "," || name == "thinspace" {
      return ("\u{2009}", end)
    }
    if " \u{2009}\u{202F}\u{A0}~".contains(characters[place]) { return ("\u{2009}", place + 1) }
    return decimalComma(at: place).map { (",", $0) }
  }

  /// The place after `{,}`.
  private func decimalComma(at place: Int) -> Int? {
    guard place + 2 < characters.count, characters[place] == "{", characters[place + 1] == ",",
      characters[place + 2] == "}", isDigit(at: place + 3)
    else { return nil }
    return place + 3
  }

  /// Whether exactly three digits stand there.
  private func isGroup(at place: Int) -> Bool {
    (0..<3).allSatisfy { isDigit(at: place + $0) } && !isDigit(at: place + 3)
  }
}
