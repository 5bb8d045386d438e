/// Reads LaTeX from left to right; what cannot be read is noted and passed over.
struct FormulaParser {
  let characters: [Character]
  var index = 0
  var depth = 0
  private(set) var problems: [FormulaProblem] = []
  private var hasGivenUp = false
  /// The alphabet of letters, as `\mathbf` sets it.
  var alphabet: MathAlphabet?

  /// How deep groups, fractions and the like may nest.
  static let deepest = 64

  /// After this many mistakes the rest is skipped.
  static let mostProblems = 50

  /// Where the last `\end` stands, or 0.
  let lastEnd: Int
  /// Where the last line ends, or 0.
  private let lastLineEnd: Int

  init(_ latex: String) {
    let characters = Array(latex)
    self.characters = characters
    let end: [Character] = ["\\", "e", "n", "d"]
    lastEnd = characters.indices.last { characters[$0...].starts(with: end) } ?? 0
    lastLineEnd = characters.lastIndex(where: \.isNewline) ?? 0
  }

  mutating func note(_ kind: FormulaProblem.Kind, _ range: Range<Int>) {
    // What is passed over in the end is not a mistake of its own.
    guard !hasGivenUp else { return }
    problems.append(FormulaProblem(kind: kind, range: range))
    if problems.count == Self.mostProblems { giveUp() }
  }

  private mutating func giveUp() {
    hasGivenUp = true
    index = characters.count
  }

  /// What was read from `start` up to here.
  mutating func node(_ kind: Node.Kind, from start: Int) -> Node {
    Node(kind: kind, range: start..<index)
  }

  var current: Character? { index < characters.count ? characters[index] : nil }

  /// Passes over spaces, and over comments, which a `%` begins and the end of the line ends. Where
  /// no line follows it is a sign: an author who wrote `$5%$` meant that.
  mutating func skipSpaces() {
    while let character = current {
      if character == "%", index < lastLineEnd {
        while current?.isNewline == false { index += 1 }
      }
      guard current?.isWhitespace == true else { return }
      index += 1
    }
  }

  /// The name of the command at `index`, with the place after it; nil where there is none.
  func command(at start: Int) -> (name: String, end: Int)? {
    guard start + 1 < characters.count, characters[start] == "\\" else { return nil }
    var end = start + 1
    while end < characters.count, characters[end].isASCII, characters[end].isLetter { end += 1 }
    if end == start + 1 { return (String(characters[end]), end + 1) }
    var name = String(characters[start + 1..<end])
    if end < characters.count, characters[end] == "*", Command.starred.contains(name + "*") {
      name += "*"
      end += 1
    }
    return (name, end)
  }

  func isCommand(_ name: String) -> Bool { command(at: index)?.name == name }

  // MARK: Rows

  /// What ends a row besides the end of the formula.
  enum End: Equatable {
    case nothing, brace, bracket, cell, right, dollar
  }

  /// The whole formula.
  mutating func formula() -> Node {
    let all = 0..<characters.count
    if characters.allSatisfy(\.isWhitespace) { note(.empty, all) }
    // The parts of each row.
    var rows: [[Node]] = [row(until: .nothing).parts]
    skipSpaces()
    while index < characters.count {
      if lineBreak() {
        rows.append(row(until: .nothing).parts)
      } else {
        // What does not belong there ended the row, and what follows belongs to the same row.
        strayEnd()
        rows[rows.count - 1] += row(until: .nothing).parts
      }
      skipSpaces()
    }
    if rows.count == 1 { return Node(kind: .row(rows[0]), range: all) }
    let table = Table(
      kind: TableKind(alignment: .centred, hasFormulas: true),
      rows: rows.map { [Node(kind: .row($0), range: all)] })
    return Node(kind: .table(table), range: all)
  }

  /// Passes over `\\`, `\\*` or `\\[1ex]`, which asks for space that the style sheet gives already.
  mutating func lineBreak() -> Bool {
    guard let (name, end) = command(at: index), Self.lineBreaks.contains(name) else { return false }
    index = end
    if current == "*" { index += 1 }
    let before = index
    if current == "[" {
      while let character = current, character != "]", !character.isNewline { index += 1 }
      if current == "]" { index += 1 } else { index = before }
    }
    return true
  }

  static let lineBreaks: Set<String> = ["\\", "newline", "cr"]

  /// The nodes up to what ends the row, which is left where it stands.
  mutating func row(until end: End) -> Node {
    let start = index
    var nodes: [Node] = []
    let outerAlphabet = alphabet
    defer { alphabet = outerAlphabet }
    while true {
      skipSpaces()
      guard let character = current, !endsRow(character, end) else { break }
      if let wrapped = declaration(until: end) {
        nodes.append(wrapped)
        break
      }
      if let whole = infix(after: nodes, from: start, until: end) {
        nodes = [whole]
        break
      }
      let before = index
      if let node = scripted() { nodes.append(node) }
      if index == before { index += 1 }
    }
    return Node(kind: .row(Self.joined(nodes)), range: start..<max(start, index))
  }

  /// The commands that end a row.
  static let rowEnds = lineBreaks.union(["end", "right", "middle"])

  private func endsRow(_ character: Character, _ end: End) -> Bool {
    switch character {
    case "}", "&": return true
    case "]": return end == .bracket
    case "$": return end == .dollar
    case "\\":
      guard let name = command(at: index)?.name else { return false }
      return Self.rowEnds.contains(name)
    default: return false
    }
  }

  /// A command that holds to the end of its group: `\color`, `\displaystyle`, `\bf`.
  private mutating func declaration(until end: End) -> Node? {
    guard let (name, after) = command(at: index) else { return nil }
    let start = index
    switch name {
    case "displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle":
      index = after
      let rest = deeper(start) { $0.row(until: end) }
      return node(.style(isDisplay: name == "displaystyle", rest), from: start)
    case "color":
      index = after
      let colour = colour(of: name, from: start)
      let rest = deeper(start) { $0.row(until: end) }
      return colour.map { node(.coloured($0, rest), from: start) } ?? rest
    case "rm", "bf", "it":
      index = after
      alphabet = name == "rm" ? .upright : name == "bf" ? .bold : .italic
      return deeper(start) { $0.row(until: end) }
    default: return nil
    }
  }

  /// `{n \choose k}` and `{a \over b}`: what is before it in the group, and what is after it.
  private mutating func infix(after nodes: [Node], from start: Int, until end: End) -> Node? {
    guard let (name, after) = command(at: index), case .infix(let style)? = Command.all[name] else {
      return nil
    }
    let over = node(.row(Self.joined(nodes)), from: start)
    index = after
    let under = deeper(start) { $0.row(until: end) }
    return node(.fraction(over, under, style), from: start)
  }

  /// Letters that stand together in an upright alphabet are one word.
  private static func joined(_ nodes: [Node]) -> [Node] {
    var result: [Node] = []
    for node in nodes {
      if let letters = node.uprightLetters, var word = result.last?.uprightLetters {
        // Removed first, so that the word is not copied.
        let start = result.removeLast().range.lowerBound
        word += letters
        result.append(
          Node(kind: .identifier(word, isUpright: true), range: start..<node.range.upperBound))
      } else {
        result.append(node)
      }
    }
    return result
  }

  // MARK: Depth

  /// Runs `read` one level deeper; too deep, all that follows is passed over.
  mutating func deeper(_ start: Int, _ read: (inout FormulaParser) -> Node) -> Node {
    guard depth < Self.deepest else {
      note(.tooDeep(Self.deepest), start..<max(start + 1, index))
      giveUp()
      return node(.row([]), from: start)
    }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }
}

extension Node {
  /// Letters in the upright alphabet of a word.
  fileprivate var uprightLetters: String? {
    guard case .identifier(let text, true) = kind, text.first?.isASCII == true else { return nil }
    return text
  }
}
