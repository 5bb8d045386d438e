internal import ConvEngine
internal import Diagnostics

/// What an inline value asks for. Ranges count characters of the expression's text from 0.
indirect enum Expression: Sendable {
  struct Name: Hashable, Sendable {
    let text: String
    let range: Range<Int>
  }

  struct Index: Hashable, Sendable {
    let value: Int
    let range: Range<Int>
  }

  enum Operator: Character, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
  }

  case number(Rational, Range<Int>)
  case name(Name)
  case property(Name, of: Name)
  /// `NAME[row,column]` or `NAME[row,column,channel]`; the range is that of the brackets.
  case element(Name, [Index], Range<Int>)
  case negative(Expression, Range<Int>)
  case binary(Operator, Expression, Expression, Range<Int>)
}

/// Why an expression has no value, and which of its characters are to blame.
struct ExpressionError: Error, Hashable, Sendable {
  let problem: ValueProblem
  let range: Range<Int>
}
