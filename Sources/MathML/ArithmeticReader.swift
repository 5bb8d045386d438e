/// Reads one side: sums of products of numbers, brackets and fractions, with words beside them.
///
/// A word has one of three roles:
/// - a *unit* or a remark, where it follows something complete: `1296 \text{ weights} + 36`;
/// - a *label*, at the beginning, where a colon ends it or a space separates it from a number:
///   `\text{total: } 36 + 1`;
/// - else a *name*, which stands for an unknown value: `\text{ReLU}(-3)`, `\text{bias} + 1`,
///   `2 \times \text{width}`, `90\text{%}`. A side with a name cannot be read.
struct ArithmeticReader {
  /// A side that could be read.
  struct ParsedSide {
    var arithmetic: Arithmetic
    /// The words beside its numbers.
    var units: [String] = []
    /// Whether it is more than a number with its sign and unit.
    var hasOperator = false
  }

  private enum Operator {
    case sum, difference, product, quotient, negative
    /// A bracket, the one that closes it, and where what it is part of begins.
    case bracket(closing: String, start: Int)

    var rank: Int {
      switch self {
      case .bracket: 0
      case .sum, .difference: 1
      case .product, .quotient: 2
      case .negative: 3
      }
    }
  }

  /// What was read last, which decides what may follow it as a factor.
  private enum Ending { case nothing, number, bracket, fraction, group, unit }

  private let nodes: [Node]
  private var index = 0
  private var steps: [Arithmetic.Step] = []
  private var operators: [Operator] = []
  private var ending = Ending.nothing
  /// Where what is being read begins, its sign included.
  private var start: Int?
  private var lastOperand = 0..<0
  private var units: [String] = []
  private var hasOperator = false

  private init(_ nodes: [Node]) {
    self.nodes = nodes
  }

  /// Nil where something in it is not plain arithmetic. Complexity: linear in the number of nodes.
  static func read(_ nodes: [Node]) -> ParsedSide? {
    var reader = ArithmeticReader(nodes)
    return reader.whole()
  }

  private static func steps(of node: Node) -> [Arithmetic.Step]? {
    read(node.parts.flatMap(\.arithmeticParts))?.arithmetic.steps
  }

  private var expectsOperand: Bool { ending == .nothing }

  private mutating func whole() -> ParsedSide? {
    while index < nodes.count {
      guard step(nodes[index]) else { return nil }
      index += 1
    }
    guard !expectsOperand else { return nil }
    while let last = operators.last {
      if case .bracket = last { return nil }
      applyLast()
    }
    return ParsedSide(
      arithmetic: Arithmetic(steps: steps), units: units, hasOperator: hasOperator)
  }

  /// Takes one node; false where it does not belong there.
  private mutating func step(_ node: Node) -> Bool {
    switch node.kind {
    case .space: return true
    case .text(let text, _): return word(text)
    case .symbol, .delimiter: return sign(node.signText ?? "")
    case .number(let text):
      guard begins(after: [.bracket, .fraction]), let text = Self.plain(text) else { return false }
      return operand([.number(text)], .number)
    case .fraction(let over, let under, let style):
      // After a number it may be the rest of a mixed one.
      guard style != .binomial, begins(after: [.bracket, .fraction]),
        let over = Self.steps(of: over), let divisor = Self.steps(of: under)
      else { return false }
      return operand(over + divisor + [.quotient(divisor: under.range)], .fraction)
    case .fenced(let left, let parts, _, let right):
      guard ["()", "[]", "{}"].contains(left + right), parts.count == 1,
        begins(after: [.number, .bracket, .fraction, .group]), let inner = Self.steps(of: parts[0])
      else { return false }
      return operand(inner, .bracket)
    default:
      guard let inner = node.groupContent, begins(after: []), let steps = Self.steps(of: inner)
      else { return false }
      return operand(steps, .group)
    }
  }

  // MARK: Operands

  /// Whether an operand may stand here; after some endings it is one more factor.
  private mutating func begins(after factors: [Ending]) -> Bool {
    if !expectsOperand {
      guard factors.contains(ending) else { return false }
      push(.product)
    }
    start = start ?? index
    return true
  }

  private mutating func operand(_ steps: [Arithmetic.Step], _ ending: Ending) -> Bool {
    self.steps += steps
    complete(from: start ?? index, ending)
    return true
  }

  private mutating func complete(from first: Int, _ ending: Ending) {
    lastOperand = nodes[first].range.lowerBound..<nodes[index].range.upperBound
    start = nil
    self.ending = ending
    while case .negative? = operators.last { applyLast() }
  }

  // MARK: Signs

  private mutating func sign(_ text: String) -> Bool {
    switch text {
    case "+", "−":
      if expectsOperand {
        start = start ?? index
        if text == "−" { operators.append(.negative) }
      } else {
        push(text == "+" ? .sum : .difference)
      }
    case "×", "⋅", "∗", "·", "/":
      guard !expectsOperand, text != "∗" || !isConvolution else { return false }
      push(text == "/" ? .quotient : .product)
    case "(", "[", "{":
      guard begins(after: [.number, .bracket, .fraction, .group]) else { return false }
      let closing = text == "(" ? ")" : text == "[" ? "]" : "}"
      operators.append(.bracket(closing: closing, start: start ?? index))
      start = nil
    case ")", "]", "}":
      guard !expectsOperand else { return false }
      while let last = operators.last {
        guard case .bracket(let closing, let first) = last else {
          applyLast()
          continue
        }
        guard closing == text else { return false }
        operators.removeLast()
        complete(from: first, .bracket)
        return true
      }
      return false
    default: return false
    }
    return true
  }

  /// Whether the star at `index` stands between two sizes, `(6 \times 6) * (3 \times 3)`, and so is the sign
  /// of a convolution.
  private var isConvolution: Bool {
    // The sizes of a layer are short, and the rest is not looked at.
    let before = Array(nodes[..<index].reversed().drop(while: \.isSpace).prefix(20))
    let after = Array(nodes[(index + 1)...].drop(while: \.isSpace).prefix(20))
    func isSize(_ nodes: [Node]) -> Bool {
      nodes.contains { $0.signText == "×" }
        && nodes.allSatisfy { $0.isNumeral || $0.isSpace || $0.signText == "×" }
    }
    func inside(_ nodes: [Node]) -> [Node]? {
      guard let first = nodes.first else { return nil }
      if case .fenced(_, let parts, between: _, _) = first.kind { return parts.flatMap(\.parts) }
      guard first.isOpeningBracket || first.isClosingBracket,
        let end = nodes.dropFirst().firstIndex(where: { $0.isOpeningBracket || $0.isClosingBracket }
        )
      else { return nil }
      return Array(nodes[1..<end])
    }
    guard let left = inside(before), let right = inside(after) else { return false }
    return isSize(left) && isSize(right)
  }

  private mutating func push(_ next: Operator) {
    while let last = operators.last, last.rank >= next.rank { applyLast() }
    operators.append(next)
    ending = .nothing
    hasOperator = true
  }

  private mutating func applyLast() {
    switch operators.removeLast() {
    case .sum: steps.append(.sum)
    case .difference: steps.append(.difference)
    case .product: steps.append(.product)
    case .quotient: steps.append(.quotient(divisor: lastOperand))
    case .negative: steps.append(.negative)
    case .bracket: break
    }
  }

  // MARK: Words

  private mutating func word(_ text: String) -> Bool {
    let text = text[...]
    guard let last = text.last(where: { !$0.isWhitespace }) else { return true }
    guard !text.contains(where: { "%‰".contains($0) }), !Self.qualifies(text) else { return false }
    var next = index + 1
    var space = text.last?.isWhitespace == true ? 0.25 : 0
    while next < nodes.count, case .space(let width) = nodes[next].kind {
      space = max(space, width)
      next += 1
    }
    let following = next < nodes.count ? nodes[next] : nil
    let isApart = last == ":" || space >= 1
    if expectsOperand {
      guard steps.isEmpty, operators.isEmpty, start == nil else { return false }
      return isApart || space > 0 && (following?.isNumeral ?? true)
    }
    guard isApart || following?.isOpeningBracket != true else { return false }
    units.append(text.filter(\.isLetter))
    ending = .unit
    return true
  }

  /// Whether words say that the equality is not one of plain numbers: `2 \text{ (rounded down)}`.
  private static func qualifies(_ text: Substring) -> Bool {
    text.split { !$0.isLetter }.contains { word in
      [
        "rounded", "mod", "modulo", "binary", "hexadecimal", "octal", "base", "remainder", "about",
        "approximately", "roughly",
      ].contains(word.lowercased())
    }
  }

  /// A decimal as a program reads it; nil for digits of another alphabet.
  private static func plain(_ text: String) -> String? {
    var text = text.replacing("\u{2009}", with: "")
    let groups = text.prefix { $0 != "." }.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      let areThousands =
        (1...3).contains(groups[0].count) && groups[0] != "0"
        && groups.dropFirst().allSatisfy { $0.count == 3 }
      text = text.replacing(",", with: areThousands ? "" : ".")
    }
    return text.allSatisfy { $0.isASCII } ? text : nil
  }
}
