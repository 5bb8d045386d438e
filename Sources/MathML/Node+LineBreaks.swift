// Where a long formula within a line may be broken.
extension Node {
  /// A formula that is shorter than this, in letters, is not broken.
  private static let shortest = 24.0
  /// The least length between two breaks, in letters.
  private static let shortestPiece = 6.0

  /// The parts of a row up to each sign after which a line may be broken; one piece where the row is
  /// short.
  var lineBreakPieces: [ArraySlice<Node>] {
    let parts = parts
    var pieces: [ArraySlice<Node>] = []
    var start = 0
    var width = 0.0
    var total = 0.0
    for (index, part) in parts.enumerated() {
      total += part.width
      width += part.width
      let isBetween = index > start && index + 1 < parts.count
      guard isBetween, width >= Self.shortestPiece, part.isBreakable, !parts[index + 1].isBreakable
      else { continue }
      pieces.append(parts[start...index])
      start = index + 1
      width = 0
    }
    if start < parts.count { pieces.append(parts[start...]) }
    return total < Self.shortest ? [parts[...]] : pieces
  }

  private var isBreakable: Bool {
    guard case .symbol(let symbol) = kind else { return false }
    return symbol.role == .relation && !["|", "∣", ":"].contains(symbol.text)
      || symbol.role == .binary
  }

  /// The approximate width in letters.
  private var width: Double {
    switch kind {
    case .row(let parts): parts.map(\.width).reduce(0, +)
    case .identifier(let text, _), .number(let text), .function(let text, _), .text(let text, _):
      Double(text.count)
    case .symbol(let symbol): symbol.role == .binary || symbol.role == .relation ? 2 : 1
    case .space(let width): width * 2
    case .fraction(let over, let under, _): 0.7 * max(over.width, under.width)
    case .root(let body, index: _): body.width + 1
    case .scripts(let base, let lower, let upper, _):
      base.width + 0.7 * max(lower?.width ?? 0, upper?.width ?? 0)
    case .decorated(let body, _), .coloured(_, let body), .boxed(let body), .struck(let body, _),
      .phantom(let body), .style(_, let body):
      body.width
    case .stacked(let base, let over, let under):
      max(base.width, 0.7 * max(over?.width ?? 0, under?.width ?? 0))
    case .fenced(_, let parts, between: _, _): parts.map(\.width).reduce(2, +)
    case .delimiter: 1
    case .table(let table):
      table.rows.map { $0.map(\.width).reduce(0) { $0 + $1 + 1 } }.max() ?? 0
    }
  }
}
