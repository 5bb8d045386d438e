internal import ConvEngine
internal import Markdown
internal import MathML

/// Tells what is wrong with a formula: what cannot be read, and what does not add up.
struct FormulaCheck {
  private let span: MathSpan
  private let formula: Formula
  private var report: Report

  /// Reads a formula and adds what is wrong with it to the report.
  static func read(_ span: MathSpan, _ report: inout Report) -> Formula {
    let formula = Formula(span.latex)
    var check = FormulaCheck(span: span, formula: formula, report: report)
    check.run()
    report = check.report
    return formula
  }

  private mutating func run() {
    for problem in formula.problems { add(.formula(problem.kind), problem.range) }
    if looksLikePrice { add(.formulaLooksLikePrice(span.latex), 0..<span.latex.count) }
    for equation in formula.equations { check(equation) }
  }

  /// Compares all sides with the first.
  private mutating func check(_ equation: Equation) {
    var first: (side: Equation.Side, value: Rational)?
    for side in equation.sides {
      do throws(ArithmeticError) {
        let value = try Self.value(of: side.arithmetic, at: side.range)
        guard let known = first else {
          first = (side, value)
          continue
        }
        guard known.value != value else { continue }
        // A number by itself is the claim, on whichever side it stands.
        let isFirstClaimed = known.side.isNumber && !side.isNumber && equation.sides.count == 2
        add(
          isFirstClaimed
            ? .wrongEquation(
              claimed: text(known.side.range), value: known.value, computed: value)
            : .wrongEquation(claimed: text(side.range), value: value, computed: known.value),
          isFirstClaimed ? known.side.range : side.range)
      } catch {
        add(error.problem, error.range)
      }
    }
  }

  private func text(_ range: Range<Int>) -> String {
    let characters = Array(span.latex)
    return String(joining: characters[range.clamped(to: 0..<characters.count)])
  }

  private mutating func add(_ problem: Problem, _ range: Range<Int>) {
    let start = span.position(ofCharacter: range.lowerBound)
    let end = span.position(ofCharacter: range.upperBound)
    let source = report.source
    report.add(
      problem, at: Place(SourceRange(start: start, end: max(start, end)), in: source))
  }

  /// `$5 or 10$`: a number, and words between it and the next dollar sign.
  private var looksLikePrice: Bool {
    guard !span.isDisplay, span.latex.first.map(Name.isDigit) == true,
      !span.latex.contains("\\")
    else { return false }
    return span.latex.split(whereSeparator: { !$0.isLetter }).contains { $0.count > 1 }
      && span.latex.contains(where: \.isBlank)
  }

  // MARK: Computing

  private struct ArithmeticError: Error {
    let problem: Problem
    let range: Range<Int>
  }

  /// - Complexity: linear; formulas nest no deeper than `MathML` allows.
  private static func value(
    of arithmetic: Arithmetic, at range: Range<Int>
  ) throws(ArithmeticError) -> Rational {
    switch arithmetic {
    case .number(let text):
      do {
        return try Rational(literal: text)
      } catch {
        throw ArithmeticError(problem: .resultTooLarge(), range: range)
      }
    case .negative(let inner):
      return try fitting(Rational(0).subtracting(value(of: inner, at: range)), range)
    case .sum(let terms):
      var sum = Rational(0)
      for term in terms { sum = try fitting(sum.adding(value(of: term, at: range)), range) }
      return sum
    case .product(let factors):
      var product = Rational(1)
      for factor in factors {
        product = try fitting(product.multiplied(by: value(of: factor, at: range)), range)
      }
      return product
    case .quotient(let dividend, let divisor, let place):
      let under = try value(of: divisor, at: range)
      guard under != Rational(0) else {
        throw ArithmeticError(problem: .divisionByZero(), range: place)
      }
      return try fitting(value(of: dividend, at: range).divided(by: under), range)
    }
  }

  private static func fitting(
    _ value: Rational?, _ range: Range<Int>
  ) throws(ArithmeticError) -> Rational {
    guard let value else { throw ArithmeticError(problem: .resultTooLarge(), range: range) }
    return value
  }
}

extension Equation.Side {
  fileprivate var isNumber: Bool {
    switch arithmetic {
    case .number, .negative(.number): true
    default: false
    }
  }
}
