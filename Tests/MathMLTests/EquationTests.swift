import MathML
import Testing

@Suite struct EquationTests {
  /// The sides as they were typed, with `=` between them; a line for each equation.
  static func sides(_ latex: String) -> [String] {
    let characters = Array(latex)
    return Formula(latex).equations.map { equation in
      equation.sides.map {
        String(characters[$0.range]).split(separator: " ").joined(separator: " ")
      }.joined(separator: " = ")
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

  @Test(
    "Words beside a number, and names",
    arguments: [
      ("1296 \\text{ weights} + 36 \\text{ biases} = 1332", 1),
      ("36 \\times 36 + 36 \\text{ (bias)} = 1332", 1),
      ("3 \\text{ rows} \\times 4 \\text{ columns} = 12 \\text{ cells}", 1),
      ("\\text{total is } 3 + 4 = 7", 1), ("\\text{total:} \\; (3 + 4) = 7", 1),
      ("\\text{Sum: } -3 + 4 = 1", 1), ("4 \\text{ cells} = 2 \\cdot 2 \\text{ cells}", 1),
      ("1 \\text{ byte} = 4 \\text{ bytes}", 1), ("3 \\text{ cells} = 4", 1),
      ("\\text{ReLU}(-3) = 0", 0), ("\\text{ReLU}\\left(-3\\right) = 0", 0),
      ("\\text{pixel}[3] = 7", 0), ("\\text{pixel} \\; [3] = 7", 0), ("\\text{conv}3 = 5", 0),
      ("\\text{3} + 2 = 5", 0), ("3 + \\text{2} = 5", 0), ("\\text{bias} - 1 = 0", 0),
      ("-\\text{loss} = 3", 0), ("\\text{loss}/2 = 3", 0), ("2 \\times \\text{width} = 56", 0),
      ("3 \\text{ and } 4 = 7", 0), ("(3) \\text{ and } 4 = 7", 0),
      ("90 \\text{%} = 0.9", 0), ("\\frac{\\text{TP}}{2} = 4", 0),
      ("1 \\text{ byte} = 8 \\text{ bits}", 0), ("10 \\text{ cm} = 100 \\text{ mm}", 0),
      ("2 \\cdot 60 \\text{ s} = 2 \\text{ min}", 0),
      ("1 \\text{ h} + 5 \\text{ min} = 65 \\text{ min}", 0),
      ("2 \\text{ s} + 3 \\text{ s} = 5", 1),
      ("1 \\text{ byte} = 8 \\text{ bits} = 2 \\cdot 4 \\text{ bits}", 1),
    ])
  func words(latex: String, count: Int) {
    #expect(Formula(latex).equations.count == count)
  }

  @Test(
    "Sides that cannot be read",
    arguments: [
      ("\\text{weights} + \\text{biases} = 1296 + 36 = 1331", ["1296 + 36 = 1331"]),
      ("2 + 3 = \\text{total} = 6", ["2 + 3 = 6"]),
      ("2 + 3 = \\text{ReLU}(5) = 6", []),
      ("0.8 = \\frac{\\text{TP}}{\\text{all}} = 0.7", ["0.8 = 0.7"]),
      ("1 + 1 = 2 \\text{ so } 2 + 2 = 4", ["1 + 1 = 2", "2 + 2 = 4"]),
      ("\\text{padding} = 1 \\text{, stride} = 2", []),
      ("7 - 3 = 4 \\text{, bias} = 1", ["7 - 3 = 4"]),
      ("5/2 = 2 \\text{ (rounded down)}", []), ("255 + 1 = 0 \\text{ (mod 256)}", []),
      ("(6 \\times 6) * (3 \\times 3) = 4 \\times 4", []),
      ("(1 + 2) * (3 + 4) = 22", ["(1 + 2) * (3 + 4) = 22"]),
      ("1 \\text{ image} = 28 \\cdot 28 = 784 \\text{ pixels}", ["28 \\cdot 28 = 784"]),
      ("1 \\text{ epoch} = 60000/32 \\text{ steps}", []),
      (
        "5 \\text{ epochs} = 5 \\cdot 6 \\text{ steps} = 31 \\text{ steps}",
        ["5 \\cdot 6 = 31"]
      ),
      ("1332 \\text{ weights} = 36 \\cdot 36", ["1332 = 36 \\cdot 36"]),
      ("\\frac{\\text{TP}}{\\text{all}} = \\frac{8}{10} = 0.7", ["\\frac{8}{10} = 0.7"]),
      ("3\\frac{1}{2} = 3.5 = 4", ["3.5 = 4"]), ("1 = 1 = 12 12 = 3 = 4", ["1 = 1", "3 = 4"]),
      ("x = 2 + 2 = 5", []), ("2 + 2 = \\max(1, 2) = 5", []),
    ])
  func runs(latex: String, expected: [String]) {
    #expect(Self.sides(latex) == expected)
  }

  @Test(
    "Rows that go on",
    arguments: [
      ("& 36 + 36 \\\\ &= 71", ["36 + 36 = 71"]), ("36 + 36 \\\\ = 71", ["36 + 36 = 71"]),
      ("P &= 36 + 36 \\\\ &= 71", ["36 + 36 = 71"]),
      ("P &= 3 + 6 \\\\ &= 4 + 5 \\\\ &= 8", ["3 + 6 = 4 + 5", "4 + 5 = 8"]),
      ("y &= 1\\cdot 2 \\\\ &\\quad + 3 = 5", ["1\\cdot 2 \\\\ &\\quad + 3 = 5"]),
      ("y &= 1\\cdot 2 + \\\\ &\\quad 3 = 5", ["1\\cdot 2 + \\\\ &\\quad 3 = 5"]),
      ("y &= 9 \\\\ &\\quad - 3 \\\\ &= 6", ["9 \\\\ &\\quad - 3 = 6"]),
      ("6 &= 2 \\\\ &\\quad \\times 3", ["6 = 2 \\\\ &\\quad \\times 3"]),
      ("1 + 1 &= 2 \\\\ -1 + 3 &= 2", ["1 + 1 = 2", "-1 + 3 = 2"]),
      ("2 &= 1 + 1 \\\\ \\text{total} &= 5", ["2 = 1 + 1"]),
      ("2 &= 2 \\\\ &\\text{so} \\\\ &= 1", ["2 = 2", "2 = 1"]),
      ("1 + 1 &= \\\\ & 3", ["1 + 1 = 3"]),
      ("h &= 1 + 2 & w &= 3 + 4 \\\\ &= 3 & &= 8", ["1 + 2 = 3", "3 + 4 = 8"]),
      ("1 + 2 &= 3 & &= 4", ["1 + 2 = 3 = 4"]),
      ("x &\\approx 5.01 \\\\ &= 5", []), ("1 + 2 \\\\ 3 &= 3", ["3 = 3"]),
      ("3 = 3 \\\\ - 1 = 2", []), ("7 \\\\ - 1 = 6", ["7 \\\\ - 1 = 6"]),
      ("1+1 &= 2 & 2+2 &= 5", ["1+1 = 2", "2+2 = 5"]),
      ("1+1 &= 2 & 2+2 &= 4 \\\\ & & &= 5", ["1+1 = 2", "2+2 = 4", "4 = 5"]),
      ("1+1 &= 2 &= 3", ["1+1 = 2 = 3"]), ("1 &+ 2 &+ 3 &= 6", ["1 &+ 2 &+ 3 = 6"]),
      ("1 &- 2 & -3 &= -4", []),
      ("&(1)& 1+1 &= 2", ["1+1 = 2"]), ("1+1 &{}= 3", ["1+1 = 3"]),
      ("1+1 &= 2, && \\text{(sum)}", ["1+1 = 2"]),
      ("\\text{Layer 1} & 3 + 1 = 4", ["3 + 1 = 4"]),
    ])
  func rows(latex: String, expected: [String]) {
    func found(_ latex: String) -> [String] { Self.sides(latex) }
    #expect(found("\\begin{aligned}\(latex)\\end{aligned}") == expected)
    if !latex.contains("&") { #expect(found(latex) == expected) }
  }

  @Test(
    "Tables beside something, and of other kinds",
    arguments: [
      "\\begin{aligned} 1 &= 3 \\end{aligned}.",
      "\\begin{aligned} 1 &= 3 \\end{aligned} \\quad (1)",
      "\\left\\{ \\begin{aligned} 1 &= 3 \\end{aligned} \\right.",
      "\\text{So: } \\begin{aligned} 1 &= 3 \\end{aligned}",
      "\\begin{equation} 1 = 3 \\end{equation}",
      "\\begin{equation*} \\begin{split} 1 &= 3 \\end{split} \\end{equation*}",
      "\\begin{array}{rcl} 1 &=& 3 \\end{array}", "\\begin{eqnarray} 1 &=& 3 \\end{eqnarray}",
      "\\begin{array}{l} 1 = 3 \\end{array}", "\\begin{gathered} 1 = 3 \\end{gathered}",
    ])
  func tables(latex: String) {
    #expect(Self.sides(latex) == ["1 = 3"])
  }

  @Test func anArrayGoesOnFromRowToRow() {
    #expect(
      Self.sides("\\begin{array}{rcl} 1+1 &=& 2 \\\\ &=& 3 \\end{array}") == ["1+1 = 2", "2 = 3"])
    #expect(
      Self.sides("\\begin{array}{ll} 1=1 & 2=3 \\end{array}")
        == ["1=1", "2=3"].map {
          $0.replacing("=", with: " = ")
        })
    #expect(Self.sides("\\begin{matrix} 1 = 2 \\end{matrix}").isEmpty)
    #expect(Self.sides("\\begin{array}{ccc} 1 & 2 & = 3 \\end{array}").isEmpty)
    #expect(Self.sides("\\begin{array}{cccc} (1) & 2 & = & 3 \\end{array}") == ["2 = 3"])
  }

  @Test(
    "What is set beside each other",
    arguments: [
      ("1+1=2 \\quad 2+2=5", ["1+1 = 2", "2+2 = 5"]),
      ("1+1=2, \\quad 2+2=5", ["1+1 = 2", "2+2 = 5"]), ("1=1, 2=2", ["1 = 1", "2 = 2"]),
      ("1+1=2 \\qquad (3)", ["1+1 = 2"]), ("(1) \\quad 1+1=2", ["1+1 = 2"]),
      ("1+1 \\quad = 2", ["1+1 = 2"]), ("1 = 2 \\quad - 1", []), ("x = 1, 2 = 2", ["2 = 2"]),
      ("(1, 2 = 3)", []), ("1 = 2,5", []),
      ("(1+2)\\frac{1}{3} = 2", ["(1+2)\\frac{1}{3} = 2"]),
      ("\\frac12 \\frac12 = 1", ["\\frac12 \\frac12 = 1"]),
      ("\\frac12 6 = 3", ["\\frac12 6 = 3"]), ("{1+1=3}.", ["1+1 = 3"]),
      ("\\color{red}{1+1=3}", ["1+1 = 3"]), ("1 + {} 1 = 3", ["1 + {} 1 = 3"]),
      ("3\\cdotp 4 = 13", ["3\\cdotp 4 = 13"]),
      ("\\frac12 \\displaystyle + 1 = 2", ["\\frac12 \\displaystyle + 1 = 2"]),
    ])
  func besideEachOther(latex: String, expected: [String]) {
    #expect(Self.sides(latex) == expected)
  }

  @Test func bracketsMayNest() {
    let side = String(repeating: "(", count: 5000) + "2" + String(repeating: ")", count: 5000)
    #expect(Self.sides("1 = \(side)") == ["1 = \(side)"])
  }

  @Test(arguments: [
    ("1\\,332.5 = 0", "1332.5"), ("48\\,000\\,201 = 0", "48000201"), ("1{,}332 = 0", "1332"),
    ("0{,}5 = 0", "0.5"), ("12{,}25 = 0", "12.25"), ("1 332 = 0", "1332"), (".5 = 0", ".5"),
  ])
  func numbersAreReadAsTheyAreMeant(latex: String, expected: String) {
    #expect(Formula(latex).equations.first?.sides.first?.arithmetic == .number(expected))
  }
}
