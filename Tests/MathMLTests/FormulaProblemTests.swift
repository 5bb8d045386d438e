import MathML
import TestSupport
import Testing

@Suite struct FormulaProblemTests {
  @Test(arguments: [
    ("\\foo{x}", ["unknownCommand(\"foo\") 0..<4"]),
    ("a \\ba b \\alhpa", ["unknownCommand(\"ba\") 2..<5", "unknownCommand(\"alhpa\") 8..<14"]),
    ("\\frac{1}", ["missingSecondArgument(\"frac\") 0..<8"]),
    ("\\frac + 1", []), ("\\frac", ["missingArgument(\"frac\") 0..<5"]),
    ("\\textcolor{red}", ["missingSecondArgument(\"textcolor\") 0..<15"]),
    ("\\overset{a}", ["missingSecondArgument(\"overset\") 0..<11"]),
    ("x^", ["missingArgument(\"^\") 1..<2"]),
    ("{a", ["unclosedBrace 0..<1"]),
    ("a}", ["unopenedBrace 1..<2"]),
    ("\\begin{foo} a \\end{foo}", ["unknownEnvironment(\"foo\") 7..<10"]),
    ("\\begin{matrix} a", ["unclosedEnvironment(\"matrix\") 0..<14"]),
    ("\\begin{matrix} a \\end{pmatrix}", ["unclosedEnvironment(\"matrix\") 0..<14"]),
    ("a \\end{matrix}", ["unopenedEnvironment(\"matrix\") 2..<14"]),
    ("\\left( a", ["leftWithoutRight 0..<5"]),
    ("a \\right)", ["rightWithoutLeft(\"right\") 2..<8"]),
    ("\\left x a \\right)", ["noDelimiter(\"x\") 6..<7"]),
    ("a^b^c", ["doubleScript(\"^\") 3..<4"]),
    ("a_b_c", ["doubleScript(\"_\") 3..<4"]),
    ("a & b", ["strayAmpersand 2..<3"]),
    ("\\textcolor{rde}{x}", ["unknownColour(\"rde\") 11..<14"]),
    ("\\begin{array}{lx} a \\end{array}", ["badColumns(\"lx\") 14..<16"]),
    (" ", ["empty 0..<1"]),
    ("\\text{\\foo}", ["unknownCommand(\"foo\") 6..<10"]),
    ("\\", ["unknownCommand(\"\") 0..<1"]),
    ("\\hspace{10}", ["badLength(\"10\") 7..<11"]),
    ("\\kern x", ["badLength(\"x\") 5..<7"]),
    ("\\begin{array}{*{2}x} a \\end{array}", ["badColumns(\"*{2}x\") 14..<19"]),
    ("a % \\foo\n \\bar{x} % }\n \\baz", ["unknownCommand(\"baz\") 23..<27"]),
  ])
  func eachIsToldAtItsPlace(latex: String, expected: [String]) {
    #expect(Formula(latex).problems.map { "\($0.kind) \($0.range)" } == expected)
  }

  @Test(arguments: [
    "{", "\\frac", "\\left(", "\\sqrt", "a^", "\\begin{matrix}", "\\text{", "\\hat", "\\color{red}",
  ])
  func nestingHasALimit(part: String) {
    let problems = Formula(String(repeating: part, count: 5000)).problems
    #expect(!problems.isEmpty)
    #expect(problems.count { if case .tooDeep = $0.kind { true } else { false } } <= 1)
  }

  @Test(arguments: [
    "\\begin{aligned}[t] a \\end{aligned}", "\\begin{array}[b]{cc} a \\end{array}",
    "\\begin{array}{c:c} a \\end{array}", "\\begin{array}{l@{\\,}r} a \\end{array}",
    "\\begin{array}{*{3}{c}} a \\end{array}", "\\begin{array}{p{2cm}|r} a \\end{array}",
    "\\begin{alignat*}{2} a &= b \\end{alignat*}", "\\begin{dcases} a \\\\ b \\end{dcases}",
    "\\begin{rcases} a \\end{rcases}", "\\begin{multline} a \\\\ b \\end{multline}",
    "\\begin{eqnarray*} a &=& b \\end{eqnarray*}", "\\begin{subarray}{l} a \\end{subarray}",
    "\\begin{matrix} a \\\\* b \\\\[2pt] c \\end{matrix}", "a \\\\* b \\\\[1ex] c",
    "\\begin{array}{c} a \\\\ \\cline{1-2} b \\end{array}", "{n \\choose k}",
    "\\textcolor{grey}{x}",
    "\\underbracket{a}_{b} \\overbracket{a}^b", "\\lparen x \\rparen", "\\bigcirc \\intercal",
  ])
  func whatLessonsUseIsRead(latex: String) {
    #expect(Formula(latex).problems.isEmpty)
  }

  /// What stands after so many mistakes is passed over.
  @Test(arguments: ["}", "&", "\\right)", "x_", "\\foo ", "\\end{x}", "^^"])
  func mistakesHaveALimit(part: String) {
    let formula = Formula(String(repeating: part, count: 20_000))
    #expect(formula.problems.count == 50)
  }

  /// Reading ends with the last mistake that is noted, here within an argument.
  @Test func theLastMistakeMayBeAnOpenBrace() {
    let formula = Formula(String(repeating: "\\foo ", count: 49) + "\\hspace{1cm")
    #expect(formula.problems.count == 50)
    #expect(formula.problems.last?.kind == .unclosedBrace)
  }

  @Test(arguments: [
    "1*1/", "(1)", "1/", "1+", "1=1,", "1=1\\quad ", "1\\\\", "=1\\\\", "-", "\\text{a}", "{1}",
    "1,", "\\mathrm a", "%\n",
  ])
  func longFormulasAreReadInTime(part: String) {
    let long = String(repeating: part, count: 20_000)
    for latex in [long + "1=1", "\\begin{aligned}\(long)&1=1\\end{aligned}"] {
      #expect(Formula(latex).markup(isDisplay: true).hasPrefix("<math"))
    }
  }

  @Test(arguments: ["&", "&=1", "1&", "=&\n", "+&"])
  func longTablesAreReadInTime(part: String) {
    let long = String(repeating: part, count: 10_000)
    for name in ["aligned", "array}{c"] {
      let latex = "\\begin{\(name)}\(long)1\\end{\(name.prefix { $0 != "}" })}"
      #expect(Formula(latex).problems.isEmpty)
    }
  }

  @Test func everyCommandIsRead() {
    for name in Formula.commandNames
    where !["begin", "end", "left", "right", "middle"].contains(name) {
      let sized = name.lowercased().hasPrefix("big") && !["bigstar"].contains(name)
      let colour = name == "color" || name == "textcolor" ? "{red}" : ""
      let latex = sized ? "\\\(name)(" : "\\\(name)\(colour){x}{y}"
      let isUnknown = Formula(latex).problems.contains {
        if case .unknownCommand = $0.kind { true } else { false }
      }
      #expect(!isUnknown, "\(name)")
    }
  }

  /// Whatever is typed, it is read in time, and every place lies within it.
  @Test(arguments: 0..<300) func anythingCanBeRead(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts =
      Formula.commandNames.map { "\\" + $0 }
      + [
        "{", "}", "[", "]", "(", ")", "^", "_", "&", "\\\\", "'", "1", "2.5", "x", " ", "\n", "$",
        "=", "+", "-",
        "{matrix}", "{array}{l|c}", "\\", "漢", "é", "|", "<", "\"", "{,}", "\\,", "\u{0}", "%", "#",
        "~",
      ]
    let latex = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      parts.randomElement(using: &random) ?? ""
    }.joined()
    let formula = Formula(latex)
    let markup = formula.markup(isDisplay: seed % 2 == 0)
    #expect(markup.hasPrefix("<math"))
    #expect(!markup.contains("<script"))
    for problem in formula.problems {
      #expect(
        0 <= problem.range.lowerBound && problem.range.upperBound <= latex.count + 1, "\(latex)")
    }
    for side in formula.equations.flatMap(\.sides) { #expect(side.range.upperBound <= latex.count) }
  }
}
