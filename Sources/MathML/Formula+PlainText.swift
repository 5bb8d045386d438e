extension Formula {
  /// The formula where only text may go, as in a title: `σ(x²) = a/b`.
  ///
  /// What has no such form, as a matrix, is left in LaTeX.
  public var plainText: String {
    guard problems.isEmpty, let text = content.plainText else { return latex }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? latex : words
  }
}

extension Node {
  /// Nil where there is no such text.
  fileprivate var plainText: String? {
    switch kind {
    case .row(let parts): return Self.plainText(of: parts)
    case .identifier(let text, _), .number(let text), .text(let text, _), .function(let text, _),
      .delimiter(let text, size: _):
      return text
    case .symbol(let symbol): return symbol.text
    case .space(let width): return width > 0.2 ? " " : ""
    case .phantom: return ""
    case .fraction(let over, let under, let style):
      guard style != .binomial, let over = over.groupedText, let under = under.groupedText else {
        return nil
      }
      return "\(over)/\(under)"
    case .root(let body, index: let index):
      guard let text = body.groupedText else { return nil }
      guard let index else { return "√" + text }
      return index.plainText.flatMap { ["3": "∛", "4": "∜"][$0] }.map { $0 + text }
    case .scripts(let base, let lower, let upper, _):
      guard let text = base.plainText else { return nil }
      let below = lower.map { Self.script($0, "_", Self.lowered) } ?? ""
      let above = upper.map { Self.script($0, "^", Self.raised) } ?? ""
      guard let below, let above else { return nil }
      return text + below + above
    case .decorated(let body, let decoration):
      guard let text = body.plainText else { return nil }
      guard case .accent(let sign) = decoration, text.count == 1 else { return text }
      return text + (Self.marks[sign] ?? "")
    case .fenced(let left, let parts, let between, let right):
      var text = left
      for (index, part) in parts.enumerated() {
        guard let inner = part.plainText else { return nil }
        text += (index > 0 ? " \(between[index - 1]) " : "") + inner
      }
      return text + right
    case .stacked(let body, over: _, under: _), .coloured(_, let body), .boxed(let body),
      .struck(let body, _), .style(_, let body):
      return body.plainText
    case .table: return nil
    }
  }

  private static func plainText(of parts: [Node]) -> String? {
    var result = ""
    var before: Symbol.Role?
    for part in parts {
      guard let text = part.plainText else { return nil }
      let role = part.role
      switch role {
      case .relation: result += " \(text) "
      case .binary:
        let isSign = before == nil || before == .open || before == .binary || before == .relation
        result += isSign ? text : " \(text) "
      case .punctuation: result += text + " "
      case .large where before == .ordinary || before == .close: result += " " + text
      default:
        // A space separates a function from its argument.
        let needsSpace = before == .large && text.first?.isLetter == true
        result += (needsSpace ? " " : "") + text
      }
      if !part.isSpace { before = role }
    }
    return result
  }

  /// In brackets where it is more than a letter or number.
  private var groupedText: String? {
    guard let text = plainText else { return nil }
    let isSingle = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." } || text.count == 1
    return isSingle ? text : "(\(text))"
  }

  private static func script(
    _ node: Node, _ sign: String, _ small: [Character: Character]
  ) -> String? {
    guard let text = node.plainText else { return nil }
    let solid = text.filter { !$0.isWhitespace }
    let letters = solid.compactMap { small[$0] }
    if !letters.isEmpty, letters.count == solid.count { return String(letters) }
    return node.groupedText.map { sign + $0 }
  }

  private static let raised = Dictionary(
    uniqueKeysWithValues: zip("0123456789+−ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱ"))
  private static let lowered = Dictionary(
    uniqueKeysWithValues: zip("0123456789+−", "₀₁₂₃₄₅₆₇₈₉₊₋"))

  /// The marks that combine with a letter.
  private static let marks = [
    "^": "\u{302}", "¯": "\u{304}", "~": "\u{303}", "→": "\u{20D7}", "˙": "\u{307}",
    "¨": "\u{308}", "ˇ": "\u{30C}", "˘": "\u{306}", "´": "\u{301}", "`": "\u{300}",
  ]
}
