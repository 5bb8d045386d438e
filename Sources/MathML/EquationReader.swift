extension Equation {
  /// The chains of equal sides in a formula, or in the rows of an aligned one.
  static func all(in formula: Node) -> [Equation] {
    let formula = formula.unframed
    guard case .table(let table) = formula.kind, table.kind.hasFormulas else {
      return chain(formula.parts, after: nil).map { [$0] } ?? []
    }
    var equations: [Equation] = []
    var last: Side?
    for row in table.rows {
      let found = chain(row.flatMap { $0.unframed.parts }, after: last)
      if let found { equations.append(found) }
      last = found?.sides.last
    }
    return equations
  }

  /// The sides of one row; nil where something in it is no plain arithmetic.
  ///
  /// - Parameter last: The side that a row goes on from which begins with an equals sign.
  private static func chain(_ nodes: [Node], after last: Side?) -> Equation? {
    var sides: [Side] = []
    var nodes = nodes.flatMap(\.meaningfulParts)
    while let end = nodes.last, end.isPunctuation { nodes.removeLast() }
    let parts = nodes.split(omittingEmptySubsequences: false) { $0.isEqualsSign }
    guard parts.count > 1 else { return nil }
    for (index, part) in parts.enumerated() {
      guard let first = part.first, let end = part.last else {
        if index == 0, let last { sides.append(last) }
        continue
      }
      var reader = ArithmeticReader(Array(part))
      guard let arithmetic = reader.whole() else { return nil }
      sides.append(
        Side(
          arithmetic: arithmetic, range: first.range.lowerBound..<end.range.upperBound))
    }
    return sides.count > 1 ? Equation(sides: sides) : nil
  }
}

extension Node {
  /// What is inside of groups, frames and colours that hold nothing else.
  fileprivate var unframed: Node {
    var node = self
    while true {
      switch node.kind {
      case .row(let parts):
        let parts = parts.filter { !$0.isBlank }
        guard parts.count == 1, let only = parts.first else { return node }
        node = only
      case .boxed(let inner), .coloured(_, let inner), .style(_, let inner): node = inner
      default: return node
      }
    }
  }

  /// Whether it says nothing of numbers: spaces and words.
  fileprivate var isBlank: Bool {
    switch kind {
    case .space, .text, .phantom: true
    default: false
    }
  }

  /// The nodes that count, with what declarations hold for.
  fileprivate var meaningfulParts: [Node] {
    switch kind {
    case .space, .text, .phantom: []
    case .style(_, let inner), .coloured(_, let inner):
      inner.parts.contains { $0.isEqualsSign } ? inner.parts.flatMap(\.meaningfulParts) : [self]
    default: [self]
    }
  }

  fileprivate var isEqualsSign: Bool {
    if case .symbol(let symbol) = kind { symbol.text == "=" } else { false }
  }

  fileprivate var isPunctuation: Bool {
    if case .symbol(let symbol) = kind { [".", ",", ";"].contains(symbol.text) } else { false }
  }
}

/// Reads one side: sums of products of numbers, brackets and fractions.
private struct ArithmeticReader {
  private let nodes: [Node]
  private var index = 0
  private var depth = 0

  init(_ nodes: [Node]) {
    self.nodes = nodes
  }

  mutating func whole() -> Arithmetic? {
    guard let sum = sum(), index == nodes.count else { return nil }
    return sum
  }

  private static func whole(_ node: Node) -> Arithmetic? {
    var reader = ArithmeticReader(node.parts.flatMap(\.meaningfulParts))
    return reader.whole()
  }

  private var sign: String? {
    guard index < nodes.count, case .symbol(let symbol) = nodes[index].kind else { return nil }
    return symbol.text
  }

  private mutating func sum() -> Arithmetic? {
    depth += 1
    defer { depth -= 1 }
    guard depth < FormulaParser.deepest, let first = product() else { return nil }
    var terms = [first]
    while let sign, sign == "+" || sign == "−" {
      index += 1
      guard let term = product() else { return nil }
      terms.append(sign == "−" ? .negative(term) : term)
    }
    return terms.count == 1 ? first : .sum(terms)
  }

  private mutating func product() -> Arithmetic? {
    var isNegative = false
    while let sign, sign == "+" || sign == "−" {
      if sign == "−" { isNegative.toggle() }
      index += 1
    }
    guard var value = factor() else { return nil }
    var wasBracket = endsInBracket
    while index < nodes.count {
      if let sign, sign == "×" || sign == "⋅" || sign == "∗" {
        index += 1
        guard let next = signedFactor() else { return nil }
        value = value.times(next)
      } else if sign == "/" {
        index += 1
        let start = index
        guard let next = signedFactor() else { return nil }
        value = .quotient(value, next, divisor: range(from: start))
      } else if startsBracket || wasBracket && startsFactor {
        guard let next = factor() else { return nil }
        value = value.times(next)
      } else {
        break
      }
      wasBracket = endsInBracket
    }
    return isNegative ? .negative(value) : value
  }

  private mutating func signedFactor() -> Arithmetic? {
    var isNegative = false
    while let sign, sign == "+" || sign == "−" {
      if sign == "−" { isNegative.toggle() }
      index += 1
    }
    return factor().map { isNegative ? .negative($0) : $0 }
  }

  private func range(from start: Int) -> Range<Int> {
    nodes[start].range.lowerBound..<nodes[index - 1].range.upperBound
  }

  private mutating func factor() -> Arithmetic? {
    guard index < nodes.count else { return nil }
    let node = nodes[index]
    if let closing = closing(of: node) {
      index += 1
      guard let inner = sum(), index < nodes.count, nodes[index].delimiterText == closing else {
        return nil
      }
      index += 1
      return inner
    }
    index += 1
    switch node.kind {
    case .number(let text): return Self.plain(text).map { .number($0) }
    case .fraction(let over, let under, let style):
      guard style != .binomial, let over = Self.whole(over), let divisor = Self.whole(under) else {
        return nil
      }
      return .quotient(over, divisor, divisor: under.range)
    case .fenced(let left, let parts, _, let right):
      let isBracket = ["()", "[]", "{}"].contains(left + right) && parts.count == 1
      return isBracket ? Self.whole(parts[0]) : nil
    case .row, .style, .boxed, .coloured: return node.inner.flatMap(Self.whole)
    case .stacked(let base, over: _, under: _):
      // A brace with its label.
      guard case .decorated(let inner, _) = base.kind else { return nil }
      return Self.whole(inner)
    case .decorated(let inner, .underbrace), .decorated(let inner, .overbrace),
      .decorated(let inner, .underline), .decorated(let inner, .overline):
      return Self.whole(inner)
    default: return nil
    }
  }

  private func closing(of node: Node) -> String? {
    switch node.delimiterText {
    case "(": ")"
    case "[": "]"
    case "{": "}"
    default: nil
    }
  }

  private var startsBracket: Bool {
    guard index < nodes.count else { return false }
    if closing(of: nodes[index]) != nil { return true }
    if case .fenced = nodes[index].kind { return true }
    return false
  }

  private var startsFactor: Bool {
    guard index < nodes.count else { return false }
    if case .number = nodes[index].kind { return true }
    return startsBracket
  }

  private var endsInBracket: Bool {
    guard index > 0 else { return false }
    if case .fenced = nodes[index - 1].kind { return true }
    return [")", "]", "}"].contains(nodes[index - 1].delimiterText)
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

extension Node {
  fileprivate var delimiterText: String? {
    switch kind {
    case .symbol(let symbol): symbol.text
    case .delimiter(let text, size: _): text
    default: nil
    }
  }

  fileprivate var inner: Node? {
    switch kind {
    case .row: self
    case .style(_, let inner), .boxed(let inner), .coloured(_, let inner): inner
    default: nil
    }
  }
}

extension Arithmetic {
  fileprivate func times(_ other: Arithmetic) -> Arithmetic {
    if case .product(let factors) = self { return .product(factors + [other]) }
    return .product([self, other])
  }
}
