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
