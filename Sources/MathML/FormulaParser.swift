/// Reads LaTeX from left to right; what cannot be read is noted and passed over.
struct FormulaParser {
  let characters: [Character]
  var index = 0
  var depth = 0
  private(set) var problems: [FormulaProblem] = []
  private var hasGivenUp = false
  /// The alphabet of letters, as `\mathbf` sets it.
  var alphabet: MathAlphabet?

  /// Groups, fractions and the like within each other.
  static let deepest = 64

  /// Where the last `\end` stands, or 0.
  let lastEnd: Int

  init(_ latex: String) {
    let characters = Array(latex)
    self.characters = characters
    let end: [Character] = ["\\", "e", "n", "d"]
    lastEnd = characters.indices.last { characters[$0...].starts(with: end) } ?? 0
  }

  mutating func note(_ kind: FormulaProblem.Kind, _ range: Range<Int>) {
    // What is passed over in the end is no mistake of its own.
    guard !hasGivenUp else { return }
    problems.append(FormulaProblem(kind: kind, range: range))
  }

  var isAtEnd: Bool { index >= characters.count }
  var current: Character? { index < characters.count ? characters[index] : nil }

  mutating func skipSpaces() {
    while let character = current, character.isWhitespace { index += 1 }
  }

  /// The name of the command at `index`, with the place after it; nil where there is none.
  func command(at start: Int) -> (name: String, end: Int)? {
    guard start + 1 < characters.count, characters[start] == "\\" else { return nil }
    var end = start + 1
    while end < characters.count, characters[end].isASCII, characters[end].isLetter { end += 1 }
    if end == start + 1 { return (String(characters[end]), end + 1) }
    var name = String(characters[start + 1..<end])
    if end < characters.count, characters[end] == "*", Commands.others.contains(name + "*") {
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
    var rows: [[Node]] = []
    while true {
      let row = row(until: .nothing)
      rows.append([row])
      skipSpaces()
      guard !isAtEnd else { break }
      passOver(&rows)
    }
    if rows.count == 1 { return rows[0][0] }
    let table = Table(kind: TableKind(alignment: .centred, hasFormulas: true), rows: rows)
    return Node(kind: .table(table), range: all)
  }

  /// What ended a row in the formula itself: a line break, or what does not belong there.
  private mutating func passOver(_ rows: inout [[Node]]) {
    let start = index
    switch current {
    case "}":
      index += 1
      note(.unopenedBrace, start..<index)
    case "&":
      index += 1
      note(.strayAmpersand, start..<index)
    default:
      guard let (name, end) = command(at: index) else {
        index += 1
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
      default: return
      }
    }
    // What follows belongs to the same row.
    let row = row(until: .nothing)
    rows[rows.count - 1][0].kind = .row(rows[rows.count - 1][0].parts + row.parts)
  }

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
      let before = index
      if let node = scripted() { nodes.append(node) }
      if index == before { index += 1 }
    }
    return Node(kind: .row(Self.joined(nodes)), range: start..<max(start, index))
  }

  private func endsRow(_ character: Character, _ end: End) -> Bool {
    switch character {
    case "}", "&": return true
    case "]": return end == .bracket
    case "$": return end == .dollar
    case "\\":
      guard let name = command(at: index)?.name else { return false }
      return ["\\", "newline", "cr", "end", "right", "middle"].contains(name)
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
      return Node(
        kind: .style(isDisplay: name == "displaystyle", rest), range: start..<index)
    case "color":
      index = after
      let colour = colour(of: name, from: start)
      let rest = deeper(start) { $0.row(until: end) }
      return colour.map { Node(kind: .coloured($0, rest), range: start..<index) } ?? rest
    case "rm", "bf", "it":
      index = after
      alphabet = name == "rm" ? .upright : name == "bf" ? .bold : .italic
      return deeper(start) { $0.row(until: end) }
    default: return nil
    }
  }

  /// Letters that stand together in an upright alphabet are one word.
  private static func joined(_ nodes: [Node]) -> [Node] {
    var result: [Node] = []
    for node in nodes {
      if case .identifier(let text, true) = node.kind, text.first?.isASCII == true,
        case .identifier(let before, true)? = result.last?.kind, before.first?.isASCII == true
      {
        result[result.count - 1].kind = .identifier(before + text, isUpright: true)
        result[result.count - 1].range =
          result[result.count - 1].range.lowerBound..<node.range.upperBound
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
      hasGivenUp = true
      index = characters.count
      return Node(kind: .row([]), range: start..<index)
    }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }
}
