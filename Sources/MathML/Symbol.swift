/// How a sign stands to what is around it (Knuth, "The TeXbook", chapter 17).
struct Symbol: Hashable, Sendable {
  enum Role: Hashable, Sendable {
    case ordinary, binary, relation, open, close, punctuation
    /// A sum or product, with limits above and below in a display.
    case large
    case integral
  }

  var text: String
  var role: Role

  /// The role of a sign that is typed as itself.
  static func role(of character: Character) -> Role { roles[String(character)] ?? .ordinary }

  private static let roles: [String: Role] = {
    var roles: [String: Role] = [
      "+": .binary, "−": .binary, "∗": .binary, "=": .relation, "<": .relation, ">": .relation,
      ":": .relation, ",": .punctuation, ";": .punctuation, "(": .open, "[": .open, ")": .close,
      "]": .close, "/": .ordinary,
    ]
    for (role, table) in tables {
      for (_, text) in pairs(table) { roles[text] = roles[text] ?? role }
    }
    return roles
  }()

  /// The commands that stand for a single sign, each with its sign.
  static let tables: KeyValuePairs<Role, String> = [
    .binary: """
    pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗
    oslash ⊘ odot ⊙ cup ∪ cap ∩ sqcup ⊔ sqcap ⊓ uplus ⊎ wedge ∧ land ∧ vee ∨ lor ∨ setminus ∖
    smallsetminus ∖ amalg ⨿ boxplus ⊞ boxminus ⊟ boxtimes ⊠ boxdot ⊡ bmod mod dagger †
    ddagger ‡ wr ≀ diamond ⋄ triangleleft ◁ triangleright ▷ circledast ⊛ circledcirc ⊚
    ltimes ⋉ rtimes ⋊ bigcirc ◯ intercal ⊺
    """,
    .relation: """
    leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝ in ∈ ni ∋
    notin ∉ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ ll ≪ gg ≫ mid ∣
    nmid ∤ parallel ∥ perp ⊥ asymp ≍ doteq ≐ prec ≺ succ ≻ preceq ⪯ succeq ⪰ models ⊨ vdash ⊢
    dashv ⊣ vDash ⊨ coloneqq ≔ triangleq ≜ lesssim ≲ gtrsim ≳ lt < gt > sqsubseteq ⊑
    sqsupseteq ⊒ leqslant ⩽ geqslant ⩾ therefore ∴ because ∵ eqqcolon ≕ nsubseteq ⊈ nleq ≰
    ngeq ≱ bowtie ⋈ approxeq ≊ backsim ∽
    to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐
    Leftrightarrow ⇔ implies ⟹ impliedby ⟸ iff ⟺ mapsto ↦ longmapsto ⟼ longrightarrow ⟶
    longleftarrow ⟵ Longrightarrow ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺
    longleftrightarrow ⟷ uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗
    searrow ↘ swarrow ↙ nwarrow ↖ hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀
    leftharpoonup ↼ rightleftharpoons ⇌ leadsto ⇝ rightsquigarrow ⇝ rightrightarrows ⇉
    curvearrowright ↷
    """,
    .ordinary: """
    infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ Re ℜ Im ℑ wp ℘ emptyset ∅ varnothing ∅ forall ∀
    exists ∃ nexists ∄ neg ¬ lnot ¬ top ⊤ bot ⊥ angle ∠ prime ′ backslash \\ ldots … dots …
    dotsc … dotso … cdots ⋯ dotsb ⋯ dotsm ⋯ dotsi ⋯ vdots ⋮ ddots ⋱ aleph ℵ beth ℶ flat ♭
    sharp ♯ natural ♮ clubsuit ♣ heartsuit ♡ spadesuit ♠ diamondsuit ♢ triangle △ square □
    Box □ blacksquare ■ checkmark ✓ degree ° copyright © pounds £ euro € S § P ¶ imath ı
    jmath ȷ complement ∁ measuredangle ∡ bigstar ★ lozenge ◊ surd √ % % $ $ # # & & _ _
    Vert ‖ vert | | ‖
    """,
    .large: """
    sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂
    bigodot ⨀ biguplus ⨄ bigsqcup ⨆
    """,
    .integral: "int ∫ iint ∬ iiint ∭ oint ∮ oiint ∯ smallint ∫",
    .open: """
    { { lbrace { lparen ( langle ⟨ lfloor ⌊ lceil ⌈ lvert | lVert ‖ lbrack [ lgroup ⟮
    ulcorner ⌜ llbracket ⟦
    """,
    .close: """
    } } rbrace } rparen ) rangle ⟩ rfloor ⌋ rceil ⌉ rvert | rVert ‖ rbrack ] rgroup ⟯
    urcorner ⌝ rrbracket ⟧
    """,
    .punctuation: "colon : cdotp · ldotp .",
  ]
}
