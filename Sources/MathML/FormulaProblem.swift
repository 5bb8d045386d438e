/// Something in a formula that cannot be read.
public struct FormulaProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// A backslash and a word that is not a command.
    case unknownCommand(String)
    /// A command or a sign without what should follow it.
    case missingArgument(String)
    /// A command that takes two arguments, with one.
    case missingSecondArgument(String)
    /// A `{` without its `}`.
    case unclosedBrace
    /// A `}` without its `{`.
    case unopenedBrace
    /// `\begin` with a word that is not an environment.
    case unknownEnvironment(String)
    /// `\begin` without its `\end`.
    case unclosedEnvironment(String)
    /// `\end` without its `\begin`.
    case unopenedEnvironment(String)
    /// `\left` without its `\right`.
    case leftWithoutRight
    /// `\right` or `\middle` without its `\left`.
    case rightWithoutLeft(String)
    /// What follows `\left`, `\right`, `\middle` or `\big` is not a bracket.
    case noDelimiter(String)
    /// A second `^` or `_` at the same place.
    case doubleScript(String)
    /// `&` outside any environment.
    case strayAmpersand
    /// A colour that has no name here.
    case unknownColour(String)
    /// Columns of an `array` that cannot be read.
    case badColumns(String)
    /// A width that cannot be read, such as `10` without its unit.
    case badLength(String)
    /// Brackets, fractions and the like are nested deeper than this number.
    case tooDeep(Int)
    /// Nothing between the dollar signs.
    case empty
  }

  /// What is wrong.
  public let kind: Kind
  /// Where, in characters from the beginning of the formula.
  public let range: Range<Int>
}
