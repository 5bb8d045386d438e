import MathML
import Testing

@Suite struct FormulaMarkupTests {
  @Test(arguments: [
    ("x", "<mi>x</mi>"),
    ("\\Gamma", "<mi mathvariant=\"normal\">Γ</mi>"),
    ("\\mathbb{R}", "<mi>ℝ</mi>"),
    ("\\mathbb{E}", "<mi>𝔼</mi>"),
    ("\\mathcal{L}", "<mi>ℒ</mi>"),
    ("\\mathbf{x}", "<mi>𝐱</mi>"),
    ("\\boldsymbol{\\beta}", "<mi>𝜷</mi>"),
    ("\\mathrm{conv}", "<mi>conv</mi>"),
    ("1\\,332", "<mn>1\u{2009}332</mn>"),
    ("\\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
    ("x_1^2", "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>"),
    ("\\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>"),
    ("\\text{a < b}", "<mtext>a\u{A0}&lt;\u{A0}b</mtext>"),
    ("\\hat{x}", "<mover accent=\"true\"><mi>x</mi><mo stretchy=\"false\">^</mo></mover>"),
    ("\\phantom{x}", "<mphantom><mi>x</mi></mphantom>"),
    ("\\quad", "<mspace width=\"1.000em\"></mspace>"),
    ("\\!", "<mspace width=\"-0.167em\"></mspace>"),
    ("\\operatorname{ReLU}", "<mi>ReLU</mi>"),
    ("\\textcolor{red}{x}", "<mrow class=\"ink-red\"><mi>x</mi></mrow>"),
    ("\\hspace{10pt}", "<mspace width=\"1.000em\"></mspace>"),
    ("\\hspace*{ 5 mm }", "<mspace width=\"1.422em\"></mspace>"),
    ("\\hspace{2ex}", "<mspace width=\"0.860em\"></mspace>"),
    ("\\mspace{18mu}", "<mspace width=\"1.000em\"></mspace>"),
    ("\\kern1.5em", "<mspace width=\"1.500em\"></mspace>"),
    ("\\mkern-9mu", "<mspace width=\"-0.500em\"></mspace>"),
    ("\\boldsymbol{\\epsilon}", "<mi>𝝐</mi>"), ("\\boldsymbol\\phi", "<mi>𝝓</mi>"),
    ("\\mathbf{\\varpi}", "<mi>𝛡</mi>"),
    ("\\boldsymbol{\\nabla}", "<mrow><mi mathvariant=\"normal\">𝜵</mi></mrow>"),
    ("\\varGamma", "<mi>Γ</mi>"), ("\\mathds{1}", "<mn>𝟙</mn>"),
    ("\\cancel{x}", "<mrow class=\"struck-rising\"><mi>x</mi></mrow>"),
    ("\\bcancel{x}", "<mrow class=\"struck-falling\"><mi>x</mi></mrow>"),
    ("\\xcancel{x}", "<mrow class=\"struck-both\"><mi>x</mi></mrow>"),
    ("{a \\over b}", "<mfrac><mi>a</mi><mi>b</mi></mfrac>"),
    ("a % b\n", "<mi>a</mi>"), ("\\%", "<mrow><mi mathvariant=\"normal\">%</mi></mrow>"),
    ("50%", "<mrow><mn>50</mn><mi mathvariant=\"normal\">%</mi></mrow>"),
    ("\\operatorname*{arg\\,max}", "<mi>arg\u{2009}max</mi>"),
    (
      "x\\tag{1}",
      "<mrow><mi>x</mi><mrow><mspace width=\"2.000em\"></mspace><mtext>(1)</mtext></mrow></mrow>"
    ),
  ])
  func oneElement(latex: String, expected: String) {
    #expect(Formula(latex).markup(isDisplay: false) == "<math>\(expected)</math>")
  }

  @Test func limitsStandAboveAndBelowInADisplayOnly() {
    let formula = Formula("\\sum_{i}^{n}")
    #expect(formula.markup(isDisplay: true).contains("<munderover>"))
    #expect(formula.markup(isDisplay: false).contains("<msubsup>"))
    #expect(Formula("\\int_0^1").markup(isDisplay: true).contains("<msubsup>"))
  }

  @Test func aNameThatIsAnOperatorTakesLimits() {
    for latex in [
      "\\mathop{\\mathrm{argmax}}_x", "\\mathop{\\rm argmax}_x", "\\operatorname*{argmax}_x",
    ] {
      #expect(Formula(latex).markup(isDisplay: true).contains("<munder><mi>argmax</mi>"))
      #expect(Formula(latex).markup(isDisplay: false).contains("<msub><mi>argmax</mi>"))
    }
  }

  @Test func aSignTakesTheRoleThatItIsGiven() {
    #expect(
      Formula("a \\mathbin{-} b").markup(isDisplay: true)
        == Formula("a - b").markup(isDisplay: true))
    #expect(Formula("a \\mathrel{R} b").markup(isDisplay: true).contains("lspace=\"0.278em\""))
  }

  @Test func aLineMayEndATable() {
    let markup = Formula("\\begin{array}{c} \\hline 1 \\\\ \\hline \\end{array}").markup(
      isDisplay: true)
    #expect(markup.contains("<mtr class=\"ruled ruled-below\">"))
    #expect(markup.components(separatedBy: "<mtr").count == 2)
  }

  @Test func anArrowCarriesWordsOnBothSides() {
    #expect(
      Formula("\\xrightarrow[g]{f}").markup(isDisplay: true).contains("<munderover>"))
  }

  @Test func primesAreRaisedOnce() {
    #expect(!Formula("f'(x)").markup(isDisplay: false).contains("<msup>"))
    #expect(Formula("f'^2").markup(isDisplay: false).hasPrefix("<math><msup><mrow><mi>f</mi>"))
    #expect(Formula("\\sum'").markup(isDisplay: false).contains("<msup>"))
  }

  @Test func noSpaceStandsBetweenTwoRelations() {
    #expect(
      Formula("a := b").markup(isDisplay: false) == """
        <math><mrow><mi>a</mi><mo stretchy="false" lspace="0.278em" rspace="0">:</mo>\
        <mo stretchy="false" lspace="0" rspace="0.278em">=</mo><mi>b</mi></mrow></math>
        """)
  }

  @Test func aSignInTheMiddleGrows() {
    let markup = Formula("\\left\\{ \\frac12 \\middle| x \\right\\}").markup(isDisplay: true)
    #expect(markup.contains("class=\"grown from-bar\"") && markup.contains("<mphantom>"))
    #expect(
      !Formula("\\left\\{ y \\middle| x \\right\\}").markup(isDisplay: true).contains("grown"))
    let nested =
      String(repeating: "\\left( \\frac12 \\middle| ", count: 30)
      + String(repeating: "\\right)", count: 30)
    #expect(Formula(nested).markup(isDisplay: true).utf8.count < 200_000)
  }

  @Test func aLongFormulaInALineMayBeBroken() {
    let formula = Formula("f(x) = a_0 + a_1 x + a_2 x^2 + a_3 x^3 - -a_4 x^4")
    let markup = formula.markup(isDisplay: false)
    #expect(markup.components(separatedBy: "<math>").count == 5)
    #expect(markup.contains("</mo></mrow></math><math><mrow>"))
    #expect(markup.components(separatedBy: "form=\"prefix\"").count == 2)
    #expect(!formula.markup(isDisplay: true).contains("</math><math>"))
    #expect(!Formula("a + b = c + d + e").markup(isDisplay: false).contains("</math><math>"))
  }

  @Test func aSignIsNoDifference() {
    let markup = Formula("-a - b \\times -c").markup(isDisplay: false)
    #expect(markup.components(separatedBy: "form=\"prefix\"").count == 3)
  }

  @Test func bracketsGrowOnlyAroundWhatIsTall() {
    #expect(!Formula("\\left( x \\right)").markup(isDisplay: true).contains("grown"))
    #expect(
      Formula("\\left( \\frac12 \\right]").markup(isDisplay: true).contains(
        "class=\"grown from-round to-square\""))
  }

  @Test func cellsAreAlignedByClasses() {
    let markup = Formula("\\begin{aligned} a &= b \\\\ &= c \\end{aligned}").markup(isDisplay: true)
    #expect(markup.contains("<mtd class=\"right\">") && markup.contains("<mtd class=\"left\">"))
    #expect(!markup.contains("columnalign"))
  }
}

extension String {
  fileprivate func components(separatedBy text: String) -> [Substring] {
    split(separator: text, omittingEmptySubsequences: false)
  }
}
