/// A formula as its author typed it in LaTeX, read.
///
/// Reading never fails: what could not be read is told in `problems`, and the rest stands.
public struct Formula: Hashable, Sendable {
  /// Between the dollar signs, as typed; lines end in `\n`.
  public let latex: String
  /// What could not be read, in order.
  public let problems: [FormulaProblem]

  /// Reads `latex`.
  public init(_ latex: String) {
    self.latex = latex
    problems = []
  }

  /// The formula as one `<math>` element of MathML Core.
  ///
  /// - Parameter isDisplay: Whether it stands on lines of its own.
  public func markup(isDisplay: Bool) -> String { "" }

  /// Its plain arithmetic: each chain of equal sides that is made of numbers alone.
  public var equations: [Equation] { [] }
}

/// Something in a formula that cannot be read.
public struct FormulaProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    case unknownCommand(String)
  }

  /// What is wrong.
  public let kind: Kind
  /// Where, in characters from the beginning of the formula.
  public let range: Range<Int>
}
