internal import Markup

/// Writes a formula as MathML Core.
struct FormulaWriter {
  /// Whether large operators take their limits above and below.
  var isDisplay: Bool
  /// Whether it is written small, above or below something, where signs stand close.
  var isScript = false
  /// Whether it is written again to hold a place open.
  var isPhantom = false

  /// Writes a node as one element.
  func write(_ node: Node, to writer: inout MarkupWriter) {
    switch node.kind {
    case .row(let parts):
      if parts.count == 1, !parts[0].isOperator {
        write(parts[0], to: &writer)
      } else {
        writer.element("mrow") { row(parts, to: &$0) }
      }
    case .symbol(let symbol): self.symbol(symbol, form: nil, to: &writer)
    case .identifier, .number, .text, .space, .function: token(node, to: &writer)
    case .fraction(let over, let under, let style): fraction(over, under, style, to: &writer)
    case .root(let body, let index):
      writer.element(index == nil ? "msqrt" : "mroot") { root in
        write(body, to: &root)
        if let index { write(index, to: &root) }
      }
    case .scripts(let base, let lower, let upper, let placement):
      scripts(base, lower, upper, placement, to: &writer)
    case .decorated(let body, let decoration): decorated(body, decoration, to: &writer)
    case .stacked(let base, let over, let under):
      stack(base, under: under, over: over, to: &writer)
    case .fenced(let left, let parts, let between, let right):
      fenced(left, parts, between, right, to: &writer)
    case .delimiter(let text, let size):
      writer.element("mo", ["class": "size-\(size)", "stretchy": "false"], text: text)
    case .table(let table): self.table(table, to: &writer)
    case .coloured(let name, let body):
      writer.element("mrow", ["class": "ink-\(name)"]) { row(body.parts, to: &$0) }
    case .boxed(let body): writer.element("mrow", ["class": "boxed"]) { row(body.parts, to: &$0) }
    case .struck(let body, let strike):
      writer.element("mrow", ["class": "struck-\(strike.rawValue)"]) { row(body.parts, to: &$0) }
    case .phantom(let body): writer.element("mphantom") { row(body.parts, to: &$0) }
    case .style(let display, let body):
      writer.element("mstyle", ["displaystyle": display ? "true" : "false"]) { style in
        FormulaWriter(isDisplay: display, isPhantom: isPhantom).row(body.parts, to: &style)
      }
    }
  }

  // MARK: Rows

  /// Writes the parts of a row, each operator in the form that its neighbours ask for.
  ///
  /// - Parameter role: What the row goes on from, as after an `&`.
  func row(_ parts: [Node], after role: Symbol.Role? = nil, to writer: inout MarkupWriter) {
    var before = role
    for (index, part) in parts.enumerated() {
      guard case .symbol(let symbol) = part.kind else {
        if case .function = part.nucleus.kind, before == .ordinary || before == .close {
          writer.element("mspace", ["width": "0.167em"]) { _ in }
        }
        write(part, to: &writer)
        if case .function = part.nucleus.kind {
          let next = parts.dropFirst(index + 1).first { !$0.isSpace }
          if let next, !next.isOpening { writer.element("mspace", ["width": "0.167em"]) { _ in } }
        }
        if !part.isSpace { before = part.role }
        continue
      }
      var form: String?
      switch symbol.role {
      case .binary:
        // A sign after nothing, an operator or an opening bracket belongs to what follows.
        let isPrefix =
          switch before {
          case nil, .binary, .relation, .open, .punctuation, .large, .integral: true
          default: false
          }
        form = isPrefix ? "prefix" : index == 0 || index == parts.count - 1 ? "infix" : nil
      case .relation: form = index == 0 || index == parts.count - 1 ? "infix" : nil
      default: break
      }
      if symbol.role == .relation, symbol.text != "|", symbol.text != "∣" {
        relation(
          symbol, form: form, isFirst: before != .relation,
          isLast: index + 1 == parts.count || parts[index + 1].relation == nil, to: &writer)
      } else {
        self.symbol(symbol, form: form, to: &writer)
      }
      before = form == "prefix" ? .open : symbol.role
    }
  }

  private func token(_ node: Node, to writer: inout MarkupWriter) {
    switch node.kind {
    case .identifier(let text, let isUpright):
      // Without the attribute a single letter is italic.
      let isPlain = isUpright && text.count == 1
      writer.element("mi", ["mathvariant": isPlain ? "normal" : nil], text: text)
    case .number(let text): writer.element("mn", text: text)
    case .function(let text, hasLimits: _):
      writer.element(
        "mi", ["mathvariant": text.count == 1 ? "normal" : nil],
        text: text.replacing(" ", with: "\u{2009}"))
    case .text(let text, let style):
      // Spaces at the ends of an element would be lost.
      writer.element(
        "mtext", ["class": style == .normal ? nil : style.rawValue],
        text: text.replacing(" ", with: "\u{A0}"))
    case .space(let width): writer.element("mspace", ["width": Self.em(width)]) { _ in }
    default: break
    }
  }

  static func em(_ width: Double) -> String {
    let thousandths = Int(width * 1000 + (width < 0 ? -0.5 : 0.5))
    let sign = thousandths < 0 ? "-" : ""
    let part = String(1000 + abs(thousandths) % 1000).dropFirst()
    return "\(sign)\(abs(thousandths) / 1000).\(part)em"
  }

  private func symbol(_ symbol: Symbol, form: String?, to writer: inout MarkupWriter) {
    let isBar = ["|", "‖"].contains(symbol.text)
    let attributes: MarkupWriter.Attributes
    switch symbol.role {
    case .ordinary, .open, .close:
      if isBar {
        attributes = ["stretchy": "false", "lspace": "0", "rspace": "0"]
      } else if symbol.role != .ordinary {
        attributes = ["stretchy": "false"]
      } else if ["…", "⋯"].contains(symbol.text) {
        attributes = ["lspace": "0.167em", "rspace": "0.167em"]
      } else if ["/", "!", "′", "″", "‴", "⁗"].contains(symbol.text) {
        attributes = ["lspace": "0", "rspace": "0"]
      } else {
        return writer.element("mi", ["mathvariant": "normal"], text: symbol.text)
      }
    case .large, .integral:
      attributes = [
        "class": isDisplay ? (symbol.role == .integral ? "integral" : "large") : nil,
        "largeop": "false", "movablelimits": "false", "stretchy": "false", "lspace": "0",
        "rspace": "0.167em",
      ]
    case .relation where symbol.text == "|" || symbol.text == "∣":
      attributes = ["stretchy": "false", "lspace": "0.278em", "rspace": "0.278em"]
    case .relation: return relation(symbol, form: form, isFirst: true, isLast: true, to: &writer)
    case .binary where symbol.text.count > 1:
      attributes = ["lspace": "0.222em", "rspace": "0.222em", "form": form]
    case .binary:
      let space = isScript || form == "prefix" ? "0" : "0.222em"
      attributes = ["form": form, "lspace": space, "rspace": space]
    case .punctuation: attributes = ["lspace": "0", "rspace": "0.167em"]
    }
    writer.element("mo", attributes, text: symbol.text)
  }

  /// Signs that make one relation together, as `:=` does, have no space between them.
  private func relation(
    _ symbol: Symbol, form: String?, isFirst: Bool, isLast: Bool, to writer: inout MarkupWriter
  ) {
    let attributes: MarkupWriter.Attributes = [
      "form": form, "stretchy": "false", "lspace": isScript || !isFirst ? "0" : "0.278em",
      "rspace": isScript || !isLast ? "0" : "0.278em",
    ]
    writer.element("mo", attributes, text: symbol.text)
  }

  // MARK: Fractions and scripts

  private func fraction(
    _ over: Node, _ under: Node, _ style: FractionStyle, to writer: inout MarkupWriter
  ) {
    let inner = FormulaWriter(isDisplay: false, isScript: isScript, isPhantom: isPhantom)
    func bar(_ writer: inout MarkupWriter) {
      writer.element("mfrac", ["linethickness": style == .binomial ? "0" : nil]) { fraction in
        inner.write(over, to: &fraction)
        inner.write(under, to: &fraction)
      }
    }
    switch style {
    case .usual: bar(&writer)
    case .binomial: grown("(", ")", to: &writer) { bar(&$0) }
    case .display, .text:
      writer.element("mstyle", ["displaystyle": style == .display ? "true" : "false"]) { bar(&$0) }
    }
  }

  private func scripts(
    _ base: Node, _ lower: Node?, _ upper: Node?, _ placement: ScriptPlacement,
    to writer: inout MarkupWriter
  ) {
    let takesLimits =
      placement == .limits || placement == .usual && isDisplay && base.hasLimits
    if takesLimits { return stack(base, under: lower, over: upper, to: &writer) }
    let inner = FormulaWriter(isDisplay: false, isScript: true, isPhantom: isPhantom)
    let name = lower == nil ? "msup" : upper == nil ? "msub" : "msubsup"
    writer.element(name) { scripts in
      write(base, to: &scripts)
      if let lower { inner.write(lower, to: &scripts) }
      if let upper { inner.write(upper, to: &scripts) }
    }
  }

  func stack(_ base: Node, under: Node?, over: Node?, to writer: inout MarkupWriter) {
    guard under != nil || over != nil else { return write(base, to: &writer) }
    let inner = FormulaWriter(isDisplay: false, isScript: true, isPhantom: isPhantom)
    let name = under == nil ? "mover" : over == nil ? "munder" : "munderover"
    writer.element(name) { stack in
      write(base, to: &stack)
      if let under { inner.write(under, to: &stack) }
      if let over { inner.write(over, to: &stack) }
    }
  }
}

extension Node {
  fileprivate var relation: Symbol? {
    if case .symbol(let symbol) = kind, symbol.role == .relation { symbol } else { nil }
  }
}
