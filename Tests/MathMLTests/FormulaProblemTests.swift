import MathML
import TestSupport
import Testing

@Suite struct FormulaProblemTests {
  @Test(arguments: [
    ("\\foo{x}", ["unknownCommand(\"foo\") 0..<4"]),
    ("a \\ba b \\alhpa", ["unknownCommand(\"ba\") 2..<5", "unknownCommand(\"alhpa\") 8..<14"]),
    ("\\frac{1}", ["missingArgument(\"frac\") 0..<8"]),
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
