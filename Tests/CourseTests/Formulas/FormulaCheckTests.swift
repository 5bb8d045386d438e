import LessonSupport
import MathML
import Testing

@testable import Course

@Suite struct FormulaCheckTests {
  @Test(arguments: [
    "$36 \\times 36 + 36 = 1332$", "$$36 \\times 36 + 36 = 1332$$", "$0.1 + 0.2 = 0.3$",
    "$\\frac{1}{3} + \\frac{2}{3} = 1$",
    "$400 \\cdot 400 \\cdot 3 \\cdot 100 + 100 = 48\\,000\\,100$",
    "$-3 - -2 = -1$", "$x = 5$", "$1/3 \\approx 0.33$", "$2(3+4) = 14$", "costs \\$5 = \\$6",
    "$$\n\\begin{aligned}\n2 + 3 &= 5 \\\\\n      &= 10 / 2\n\\end{aligned}\n$$",
    "$\\text{ReLU}(-3) = 0$", "$1 \\text{ byte} = 8 \\text{ bits}$", "$2 - 3 \\cdot 4 = -10$",
    "$6 / 2 / 3 = 1$", "$8 / 2 \\cdot 3 - 1 = 11$", "$-2 (3) = -6$", "$2 \\cdot -3 / -6 = 1$",
    "$$\n\\begin{aligned}\ny &= 1 \\cdot 2 + 3 \\cdot 4 \\\\\n&\\quad + 5 \\cdot 6 = 44\n\\end{aligned}\n$$",
  ])
  func whatIsTrueIsTaken(text: String) {
    #expect(complaints(text) == "")
  }

  @Test(arguments: [
    ("$36 \\times 36 + 36 = 1331$", "1:22-25 error: claimed 1331, computed 1332"),
    ("a $$36 \\times 36 + 36 = 1331$$", "1:25-28 error: claimed 1331, computed 1332"),
    ("$1331 = 36 \\times 36 + 36$", "1:2-5 error: claimed 1331, computed 1332"),
    ("$2 + 2 = 2 + 3$", "1:10-14 error: claimed '2 + 3', which is 5, computed 4"),
    (
      "$2+2 = 5 = 4 = 3$",
      "1:8-8 error: claimed 5, computed 4\n1:16-16 error: claimed 3, computed 4"
    ),
    ("> - é $1\\,332 = 1331$", "1:17-20 error: claimed 1331, computed 1332"),
    (
      "$$\n\\begin{aligned}\n2 + 3 &= 5 \\\\\n  &= 6\n\\end{aligned}\n$$",
      "4:6-6 error: claimed 6, computed 5"
    ),
    ("> $$\n> 2 + 3\n> = 6\n> $$", "3:5-5 error: claimed 6, computed 5"),
    (
      "$1/3 = 0.33$",
      "1:8-11 error: claimed 0.33, computed 1/3\n  help: both sides of = are exactly equal; what is rounded is written \\approx"
    ),
    ("$1/0 = 2$", "1:4-4 error: this divides by zero"),
    (
      "$10000000000000000000000 \\cdot 10000000000000000000000 = 2$",
      "1:2-54 error: the result has more digits than exact arithmetic holds"
    ),
    ("$2/(3-3) = 2$", "1:4-8 error: this divides by zero"),
    ("$6/-0 = 2$", "1:4-5 error: this divides by zero"),
    (
      "$$\n\\begin{aligned}\n0+1 &= 1 \\\\\n&+ 1\n\\end{aligned}\n$$",
      "3:8-11 error: claimed '1 \\\\ &+ 1', which is 2, computed 1"
    ),
    ("# Of $1+1=3$", "1:11-11 error: claimed 3, computed 2"),
    ("> [!note] $1+1=3$", "1:16-16 error: claimed 3, computed 2"),
    ("![$1+1=3$](https://a.org)", "1:8-8 error: claimed 3, computed 2"),
  ])
  func whatIsWrongIsToldAtItsPlace(text: String, expected: String) {
    let found = complaints(text)
    #expect(found == expected || found.hasPrefix(expected + "\n"))
  }

  @Test(
    "The command that was meant",
    arguments: [
      ("alhpa", "alpha"), ("bta", "beta"), ("Alhpa", "alpha"), ("leftarow", "leftarrow"),
      ("Leftarow", "Leftarrow"), ("fraq", "frac"), ("tmes", "times"), ("sigm", "sigma"),
      ("Sgma", "Sigma"), ("simga", "sigma"), ("mathbbb", "mathbb"), ("sqr", "sqrt"),
      ("gama", "gamma"), ("lamda", "lambda"), ("rigtharrow", "rightarrow"), ("begn", "begin"),
      ("Sum", "sum"), ("aprox", "approx"), ("neqq", "neq"), ("nabl", "nabla"), ("cdo", "cdot"),
      ("opertorname", "operatorname"), ("undrbrace", "underbrace"), ("Frac", "frac"),
      ("partail", "partial"), ("teh", nil), ("tagg", "tag"),
    ])
  func proposals(typed: String, expected: String?) {
    #expect(NearestCommand.match(typed) == expected)
  }

  @Test(
    "Commands that formulas do not have",
    arguments: [
      ("newcommand", "there are no macros; write the formula out"),
      (
        "DeclareMathOperator", "there are no macros; write \\operatorname{…} where the name is used"
      ),
      ("label", "formulas have no labels; a number is shown with \\tag{1}"),
      ("href", "a link goes outside the formula: [words](page.md)"),
      ("large", "formulas have the size of the text; \\displaystyle sets them as in a display"),
      ("R", "letters like these are written \\mathbb{R}"),
      ("softmax", "names of functions are written \\operatorname{softmax}"),
    ])
  func advice(name: String, help: String) {
    #expect(
      complaints("$\\\(name)$").hasPrefix(
        "1:2-\(name.count + 2) error: there is no command '\\\(name)'\n  help: \(help)"))
    #expect(!Formula.commandNames.contains(name))
  }

  @Test(arguments: [
    ("$\\tiems$", "1:2-7 error: there is no command '\\tiems'\n  help: did you mean '\\times'?"),
    (
      "$\\zzzzzz$",
      "1:2-8 error: there is no command '\\zzzzzz'\n  help: words in a formula are written \\text{…}"
    ),
    (
      "$$ a",
      "1:1-2 error: this '$$' is never closed\n  help: a formula on lines of its own ends with $$; dollar signs in the text are written \\$\\$"
    ),
    (
      "$$ a\n\nb",
      "1:1-2 error: this '$$' is not closed before the next empty line\n  help: a formula has no empty lines; dollar signs in the text are written \\$\\$"
    ),
    (
      "It costs $5 or 10$ more.",
      "1:11-17 warning: '$5 or 10$' is read as a formula\n  help: a dollar sign in the text is written \\$"
    ),
    (
      "So $ x_1 $ is",
      "1:4-10 warning: this is not a formula, because of a space at a dollar sign\n  help: write the formula without spaces at its ends: $x_1$"
    ),
    (
      "$\\frac{1}$",
      "1:2-9 error: the second argument of '\\frac' is missing\n  help: there are two, each in braces: \\frac{…}{…}"
    ),
    (
      "$\\hat$",
      "1:2-5 error: nothing follows '\\hat'\n  help: its argument goes in braces after it: {…}"
    ),
    (
      "$\\hspace{10}$",
      "1:9-12 error: '10' is not a width\n  help: a width is a number and a unit: em, ex, mu, pt, px, mm, cm or in"
    ),
    (
      "$\\textcolor{bleu}{x}$",
      "1:13-16 error: there is no colour 'bleu'\n  help: did you mean 'blue'?"
    ),
    (
      "$\\begin{caes} a \\end{caes}$",
      "1:9-12 error: there is no environment 'caes'\n  help: did you mean 'cases'?"
    ),
    (
      "$$$$",
      "1:3-3 error: there is no formula between these dollar signs\n  help: a dollar sign in the text is written \\$"
    ),
  ])
  func everySentence(text: String, expected: String) {
    #expect(complaints(text) == expected)
  }
}
