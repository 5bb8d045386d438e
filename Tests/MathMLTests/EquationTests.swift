import MathML
import Testing

@Suite struct EquationTests {
  /// The sides as they were typed, with `=` between them; a line for each equation.
  static func sides(_ latex: String) -> [String] {
    let characters = Array(latex)
    return Formula(latex).equations.map { equation in
      equation.sides.map { String(characters[$0.range]) }.joined(separator: " = ")
    }
  }

  @Test(arguments: [
    ("36 \\times 36 + 36 = 1332", ["36 \\times 36 + 36 = 1332"]),
    ("1 + 2 = 3 = 4 - 1", ["1 + 2 = 3 = 4 - 1"]),
    ("\\frac{1}{2} = 0.5", ["\\frac{1}{2} = 0.5"]),
    ("2(3+4) = (2)(7)", ["2(3+4) = (2)(7)"]),
    ("3 \\cdot 2 \\text{ rows} = 6 \\text{ cells}", ["3 \\cdot 2 = 6"]),
    ("\\text{total} = 3 + 4 = 7.", ["3 + 4 = 7"]),
    ("\\left[ 1 + 2 \\right] \\cdot 2 = 6", ["\\left[ 1 + 2 \\right] \\cdot 2 = 6"]),
    (
      "\\underbrace{3 \\times 3}_{\\text{weights}} + 1 = \\boxed{10}",
      ["\\underbrace{3 \\times 3}_{\\text{weights}} + 1 = \\boxed{10}"]
    ),
    ("1\\,332 = 1332", ["1\\,332 = 1332"]),
    ("-3 \\times -2 = 6", ["-3 \\times -2 = 6"]),
    ("\\begin{aligned} 2+3 &= 5 \\\\ &= 4+1 \\end{aligned}", ["2+3 = 5", "5 = 4+1"]),
    ("\\begin{aligned} x &= 5 \\\\ 2 &= 1+1 \\end{aligned}", ["2 = 1+1"]),
    ("\\boxed{1+1 = 2}", ["1+1 = 2"]),
    ("\\color{red} 1+1 = 2", ["1+1 = 2"]),
    ("x = 1 + 2", []),
    ("1/3 \\approx 0.33", []),
    ("2^3 = 9", []),
    ("3\\frac{1}{2} = 3.5", []),
    ("36 + 36", []),
    ("(1, 2) = 3", []),
  ])
  func whatIsCompared(latex: String, expected: [String]) {
    let found = Self.sides(latex).map {
      $0.replacing(" \\text{ rows}", with: "").replacing(" \\text{ cells}", with: "")
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("1\\,332.5 = 0", "1332.5"), ("48\\,000\\,201 = 0", "48000201"), ("1{,}332 = 0", "1332"),
    ("0{,}5 = 0", "0.5"), ("12{,}25 = 0", "12.25"), ("1 332 = 0", "1332"), (".5 = 0", ".5"),
  ])
  func numbersAreReadAsTheyAreMeant(latex: String, expected: String) {
    #expect(Formula(latex).equations.first?.sides.first?.arithmetic == .number(expected))
  }
}
