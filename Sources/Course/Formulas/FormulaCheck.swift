internal import ConvEngine
internal import Diagnostics
internal import LessonFormat
internal import Markdown
internal import MathML
internal import Text

/// Finds what is wrong with a formula: what cannot be read, and what does not add up.
struct FormulaCheck {
  private let characters: [Character]
  private let places: MathSpan.Places
  private var report: Report

  /// Reads a formula and adds what is wrong with it to the report.
  static func read(_ span: MathSpan, _ report: inout Report) -> Formula {
    let formula = Formula(span.latex)
    var check = FormulaCheck(characters: Array(span.latex), places: span.places, report: report)
    for problem in formula.problems { check.add(.math(MathProblem(problem.kind)), problem.range) }
    if looksLikePrice(span) {
      check.add(.math(.formulaLooksLikePrice(span.latex)), check.characters.indices)
    }
    for equation in formula.equations { check.check(equation) }
    report = check.report
    return formula
  }

  /// Compares all sides with the first.
  private mutating func check(_ equation: Equation) {
    var first: (side: Equation.Side, value: Rational)?
    for side in equation.sides {
      guard let value = value(of: side) else { continue }
      guard let known = first else {
        first = (side, value)
        continue
      }
      guard known.value != value else { continue }
      // A number by itself is the claim, on whichever side it stands.
      let isFirstClaimed = known.side.isNumber && !side.isNumber && equation.sides.count == 2
      let claim = isFirstClaimed ? known : (side: side, value: value)
      let computed = isFirstClaimed ? value : known.value
      add(
        .math(
          .wrongEquation(
            claimed: text(claim.side.range), value: claim.value, computed: computed)),
        claim.side.range)
    }
  }

  /// The value of a side; nil where it has none, which is reported. Linear in the number of steps.
  private mutating func value(of side: Equation.Side) -> Rational? {
    var results: [Rational] = []
    func combined(_ operation: (Rational, Rational) -> Rational?) -> Rational? {
      let right = results.removeLast()
      return operation(results.removeLast(), right)
    }
    for step in side.arithmetic.steps {
      let result: Rational?
      switch step {
      case .number(let text): result = try? Rational(literal: text)
      case .negative: result = Rational.zero.subtracting(results.removeLast())
      case .sum: result = combined { $0.adding($1) }
      case .difference: result = combined { $0.subtracting($1) }
      case .product: result = combined { $0.multiplied(by: $1) }
      case .quotient(let divisor):
        if results.last == .zero {
          add(.value(.divisionByZero), divisor)
          return nil
        }
        result = combined { $0.divided(by: $1) }
      }
      guard let result else {
        add(.value(.resultTooLarge), side.range)
        return nil
      }
      results.append(result)
    }
    return results.last
  }

  private func text(_ range: Range<Int>) -> String {
    String(joining: characters[range.clamped(to: 0..<characters.count)])
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func add(_ problem: Problem, _ range: Range<Int>) {
    let start = places[range.lowerBound]
    let end = max(start, places[range.upperBound])
    report.add(problem, at: Place(SourceRange(start: start, end: end), in: report.source))
  }

  /// `$5 or 10$`: a number, and words between it and the next dollar sign.
  private static func looksLikePrice(_ span: MathSpan) -> Bool {
    let latex = span.latex
    return !span.isDisplay && latex.first?.isDigit == true && !latex.contains("\\")
      && latex.contains(where: \.isBlank)
      && latex.split(whereSeparator: { !$0.isLetter }).contains { $0.count > 1 }
  }
}

extension Equation.Side {
  fileprivate var isNumber: Bool {
    arithmetic.steps.allSatisfy {
      switch $0 {
      case .number, .negative: true
      case .sum, .difference, .product, .quotient: false
      }
    }
  }
}
