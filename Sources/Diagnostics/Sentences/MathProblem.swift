public import ConvEngine

/// Sentences about formulas.
public enum MathProblem: Hashable, Sendable {
  case unknownCommand(_ name: String, nearest: String?)
  case argumentMissing(_ name: String)
  case secondArgumentMissing(_ name: String)
  case unclosedBrace
  case unopenedBrace
  case unknownEnvironment(_ name: String, known: [String])
  case unclosedEnvironment(_ name: String)
  case unopenedEnvironment(_ name: String)
  case leftWithoutRight
  case rightWithoutLeft(_ name: String)
  case noDelimiter(_ text: String)
  case doubleScript(_ sign: String)
  case strayAmpersand
  case unknownColour(_ name: String, known: [String])
  case badColumns(_ text: String)
  case badLength(_ text: String)
  case formulaTooDeep(_ limit: Int)
  case emptyFormula
  case unclosedDisplay
  case blankLineInDisplay
  case spacedFormula
  case tooManyFormulas
  case formulaLooksLikePrice(_ latex: String)
  case wrongEquation(claimed: String, value: Rational, computed: Rational)
}

extension MathProblem: ProblemTopic {
  var sentence: Sentence {
    switch self {
    case .unknownCommand(let name, let nearest):
      .error(
        "unknown-command",
        name.isEmpty ? "a backslash with nothing after it" : "there is no command \(command(name))"
      )
      .help(
        name.isEmpty
          ? "a command is a backslash and its name, such as \\times"
          : CommandAdvice.on(name) ?? nearest.map { "did you mean \(command($0))?" }
            ?? "words in a formula are written \\text{…}")
    case .argumentMissing(let name):
      .error("argument-missing", "nothing follows \(command(name))")
        .help("its argument goes in braces after it: {…}")
    case .secondArgumentMissing(let name):
      .error("second-argument-missing", "the second argument of \(command(name)) is missing")
        .help("there are two, each in braces: \\\(name){…}{…}")
    case .unclosedBrace:
      .error("unclosed-brace", "this bracket is never closed in the formula")
        .help("each { has its }")
    case .unopenedBrace:
      .error("unopened-brace", "this '}' closes nothing")
        .help("each } has its {; a brace that is shown is written \\}")
    case .unknownEnvironment(let name, let known):
      .error("unknown-environment", "there is no environment \(quote(name))")
        .help(
          proposal(
            for: name, in: known,
            otherwise:
              "there are \(list(["aligned", "cases", "array", "matrix", "pmatrix"], "and")), and the like"
          ))
    case .unclosedEnvironment(let name):
      .error("unclosed-environment", "\(quote("\\begin{\(name)}")) is never closed")
        .help("close it with \\end{\(name)}")
    case .unopenedEnvironment(let name):
      .error("unopened-environment", "\(quote("\\end{\(name)}")) closes nothing")
        .help("each \\end has its \\begin before it")
    case .leftWithoutRight:
      .error("left-without-right", "this '\\left' has no '\\right'")
        .help("brackets that grow come in pairs; \\right. ends without a bracket")
    case .rightWithoutLeft(let name):
      .error("right-without-left", "this \(command(name)) has no '\\left' before it")
        .help("brackets that grow come in pairs; \\left. begins without a bracket")
    case .noDelimiter(let text):
      .error("no-delimiter", "\(quote(text)) is not a bracket")
        .help("brackets are ( ) [ ] \\{ \\} | \\langle \\rangle, or . for none")
    case .doubleScript(let sign):
      .error("double-script", "a second \(quote(sign)) at the same place")
        .help("group with braces: a^{b^c}")
    case .strayAmpersand:
      .error("stray-ampersand", "'&' is outside a table")
        .help("within \\begin{aligned}…\\end{aligned} it separates columns; a sign is written \\&")
    case .unknownColour(let name, let known):
      .error("unknown-colour", "there is no colour \(quote(name))")
        .help(proposal(for: name, in: known, otherwise: "the colours are \(list(known, "and"))"))
    case .badColumns(let text):
      .error("bad-columns", "\(quote(text)) names no columns")
        .help("write a letter for each column: l, c or r")
    case .badLength(let text):
      .error("bad-length", "\(quote(text)) is not a width")
        .help("a width is a number and a unit: em, ex, mu, pt, px, mm, cm or in")
    case .formulaTooDeep(let limit):
      .error("formula-too-deep", "the parts of a formula nest at most \(limit) deep")
    case .emptyFormula:
      .error("empty-formula", "there is no formula between these dollar signs")
        .help("a dollar sign in the text is written \\$")
    case .unclosedDisplay:
      .error("unclosed-display", "this '$$' is never closed")
        .help(
          "a formula on lines of its own ends with $$; dollar signs in the text are written \\$\\$")
    case .blankLineInDisplay:
      .error("blank-line-in-display", "this '$$' is not closed before the next empty line")
        .help("a formula has no empty lines; dollar signs in the text are written \\$\\$")
    case .spacedFormula:
      .warning(
        "spaced-formula", "this is not a formula, because of a space at a dollar sign"
      )
      .help("write the formula without spaces at its ends: $x_1$")
    case .tooManyFormulas:
      .error("too-many-formulas", "this lesson has too many formulas")
        .help("divide it into several lessons")
    case .formulaLooksLikePrice(let latex):
      .warning(
        "formula-looks-like-price", "\(quote("$" + latex + "$")) is read as a formula"
      )
      .help("a dollar sign in the text is written \\$")
    case .wrongEquation(let claimed, let value, let computed):
      // A side that is a sum is quoted with its value.
      .error(
        "wrong-equation",
        "claimed \(claimed == "\(value)" ? "" : "\(quote(claimed)), which is ")\(value), "
          + "computed \(computed)"
      )
      .help(
        computed.decimal == nil && value.decimal != nil
          ? "both sides of = are exactly equal; what is rounded is written \\approx" : nil)
    }
  }

  private func command(_ name: String) -> String {
    name == "^" || name == "_" ? quote(name) : quote("\\" + name)
  }
}
