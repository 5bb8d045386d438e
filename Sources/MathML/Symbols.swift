/// The commands that stand for a single sign.
enum Symbols {
  /// The sign of a command.
  static func symbol(_ command: String) -> Symbol? {
    for (table, role) in tables {
      if let text = table[command] { return Symbol(text: text, role: role) }
    }
    return nil
  }

  static let tables: [([String: String], Symbol.Role)] = [
    (binary, .binary), (relations, .relation), (arrows, .relation), (ordinary, .ordinary),
    (large, .large), (integrals, .integral), (opening, .open), (closing, .close),
    (punctuation, .punctuation),
  ]

  /// The role of a sign that is typed as itself.
  static func role(of character: Character) -> Symbol.Role {
    roles[String(character)] ?? .ordinary
  }

  private static let roles: [String: Symbol.Role] = {
    var roles: [String: Symbol.Role] = [
      "+": .binary, "−": .binary, "∗": .binary, "=": .relation, "<": .relation, ">": .relation,
      ":": .relation, ",": .punctuation, ";": .punctuation, "(": .open, "[": .open, ")": .close,
      "]": .close, "/": .ordinary,
    ]
    for (table, role) in tables { for text in table.values { roles[text] = roles[text] ?? role } }
    return roles
  }()

  static let binary = [
    "pm": "±", "mp": "∓", "times": "×", "div": "÷", "cdot": "⋅", "ast": "∗", "star": "⋆",
    "circ": "∘", "bullet": "∙", "oplus": "⊕", "ominus": "⊖", "otimes": "⊗", "oslash": "⊘",
    "odot": "⊙", "cup": "∪", "cap": "∩", "sqcup": "⊔", "sqcap": "⊓", "uplus": "⊎", "wedge": "∧",
    "land": "∧", "vee": "∨", "lor": "∨", "setminus": "∖", "smallsetminus": "∖", "amalg": "⨿",
    "boxplus": "⊞", "boxminus": "⊟", "boxtimes": "⊠", "boxdot": "⊡", "bmod": "mod",
    "dagger": "†", "ddagger": "‡", "wr": "≀", "diamond": "⋄", "triangleleft": "◁",
    "triangleright": "▷", "circledast": "⊛", "circledcirc": "⊚", "ltimes": "⋉", "rtimes": "⋊",
    "bigcirc": "◯", "intercal": "⊺",
  ]

  static let relations = [
    "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠", "approx": "≈",
    "equiv": "≡", "sim": "∼", "simeq": "≃", "cong": "≅", "propto": "∝", "in": "∈", "ni": "∋",
    "notin": "∉", "subset": "⊂", "supset": "⊃", "subseteq": "⊆", "supseteq": "⊇",
    "subsetneq": "⊊", "supsetneq": "⊋", "ll": "≪", "gg": "≫", "mid": "∣", "nmid": "∤",
    "parallel": "∥", "perp": "⊥", "asymp": "≍", "doteq": "≐", "prec": "≺", "succ": "≻",
    "preceq": "⪯", "succeq": "⪰", "models": "⊨", "vdash": "⊢", "dashv": "⊣", "vDash": "⊨",
    "coloneqq": "≔", "triangleq": "≜", "lesssim": "≲", "gtrsim": "≳", "lt": "<", "gt": ">",
    "sqsubseteq": "⊑", "sqsupseteq": "⊒", "leqslant": "⩽", "geqslant": "⩾", "therefore": "∴",
    "because": "∵", "eqqcolon": "≕", "nsubseteq": "⊈", "nleq": "≰", "ngeq": "≱", "bowtie": "⋈",
    "approxeq": "≊", "backsim": "∽",
  ]

  static let arrows = [
    "to": "→", "rightarrow": "→", "leftarrow": "←", "gets": "←", "leftrightarrow": "↔",
    "Rightarrow": "⇒", "Leftarrow": "⇐", "Leftrightarrow": "⇔", "implies": "⟹",
    "impliedby": "⟸", "iff": "⟺", "mapsto": "↦", "longmapsto": "⟼", "longrightarrow": "⟶",
    "longleftarrow": "⟵", "Longrightarrow": "⟹", "Longleftarrow": "⟸",
    "Longleftrightarrow": "⟺", "longleftrightarrow": "⟷", "uparrow": "↑", "downarrow": "↓",
    "updownarrow": "↕", "Uparrow": "⇑", "Downarrow": "⇓", "nearrow": "↗", "searrow": "↘",
    "swarrow": "↙", "nwarrow": "↖", "hookrightarrow": "↪", "hookleftarrow": "↩",
    "rightharpoonup": "⇀", "leftharpoonup": "↼", "rightleftharpoons": "⇌", "leadsto": "⇝",
    "rightsquigarrow": "⇝", "rightrightarrows": "⇉", "curvearrowright": "↷",
  ]

  static let ordinary = [
    "infty": "∞", "partial": "∂", "nabla": "∇", "ell": "ℓ", "hbar": "ℏ", "Re": "ℜ", "Im": "ℑ",
    "wp": "℘", "emptyset": "∅", "varnothing": "∅", "forall": "∀", "exists": "∃",
    "nexists": "∄", "neg": "¬", "lnot": "¬", "top": "⊤", "bot": "⊥", "angle": "∠",
    "prime": "′", "backslash": "\\", "ldots": "…", "dots": "…", "dotsc": "…", "dotso": "…",
    "cdots": "⋯", "dotsb": "⋯", "dotsm": "⋯", "dotsi": "⋯", "vdots": "⋮", "ddots": "⋱",
    "aleph": "ℵ", "beth": "ℶ", "flat": "♭", "sharp": "♯", "natural": "♮", "clubsuit": "♣",
    "heartsuit": "♡", "spadesuit": "♠", "diamondsuit": "♢", "triangle": "△", "square": "□",
    "Box": "□", "blacksquare": "■", "checkmark": "✓", "degree": "°", "copyright": "©",
    "pounds": "£", "euro": "€", "S": "§", "P": "¶", "imath": "ı", "jmath": "ȷ",
    "complement": "∁", "measuredangle": "∡", "bigstar": "★", "lozenge": "◊", "surd": "√",
    "%": "%", "$": "$", "#": "#", "&": "&", "_": "_", "Vert": "‖", "vert": "|", "|": "‖",
  ]

  static let large = [
    "sum": "∑", "prod": "∏", "coprod": "∐", "bigcup": "⋃", "bigcap": "⋂", "bigvee": "⋁",
    "bigwedge": "⋀", "bigoplus": "⨁", "bigotimes": "⨂", "bigodot": "⨀", "biguplus": "⨄",
    "bigsqcup": "⨆",
  ]

  static let integrals = [
    "int": "∫", "iint": "∬", "iiint": "∭", "oint": "∮", "oiint": "∯", "smallint": "∫",
  ]

  static let opening = [
    "{": "{", "lbrace": "{", "lparen": "(", "langle": "⟨", "lfloor": "⌊", "lceil": "⌈",
    "lvert": "|",
    "lVert": "‖", "lbrack": "[", "lgroup": "⟮", "ulcorner": "⌜", "llbracket": "⟦",
  ]

  static let closing = [
    "}": "}", "rbrace": "}", "rparen": ")", "rangle": "⟩", "rfloor": "⌋", "rceil": "⌉",
    "rvert": "|",
    "rVert": "‖", "rbrack": "]", "rgroup": "⟯", "urcorner": "⌝", "rrbracket": "⟧",
  ]

  static let punctuation = ["colon": ":", "cdotp": "·", "ldotp": "."]
}
