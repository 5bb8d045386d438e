import MathML
import Testing

@Suite struct PlainTextTests {
  @Test(arguments: [
    ("n \\times n", "n × n"), ("\\sigma(x) = \\frac{a}{b}", "σ(x) = a/b"), ("x^2", "x²"),
    ("x_1^{10}", "x₁¹⁰"), ("x_i", "x_i"), ("x_{ij}", "x_ij"), ("x^{a+b}", "x^(a + b)"),
    ("10^{-3}", "10⁻³"), ("\\frac{a + 1}{2}", "(a + 1)/2"), ("\\sqrt{2}", "√2"),
    ("\\sqrt[3]{x + 1}", "∛(x + 1)"), ("-a - b", "−a − b"), ("\\hat{y}", "y\u{302}"),
    ("\\max(0, x)", "max(0, x)"), ("\\log x", "log x"), ("2 \\sin x", "2 sin x"),
    ("\\text{ReLU}(x)", "ReLU(x)"), ("\\mathbb{R}^n", "ℝⁿ"), ("f'(x)", "f′(x)"),
    ("\\left( a \\middle| b \\right)", "(a | b)"), ("\\textcolor{red}{x}", "x"),
    ("\\begin{matrix} 1 \\end{matrix}", "\\begin{matrix} 1 \\end{matrix}"),
    ("\\binom{n}{k}", "\\binom{n}{k}"), ("\\foo", "\\foo"), ("\\phantom{x}", "\\phantom{x}"),
  ])
  func text(latex: String, expected: String) {
    #expect(Formula(latex).plainText == expected)
  }
}
