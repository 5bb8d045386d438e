/// What a node is to arithmetic.
extension Node {
  /// The nodes that count in a row: without what is empty, and with the parts of what frames an
  /// equation or holds for the rest of the row.
  var arithmeticParts: [Node] {
    switch kind {
    case .phantom: []
    case .style(_, let inner): inner.parts.flatMap(\.arithmeticParts)
    case .row(let parts) where parts.count < 2: parts.flatMap(\.arithmeticParts)
    case .row, .coloured, .boxed:
      if let parts = groupContent?.parts.flatMap(\.arithmeticParts),
        parts.contains(where: \.isEqualsSign)
      {
        parts
      } else {
        [self]
      }
    default: [self]
    }
  }

  /// What is inside of something that groups without a bracket.
  var groupContent: Node? {
    switch kind {
    case .row: self
    case .boxed(let inner), .coloured(_, let inner), .style(_, let inner): inner
    case .decorated(let inner, let decoration):
      decoration.takesLabel || [.drawn("underline"), .drawn("overline")].contains(decoration)
        ? inner : nil
    case .stacked(let base, over: _, under: _):
      // A brace with its label.
      if case .decorated(let inner, _) = base.kind { inner } else { nil }
    default: nil
    }
  }

  /// The sign that it is, a bracket of a given size included.
  var signText: String? {
    switch kind {
    case .symbol(let symbol): symbol.text
    case .delimiter(let text, size: _): text
    default: nil
    }
  }

  private var symbolText: String? {
    if case .symbol(let symbol) = kind { symbol.text } else { nil }
  }

  var isEqualsSign: Bool { symbolText == "=" }

  /// A sign between two operands.
  var isArithmeticOperator: Bool { symbolText.map { "+−×⋅∗·/".contains($0) } ?? false }

  var isMinus: Bool { symbolText == "−" }

  var isPunctuation: Bool { symbolText.map { [".", ",", ";"].contains($0) } ?? false }

  var isOpeningBracket: Bool {
    if case .fenced = kind { return true }
    return signText.map { ["(", "[", "{"].contains($0) } ?? false
  }

  var isClosingBracket: Bool { signText.map { [")", "]", "}"].contains($0) } ?? false }

  var isNumeral: Bool {
    switch kind {
    case .number, .fraction: true
    default: false
    }
  }

  var isWord: Bool {
    switch kind {
    case .text: true
    case .scripts(let base, lower: _, upper: _, _): base.isWord
    case .row(let parts): !parts.isEmpty && parts.allSatisfy { $0.isWord || $0.isSpace }
    default: false
    }
  }

  /// Words between two statements: `\text{, stride}`, `\text{ and }`.
  var isConjunction: Bool {
    guard case .text(let text, _) = kind else { return false }
    if let first = text.first(where: { !$0.isWhitespace }), ",;".contains(first) { return true }
    let word = text.drop(while: \.isWhitespace).prefix(while: \.isLetter)
    return ["and", "or", "so", "but", "while", "hence", "thus", "then", "because"].contains(word)
  }

  /// Whether it says something, and more than words do.
  var isSolid: Bool { !isSpace && !isWord && !isPunctuation }

  /// Whether it is made of what the check reads: numbers, the four operations, brackets and words.
  var isPlain: Bool {
    switch kind {
    case .number, .text, .space, .phantom: return true
    case .symbol, .delimiter:
      return isEqualsSign || isArithmeticOperator || isPunctuation || isOpeningBracket
        || isClosingBracket
    case .fraction(let over, let under, let style):
      return style != .binomial && over.isPlain && under.isPlain
    case .fenced(let left, let parts, _, let right):
      return ["()", "[]", "{}"].contains(left + right) && parts.allSatisfy(\.isPlain)
    case .row(let parts): return parts.allSatisfy(\.isPlain)
    default: return isWord || groupContent?.isPlain ?? false
    }
  }
}
