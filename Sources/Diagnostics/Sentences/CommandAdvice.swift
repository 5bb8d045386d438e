/// What to write instead of commands of LaTeX that formulas do not have.
enum CommandAdvice {
  /// Nil for a command that nothing special is known of.
  static func on(_ name: String) -> String? {
    switch name {
    case "newcommand", "renewcommand", "providecommand", "def", "let", "gdef", "newenvironment":
      "there are no macros; write the formula out"
    case "DeclareMathOperator", "DeclareMathOperator*":
      "there are no macros; write \\operatorname{…} where the name is used"
    case "label", "ref", "eqref", "autoref", "cref":
      "formulas have no labels; a number is shown with \\tag{1}"
    case "href", "url": "a link goes outside the formula: [words](page.md)"
    case "tiny", "scriptsize", "footnotesize", "small", "normalsize", "large", "Large", "LARGE",
      "huge", "Huge":
      "formulas have the size of the text; \\displaystyle sets them as in a display"
    case "R", "N", "Z", "Q", "C", "E", "P", "F": "letters like these are written \\mathbb{\(name)}"
    case "infinity", "inft": "did you mean '\\infty'?"
    case "abs": "the sign is written \\lvert x \\rvert"
    case "norm": "the sign is written \\lVert x \\rVert"
    case "softmax", "relu", "ReLU", "sigmoid", "erf", "sgn", "sign", "tr", "rank", "diag", "Var",
      "Cov", "KL", "conv", "loss":
      "names of functions are written \\operatorname{\(name)}"
    case "ce", "SI", "si", "pu", "qty", "unit": "units are words: \\text{…}"
    case "genfrac": "fractions are written \\frac{…}{…} or \\binom{…}{…}"
    case "colorbox", "fcolorbox": "colours are for signs: \\textcolor{red}{…}"
    case "verb": "words as a computer shows them are written \\texttt{…}"
    case "includegraphics": "a picture goes outside the formula: ![words](picture.png)"
    default: nil
    }
  }
}
