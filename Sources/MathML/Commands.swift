/// The commands that take arguments or stand for letters and words.
enum Commands {
  static let greek: [String: Character] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
    "varkappa": "ϰ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "omicron": "ο", "pi": "π",
    "varpi": "ϖ", "rho": "ρ", "varrho": "ϱ", "sigma": "σ", "varsigma": "ς", "tau": "τ",
    "upsilon": "υ", "phi": "ϕ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
    "digamma": "ϝ",
  ]

  /// Set upright, as LaTeX does.
  static let capitalGreek: [String: Character] = [
    "Alpha": "Α", "Beta": "Β", "Gamma": "Γ", "Delta": "Δ", "Epsilon": "Ε", "Zeta": "Ζ",
    "Eta": "Η", "Theta": "Θ", "Iota": "Ι", "Kappa": "Κ", "Lambda": "Λ", "Mu": "Μ", "Nu": "Ν",
    "Xi": "Ξ", "Omicron": "Ο", "Pi": "Π", "Rho": "Ρ", "Sigma": "Σ", "Tau": "Τ",
    "Upsilon": "Υ", "Phi": "Φ", "Chi": "Χ", "Psi": "Ψ", "Omega": "Ω",
  ]

  /// LaTeX has Latin letters for these.
  static let notInLaTeX: Set<String> = [
    "Alpha", "Beta", "Epsilon", "Zeta", "Eta", "Iota", "Kappa", "Mu", "Nu", "Omicron", "Rho",
    "Tau", "Chi", "omicron",
  ]

  static let italicCapitalGreek: [String: Character] = [
    "varGamma": "Γ", "varDelta": "Δ", "varTheta": "Θ", "varLambda": "Λ", "varXi": "Ξ",
    "varPi": "Π", "varSigma": "Σ", "varUpsilon": "Υ", "varPhi": "Φ", "varPsi": "Ψ",
    "varOmega": "Ω",
  ]

  static let functions: Set<String> = [
    "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "coth", "arcsin", "arccos",
    "arctan", "exp", "log", "ln", "lg", "deg", "dim", "hom", "ker", "arg",
  ]

  static let functionsWithLimits: [String: String] = [
    "lim": "lim", "max": "max", "min": "min", "sup": "sup", "inf": "inf", "gcd": "gcd",
    "det": "det", "Pr": "Pr", "argmax": "arg max", "argmin": "arg min",
    "limsup": "lim sup", "liminf": "lim inf",
  ]

  static let alphabets: [String: MathAlphabet] = [
    "mathrm": .upright, "mathnormal": .italic, "mathit": .italic, "mathbf": .bold,
    "mathbb": .doubleStruck, "mathds": .doubleStruck, "mathbbm": .doubleStruck,
    "Bbb": .doubleStruck, "mathcal": .script, "mathscr": .script, "mathfrak": .fraktur,
    "mathsf": .sans, "mathtt": .monospace, "boldsymbol": .boldItalic, "bm": .boldItalic,
    "pmb": .boldItalic,
  ]

  static let texts: [String: TextStyle] = [
    "text": .normal, "textrm": .normal, "textnormal": .normal, "mbox": .normal, "hbox": .normal,
    "textup": .normal, "textbf": .bold, "textit": .italic, "emph": .italic, "textsl": .italic,
    "texttt": .monospace, "textsf": .sans,
  ]

  static let accents: [String: Decoration] = [
    "hat": .accent("^"), "bar": .accent("¯"), "vec": .accent("→"), "tilde": .accent("~"),
    "dot": .accent("˙"), "ddot": .accent("¨"), "dddot": .accent("…"), "acute": .accent("´"),
    "grave": .accent("`"), "breve": .accent("˘"), "check": .accent("ˇ"),
    "mathring": .accent("˚"), "overline": .overline, "underline": .underline,
    "overbrace": .overbrace, "underbrace": .underbrace, "widehat": .wideHat,
    "widetilde": .wideTilde, "overrightarrow": .rightArrow, "overleftarrow": .leftArrow,
    "underbar": .underline, "overleftrightarrow": .bothArrow, "overbracket": .overbracket,
    "underbracket": .underbracket,
  ]

  /// In em.
  static let spaces: [String: Double] = [
    ",": 1.0 / 6, "thinspace": 1.0 / 6, ":": 2.0 / 9, ">": 2.0 / 9, "medspace": 2.0 / 9,
    ";": 5.0 / 18, "thickspace": 5.0 / 18, "!": -1.0 / 6, "negthinspace": -1.0 / 6, " ": 0.25,
    "\n": 0.25, "nobreakspace": 0.25, "quad": 1, "qquad": 2, "enspace": 0.5, "enskip": 0.5,
    "space": 0.25,
  ]

  static let sizes: [String: Int] = [
    "big": 1, "bigl": 1, "bigr": 1, "bigm": 1, "Big": 2, "Bigl": 2, "Bigr": 2, "Bigm": 2,
    "bigg": 3, "biggl": 3, "biggr": 3, "biggm": 3, "Bigg": 4, "Biggl": 4, "Biggr": 4, "Biggm": 4,
  ]

  static let fractions: [String: FractionStyle] = [
    "frac": .usual, "dfrac": .display, "tfrac": .text, "cfrac": .display, "binom": .binomial,
    "dbinom": .binomial, "tbinom": .binomial,
  ]

  /// Those that stand between what they set above each other.
  static let infixes: [String: FractionStyle] = ["over": .usual, "choose": .binomial]

  static let strikes: [String: Strike] = [
    "cancel": .rising, "bcancel": .falling, "xcancel": .both,
  ]

  /// Arrows that carry words.
  static let longArrows: [String: String] = [
    "xrightarrow": "⟶", "xleftarrow": "⟵", "xleftrightarrow": "⟷", "xRightarrow": "⟹",
    "xLeftarrow": "⟸", "xLeftrightarrow": "⟺", "xmapsto": "⟼",
  ]

  /// The role that a sign is given by hand.
  static let roles: [String: Symbol.Role] = [
    "mathbin": .binary, "mathrel": .relation, "mathord": .ordinary, "mathopen": .open,
    "mathclose": .close, "mathpunct": .punctuation,
  ]

  /// Those that make a space as wide as the length after them.
  static let lengths: Set<String> = [
    "hspace", "hspace*", "kern", "mkern", "hskip", "mskip", "mspace",
  ]

  /// In em, where an em is ten points.
  static let units: [String: Double] = [
    "em": 1, "ex": 0.43, "pt": 0.1, "px": 0.075, "mu": 1.0 / 18, "mm": 0.2845, "cm": 2.845,
    "in": 7.227, "pc": 1.2, "bp": 0.1004,
  ]

  /// Lines across a table.
  static let rules: Set<String> = ["hline", "hdashline", "toprule", "midrule", "bottomrule"]

  /// Each is a class of the style sheet, legible on light and on dark paper.
  static let colours = [
    "black", "blue", "brown", "cyan", "gray", "green", "grey", "lightgray", "lime", "magenta",
    "navy", "olive", "orange", "pink", "purple", "red", "teal", "violet", "white", "yellow",
  ]

  static let others: Set<String> = [
    "sqrt", "left", "right", "middle", "begin", "end", "operatorname", "operatorname*",
    "underset", "overset", "stackrel", "substack", "textcolor", "color", "boxed", "fbox",
    "phantom", "hphantom", "vphantom", "displaystyle", "textstyle", "scriptstyle",
    "scriptscriptstyle", "limits", "nolimits", "not", "pmod", "pod", "mod", "cline", "mathop",
    "mathinner", "nonumber", "notag", "tag", "tag*", "\\", "newline", "cr", "strut", "smash",
    "rm", "bf", "it",
  ]

  /// The names of commands of which a `*` is a part.
  static let starred: Set<String> = ["operatorname*", "hspace*", "tag*"]

  /// The words that an author may have meant.
  static let names: [String] = {
    var names = others.union(functions).union(lengths).union(rules).union(infixes.keys)
    names.formUnion(greek.keys)
    names.formUnion(capitalGreek.keys)
    names.formUnion(italicCapitalGreek.keys)
    names.formUnion(strikes.keys)
    names.formUnion(longArrows.keys)
    names.formUnion(roles.keys)
    names.formUnion(functionsWithLimits.keys)
    names.formUnion(alphabets.keys)
    names.formUnion(texts.keys)
    names.formUnion(accents.keys)
    names.formUnion(spaces.keys)
    names.formUnion(sizes.keys)
    names.formUnion(fractions.keys)
    for (table, _) in Symbols.tables { names.formUnion(table.keys) }
    return names.filter { $0.first?.isLetter == true }.sorted()
  }()
}
