/// What a node looks like to what is around it.
extension Node {
  var isOperator: Bool {
    if case .symbol = kind { true } else { false }
  }

  var isSpace: Bool {
    if case .space = kind { true } else { false }
  }

  /// What scripts are set at.
  var nucleus: Node {
    var node = self
    while true {
      switch node.kind {
      case .scripts(let base, lower: _, upper: _, _): node = base
      case .stacked(let base, over: _, under: _): node = base
      case .row(let parts) where parts.count == 1: node = parts[0]
      default: return node
      }
    }
  }

  var role: Symbol.Role {
    switch nucleus.kind {
    case .symbol(let symbol): symbol.role
    case .delimiter(let text, size: _): Symbol.role(of: text.first ?? " ")
    case .function: .large
    default: .ordinary
    }
  }

  /// Whether an opening bracket comes first.
  var isOpening: Bool {
    switch kind {
    case .symbol(let symbol): [.open, .relation, .close, .punctuation].contains(symbol.role)
    case .fenced: true
    case .delimiter(let text, size: _): Symbol.role(of: text.first ?? " ") == .open
    default: false
    }
  }

  /// Whether its scripts stand above and below in a display.
  var hasLimits: Bool {
    switch nucleus.kind {
    case .symbol(let symbol): symbol.role == .large
    case .function(_, let hasLimits): hasLimits
    default: false
    }
  }

  /// Whether brackets around it must grow.
  var isTall: Bool {
    switch kind {
    case .row(let parts), .fenced(_, let parts, between: _, _): parts.contains(where: \.isTall)
    case .fraction, .table, .stacked, .boxed: true
    case .root(let body, index: _), .coloured(_, let body), .struck(let body, _),
      .phantom(let body), .style(_, let body):
      body.isTall
    case .scripts(let base, let lower, let upper, _):
      base.isTall || base.role == .large || base.role == .integral || lower != nil && upper != nil
        || (upper?.isTall ?? false) || (lower?.isTall ?? false)
    case .symbol(let symbol): symbol.role == .large || symbol.role == .integral
    case .decorated(let body, let decoration): body.isTall || decoration.takesLabel
    case .delimiter(_, let size): size > 1
    case .identifier, .number, .function, .text, .space: false
    }
  }
}
