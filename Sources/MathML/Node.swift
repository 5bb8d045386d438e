/// A part of a formula, and which of its characters it was read from.
struct Node: Sendable {
  indirect enum Kind: Sendable {
    case row([Node])
    case identifier(String, isUpright: Bool)
    case number(String)
    case symbol(Symbol)
    /// `\lim`, `\max`: set upright; those with limits take them above and below in a display.
    case function(String, hasLimits: Bool)
    case text(String, TextStyle)
    /// In em.
    case space(Double)
    case fraction(Node, Node, FractionStyle)
    case root(Node, index: Node?)
    case scripts(Node, lower: Node?, upper: Node?, ScriptPlacement)
    case decorated(Node, Decoration)
    /// Something set above or below something else.
    case stacked(Node, over: Node?, under: Node?)
    /// Brackets that grow with what is between them; empty strings for `.`, which draws none.
    case fenced(String, [Node], between: [String], String)
    /// A bracket of a size that was asked for, from 1 to 4.
    case delimiter(String, size: Int)
    case table(Table)
    case coloured(String, Node)
    case boxed(Node)
    case struck(Node, Strike)
    case phantom(Node)
    /// From here to the end of the group.
    case style(isDisplay: Bool, Node)
  }

  var kind: Kind
  var range: Range<Int>

  /// The parts of a row; anything else is its own only part.
  var parts: [Node] {
    if case .row(let parts) = kind { parts } else { [self] }
  }
}

enum TextStyle: String, Sendable { case normal, bold, italic, monospace, sans }

enum FractionStyle: Sendable {
  case usual, display, text
  /// Without a bar, between round brackets.
  case binomial
}

enum ScriptPlacement: Sendable { case usual, limits, noLimits }

/// A mark above or below something.
enum Decoration: Hashable, Sendable {
  /// A small sign above a letter.
  case accent(String)
  /// A line, hat or arrow as wide as what it marks; its name is part of a class.
  case drawn(String)
  /// A brace or bracket as wide as what it marks, where a script is its label.
  case labelled(String)

  var takesLabel: Bool {
    if case .labelled = self { true } else { false }
  }
}

/// The lines through something that is crossed out.
enum Strike: String, Sendable { case rising, falling, both }

/// Rows of cells.
struct Table: Sendable {
  var kind: TableKind
  var rows: [[Node]]
  /// For `array`: `l`, `c` or `r` for each column.
  var columns: [Character] = []
  /// Column numbers before which, and row numbers above which, a line is drawn; the number of rows
  /// for a line below all of them.
  var columnLines: Set<Int> = []
  var rowLines: Set<Int> = []
}
