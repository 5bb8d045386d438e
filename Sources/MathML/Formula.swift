internal import Markup

/// A formula as its author typed it in LaTeX, read.
///
/// Reading never fails: `problems` lists what could not be read, and the rest is kept.
public struct Formula: Sendable {
  /// Between the dollar signs, as typed; lines end in `\n`.
  public let latex: String
  /// What could not be read, in order.
  public let problems: [FormulaProblem]
  /// Its plain arithmetic: the chains of equal sides that are made of numbers alone.
  public let equations: [Equation]
  let content: Node

  /// Reads `latex`. Complexity: linear in the length of the formula.
  public init(_ latex: String) {
    var parser = FormulaParser(latex)
    self.latex = latex
    content = parser.formula()
    problems = parser.problems.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    equations = problems.isEmpty ? EquationFinder.equations(in: content) : []
  }

  /// The formula as a `<math>` element of MathML Core.
  ///
  /// A long one within a line is written as several, each of which ends with a sign: browsers break
  /// no lines in a formula, and on a narrow screen it would be wider than the page.
  ///
  /// - Parameter isDisplay: Whether it stands on lines of its own.
  public func markup(isDisplay: Bool) -> String {
    var writer = MarkupWriter()
    let formula = FormulaWriter(isDisplay: isDisplay)
    let pieces = isDisplay ? [] : content.lineBreakPieces
    if pieces.count < 2 {
      writer.element("math", ["display": isDisplay ? "block" : nil]) {
        formula.write(content, to: &$0)
      }
    }
    for (index, piece) in pieces.enumerated() where pieces.count > 1 {
      writer.element("math", [:]) { math in
        math.element("mrow") {
          formula.row(Array(piece), after: index > 0 ? pieces[index - 1].last?.role : nil, to: &$0)
        }
      }
    }
    return writer.markup
  }

  /// The names of all commands, without their backslashes.
  public static var commandNames: [String] { Command.names }
  /// The names that an author may have meant: those that LaTeX has too.
  public static var proposedNames: [String] {
    Command.names.filter { !Command.notInLaTeX.contains($0) }
  }
  /// The names of all environments.
  public static var environmentNames: [String] { TableKind.byName.keys.sorted() }
  /// The names of all colours.
  public static var colourNames: [String] { Command.colours }
}
