/// What a command stands for.
enum Command {
  /// An upright letter is one of the capitals, which LaTeX sets so.
  case letter(Character, isUpright: Bool)
  case symbol(Symbol)
  /// In em.
  case space(Double)
  case function(String, hasLimits: Bool)
  case text(TextStyle)
  case alphabet(MathAlphabet)
  case decoration(Decoration)
  case fraction(FractionStyle)
  /// Stands between what it sets above each other.
  case infix(FractionStyle)
  /// An arrow that carries words.
  case longArrow(String)
  case strike(Strike)
  /// The role that a sign is given by hand.
  case role(Symbol.Role)
  /// Makes a space as wide as the length after it.
  case length
  /// A line across a table.
  case rule
  /// A bracket of a size from 1 to 4.
  case size(Int)
  case other

  /// All commands by their names.
  static let all: [String: Command] = {
    var all: [String: Command] = [" ": .space(0.25), "\n": .space(0.25)]
    func add(pairs table: String, _ command: (String) -> Command) {
      for (name, word) in pairs(table) { all[name] = all[name] ?? command(word) }
    }
    add(
      pairs: """
        alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
        kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ
        varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω digamma ϝ varGamma Γ
        varDelta Δ varTheta Θ varLambda Λ varXi Ξ varPi Π varSigma Σ varUpsilon Υ varPhi Φ varPsi Ψ
        varOmega Ω
        """
    ) { .letter(Character($0), isUpright: false) }
    add(
      pairs: """
        Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ
        Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω
        """
    ) { .letter(Character($0), isUpright: true) }
    for (role, table) in Symbol.tables {
      add(pairs: table) { .symbol(Symbol(text: $0, role: role)) }
    }
    for name in words(
      "sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan exp log ln lg deg dim hom "
        + "ker arg")
    { all[name] = .function(name, hasLimits: false) }
    for name in words("lim max min sup inf gcd det Pr") {
      all[name] = .function(name, hasLimits: true)
    }
    for name in words("overbrace underbrace overbracket underbracket") {
      all[name] = .decoration(.labelled(name))
    }
    add(
      pairs: """
        hat ^ bar ¯ vec → tilde ~ dot ˙ ddot ¨ dddot … acute ´ grave ` breve ˘ check ˇ mathring ˚
        """
    ) { .decoration(.accent($0)) }
    add(
      pairs: """
        overline overline underline underline underbar underline widehat wide-hat
        widetilde wide-tilde overrightarrow arrow-right overleftarrow arrow-left
        overleftrightarrow arrow-both
        """
    ) { .decoration(.drawn($0)) }
    add(
      pairs: """
        xrightarrow ⟶ xleftarrow ⟵ xleftrightarrow ⟷ xRightarrow ⟹ xLeftarrow ⟸ xLeftrightarrow ⟺
        xmapsto ⟼
        """
    ) { .longArrow($0) }
    let table: KeyValuePairs<String, Command> = [
      ", thinspace": .space(1.0 / 6), ": > medspace": .space(2.0 / 9),
      "; thickspace": .space(5.0 / 18), "! negthinspace": .space(-1.0 / 6),
      "nobreakspace space": .space(0.25), "enspace enskip": .space(0.5), "quad": .space(1),
      "qquad": .space(2), "argmax": .function("arg max", hasLimits: true),
      "argmin": .function("arg min", hasLimits: true),
      "limsup": .function("lim sup", hasLimits: true),
      "liminf": .function("lim inf", hasLimits: true),
      "text textrm textnormal mbox hbox textup": .text(.normal), "textbf": .text(.bold),
      "textit emph textsl": .text(.italic), "texttt": .text(.monospace), "textsf": .text(.sans),
      "mathrm": .alphabet(.upright), "mathnormal mathit": .alphabet(.italic),
      "mathbf": .alphabet(.bold), "mathbb mathds mathbbm Bbb": .alphabet(.doubleStruck),
      "mathcal mathscr": .alphabet(.script), "mathfrak": .alphabet(.fraktur),
      "mathsf": .alphabet(.sans), "mathtt": .alphabet(.monospace),
      "boldsymbol bm pmb": .alphabet(.boldItalic), "frac": .fraction(.usual),
      "dfrac cfrac": .fraction(.display), "tfrac": .fraction(.text),
      "binom dbinom tbinom": .fraction(.binomial), "over": .infix(.usual),
      "choose": .infix(.binomial), "cancel": .strike(.rising), "bcancel": .strike(.falling),
      "xcancel": .strike(.both), "mathbin": .role(.binary), "mathrel": .role(.relation),
      "mathord": .role(.ordinary), "mathopen": .role(.open), "mathclose": .role(.close),
      "mathpunct": .role(.punctuation), "big bigl bigr bigm": .size(1),
      "Big Bigl Bigr Bigm": .size(2), "bigg biggl biggr biggm": .size(3),
      "Bigg Biggl Biggr Biggm": .size(4),
      "hspace hspace* kern mkern hskip mskip mspace": .length,
      "hline hdashline toprule midrule bottomrule": .rule,
      """
      sqrt left right middle begin end operatorname operatorname* underset overset stackrel
      substack textcolor color boxed fbox phantom hphantom vphantom displaystyle textstyle
      scriptstyle scriptscriptstyle limits nolimits not pmod pod mod cline mathop mathinner
      nonumber notag tag tag* \\ newline cr strut smash rm bf it
      """: .other,
    ]
    for (names, command) in table {
      for name in words(names) { all[name] = all[name] ?? command }
    }
    return all
  }()

  /// LaTeX has Latin letters for these.
  static let notInLaTeX = Set(
    words("Alpha Beta Epsilon Zeta Eta Iota Kappa Mu Nu Omicron Rho Tau Chi omicron"))

  /// In em, where an em is ten points.
  static let units: [String: Double] = [
    "em": 1, "ex": 0.43, "pt": 0.1, "px": 0.075, "mu": 1.0 / 18, "mm": 0.2845, "cm": 2.845,
    "in": 7.227, "pc": 1.2, "bp": 0.1004,
  ]

  /// Each is a class of the style sheet, legible on light and on dark paper.
  static let colours = words(
    "black blue brown cyan gray green grey lightgray lime magenta navy olive orange pink purple red "
      + "teal violet white yellow")

  /// The names of commands of which a `*` is a part.
  static let starred: Set<String> = ["operatorname*", "hspace*", "tag*"]

  /// The words that an author may have meant.
  static let names = all.keys.filter { $0.first?.isLetter == true }.sorted()
}

/// The words of a table.
func words(_ table: String) -> [String] {
  table.split(whereSeparator: \.isWhitespace).map(String.init)
}

/// The words of a table of pairs.
func pairs(_ table: String) -> [(String, String)] {
  let words = words(table)
  return stride(from: 0, to: words.count, by: 2).map { (words[$0], words[$0 + 1]) }
}
