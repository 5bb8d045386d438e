internal import ConvEngine
internal import Markdown
internal import MathML

/// Sentences about formulas.
extension Problem {
  static func formula(_ kind: FormulaProblem.Kind) -> Problem {
    switch kind {
    case .unknownCommand(let name): unknownCommand(name)
    case .missingArgument(let command): argumentMissing(command)
    case .missingSecondArgument(let command): secondArgumentMissing(command)
    case .unclosedBrace: unclosedBrace()
    case .unopenedBrace: unopenedBrace()
    case .unknownEnvironment(let name): unknownEnvironment(name)
    case .unclosedEnvironment(let name): unclosedEnvironment(name)
    case .unopenedEnvironment(let name): unopenedEnvironment(name)
    case .leftWithoutRight: leftWithoutRight()
    case .rightWithoutLeft(let name): rightWithoutLeft(name)
    case .noDelimiter(let text): noDelimiter(text)
    case .doubleScript(let sign): doubleScript(sign)
    case .strayAmpersand: strayAmpersand()
    case .unknownColour(let name): unknownColour(name)
    case .badColumns(let text): badColumns(text)
    case .badLength(let text): badLength(text)
    case .tooDeep(let limit): formulaTooDeep(limit)
    case .empty: emptyFormula()
    }
  }

  private static func command(_ name: String) -> String {
    name == "^" || name == "_" ? quote(name) : quote("\\" + name)
  }

  private static func unknownCommand(_ name: String) -> Problem {
    .error(
      name.isEmpty ? "a backslash with nothing after it" : "there is no command \(command(name))",
      help: name.isEmpty
        ? "a command is a backslash and its name, such as \\times"
        : advice(onCommand: name)
          ?? NearestCommand.match(name).map { "did you mean \(command($0))?" }
          ?? "words in a formula are written \\text{…}")
  }

  private static func argumentMissing(_ name: String) -> Problem {
    .error(
      "nothing follows \(command(name))", help: "what it is for stands in braces after it: {…}")
  }

  private static func secondArgumentMissing(_ name: String) -> Problem {
    .error(
      "the second argument of \(command(name)) is missing",
      help: "there are two, each in braces: \\\(name){…}{…}")
  }

  private static func unclosedBrace() -> Problem {
    .error("this bracket is never closed in the formula", help: "each { has its }")
  }

  private static func unopenedBrace() -> Problem {
    .error(
      "this '}' closes nothing", help: "each } has its {; a brace that is shown is written \\}")
  }

  private static func unknownEnvironment(_ name: String) -> Problem {
    .error(
      "there is no environment \(quote(name))",
      help: proposal(
        for: name, in: Formula.environmentNames,
        otherwise:
          "there are \(list(["aligned", "cases", "array", "matrix", "pmatrix"], "and")), and the like"
      ))
  }

  private static func unclosedEnvironment(_ name: String) -> Problem {
    .error("\(quote("\\begin{\(name)}")) is never closed", help: "close it with \\end{\(name)}")
  }

  private static func unopenedEnvironment(_ name: String) -> Problem {
    .error(
      "\(quote("\\end{\(name)}")) closes nothing", help: "each \\end has its \\begin before it")
  }

  private static func leftWithoutRight() -> Problem {
    .error(
      "this '\\left' has no '\\right'",
      help: "brackets that grow come in pairs; \\right. ends without a bracket")
  }

  private static func rightWithoutLeft(_ name: String) -> Problem {
    .error(
      "this \(command(name)) has no '\\left' before it",
      help: "brackets that grow come in pairs; \\left. begins without a bracket")
  }

  private static func noDelimiter(_ text: String) -> Problem {
    .error(
      "\(quote(text)) is no bracket",
      help: "brackets are ( ) [ ] \\{ \\} | \\langle \\rangle, or . for none")
  }

  private static func doubleScript(_ sign: String) -> Problem {
    .error("a second \(quote(sign)) at the same place", help: "group with braces: a^{b^c}")
  }

  private static func strayAmpersand() -> Problem {
    .error(
      "'&' stands outside of a table",
      help: "within \\begin{aligned}…\\end{aligned} it separates columns; a sign is written \\&")
  }

  private static func unknownColour(_ name: String) -> Problem {
    .error(
      "there is no colour \(quote(name))",
      help: proposal(
        for: name, in: Formula.colourNames,
        otherwise: "the colours are \(list(Formula.colourNames, "and"))"))
  }

  private static func badColumns(_ text: String) -> Problem {
    .error("\(quote(text)) names no columns", help: "write a letter for each column: l, c or r")
  }

  private static func badLength(_ text: String) -> Problem {
    .error(
      "\(quote(text)) is no width",
      help: "a width is a number and a unit: em, ex, mu, pt, px, mm, cm or in")
  }

  private static func formulaTooDeep(_ limit: Int) -> Problem {
    .error("the parts of a formula nest at most \(limit) deep")
  }

  private static func emptyFormula() -> Problem {
    .error(
      "there is no formula between these dollar signs",
      help: "a dollar sign in the text is written \\$")
  }

  // MARK: Dollar signs

  static func strayDollars(_ kind: StrayDollars.Kind) -> Problem {
    switch kind {
    case .unclosed: unclosedDisplay()
    case .blankLine: blankLineInDisplay()
    case .spaced: spacedFormula()
    case .tooMany: tooManyFormulas()
    }
  }

  private static func unclosedDisplay() -> Problem {
    .error(
      "this '$$' is never closed",
      help:
        "a formula on lines of its own ends with $$; dollar signs in the text are written \\$\\$")
  }

  private static func blankLineInDisplay() -> Problem {
    .error(
      "this '$$' is not closed before the next empty line",
      help: "a formula has no empty lines; dollar signs in the text are written \\$\\$")
  }

  private static func spacedFormula() -> Problem {
    .warning(
      "this is no formula, because of a space at a dollar sign",
      help: "write the formula without spaces at its ends: $x_1$")
  }

  private static func tooManyFormulas() -> Problem {
    .error("this lesson has too many formulas", help: "divide it into several lessons")
  }

  static func formulaLooksLikePrice(_ latex: String) -> Problem {
    .warning(
      "\(quote("$" + latex + "$")) is read as a formula",
      help: "a dollar sign in the text is written \\$")
  }

  // MARK: Arithmetic

  static func wrongEquation(
    claimed: some StringProtocol, value: Rational, computed: Rational
  ) -> Problem {
    // A side that is a sum is told with what it comes to.
    let claim = claimed == "\(value)" ? "\(value)" : "\(quote(claimed)), which is \(value)"
    return .error(
      "claimed \(claim), computed \(computed)",
      help: computed.decimal == nil && value.decimal != nil
        ? "both sides of = are exactly equal; what is rounded is written \\approx" : nil)
  }
}
