internal import ConvEngine
internal import Diagnostics
internal import LessonFormat
internal import Markdown
internal import MathML
internal import Text

/// Tells what is wrong with a formula: what cannot be read, and what does not add up.
struct FormulaCheck {
  private let span: MathSpan
  private let formula: Formula
  private let characters: [Character]
  private let places: MathSpan.Places
  private var report: Report

  private init(_ span: MathSpan, _ formula: Formula, _ report: Report) {
    self.span = span
    self.formula = formula
    self.report = report
    characters = Array(span.latex)
    places = span.places
  }

  /// Reads a formula and adds what is wrong with it to the report.
  static func read(_ span: MathSpan, _ report: inout Report) -> Formula {
    let formula = Formula(span.latex)
    var check = FormulaCheck(span, formula, report)
    check.run()
    report = check.report
    return formula
  }

  private mutating func run() {
    for problem in formula.problems { add(.math(MathProblem(problem.kind)), problem.range) }
    if looksLikePrice { add(.math(.formulaLooksLikePrice(span.latex)), 0..<span.latex.count) }
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
          .math(
            isFirstClaimed
              ? .wrongEquation(
                claimed: text(known.side.range), value: known.value, computed: value)
              : .wrongEquation(claimed: text(side.range), value: value, computed: known.value)),
          isFirstClaimed ? known.side.range : side.range)
      } catch {
        add(.value(error.problem), error.range)
      }
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(joining: characters[range.clamped(to: 0..<characters.count)])
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func add(_ problem: Problem, _ range: Range<Int>) {
    let start = places[range.lowerBound]
    let end = places[range.upperBound]
    let source = report.source
    report.add(
      problem, at: Place(SourceRange(start: start, end: max(start, end)), in: source))
  }

  /// `$5 or 10$`: a number, and words between it and the next dollar sign.
  private var looksLikePrice: Bool {
    guard !span.isDisplay, span.latex.first.map(\.isDigit) == true,
      !span.latex.contains("\\")
    else { return false }
    return span.latex.split(whereSeparator: { !$0.isLetter }).contains { $0.count > 1 }
      && span.latex.contains(where: \.isBlank)
  }

  // MARK: Computing

  private struct ArithmeticError: Error {
    let problem: ValueProblem
    let range: Range<Int>
  }

  /// - Complexity: linear in the number of steps.
  private static func value(
    of arithmetic: Arithmetic, at range: Range<Int>
  ) throws(ArithmeticError) -> Rational {
    var results: [Rational] = []
    for step in arithmetic.steps {
      let result: Rational?
      switch step {
      case .number(let text): result = try? Rational(literal: text)
      case .negative: result = Rational(0).subtracting(results.removeLast())
      case .sum, .difference, .product, .quotient:
        let right = results.removeLast()
        let left = results.removeLast()
        if case .quotient(let divisor) = step, right == Rational(0) {
          throw ArithmeticError(problem: .divisionByZero, range: divisor)
        }
        result = Self.result(of: step, left, right)
      }
      results.append(try fitting(result, range))
    }
    return results[0]
  }

  private static func result(
    of step: Arithmetic.Step, _ left: Rational, _ right: Rational
  ) -> Rational? {
    switch step {
    case .sum: left.adding(right)
    case .difference: left.subtracting(right)
    case .product: left.multiplied(by: right)
    case .quotient: left.divided(by: right)
    case .number, .negative: nil
    }
  }

  private static func fitting(
    _ value: Rational?, _ range: Range<Int>
  ) throws(ArithmeticError) -> Rational {
    guard let value else { throw ArithmeticError(problem: .resultTooLarge, range: range) }
    return value
  }
}

extension Equation.Side {
  fileprivate var isNumber: Bool {
    arithmetic.steps.allSatisfy {
      switch $0 {
      case .number, .negative: true
      default: false
      }
    }
  }
}
