import ConvEngine

/// What can be audited: every operation, and the catalogue's case of it.
protocol Audited {
  var input: Tensor { get }
  var output: Tensor { get }
  func step(at output: Position) -> Step
}

extension ConvEngine.Operation: Audited {}
extension Convolution: Audited {}
extension TransposedConvolution: Audited {}
extension Padding: Audited {}
extension Rectification: Audited {}
extension LeakyRectification: Audited {}
extension MaximumPooling: Audited {}
extension AveragePooling: Audited {}
extension GlobalMaximumPooling: Audited {}
extension GlobalAveragePooling: Audited {}
extension Flattening: Audited {}
extension Dense: Audited {}
extension Softmax: Audited {}

/// Adds up the steps of an operation again, term by term.
enum StepAudit {
  /// What is wrong with the steps of all output cells, or nil.
  static func problem(of operation: some Audited) -> String? {
    for position in operation.output.positions {
      if let problem = problem(of: operation, at: position) { return problem }
    }
    return nil
  }

  /// What is wrong with one step, or nil.
  static func problem(of operation: some Audited, at position: Position) -> String? {
    let step = operation.step(at: position)
    let place = "at \(position): "
    if step.output != position { return place + "the step is for \(step.output)" }
    if step.result != operation.output[position] {
      return place + "result \(step.result), output \(operation.output[position])"
    }
    for term in step.terms {
      let cell = Position(channel: term.channel, row: term.row, column: term.column)
      if term.isPadding == operation.input.shape.contains(cell) {
        return place + "padding is not told from input in \(term)"
      }
      if term.input != (term.isPadding ? nil : cell) { return place + "input of \(term)" }
      if let input = term.input, operation.input[input] != term.value {
        return place + "value of \(term)"
      }
      if term.product != term.weight.flatMap({ $0.multiplied(by: term.value) }) {
        return place + "product of \(term)"
      }
    }
    return combination(of: step).map { place + $0 }
  }

  private static func combination(of step: Step) -> String? {
    let values = step.terms.map(\.value)
    switch step.combination {
    case .sum:
      var next = 0
      for subtotal in step.subtotals {
        if subtotal.terms.lowerBound != next { return "subtotals leave a gap" }
        next = subtotal.terms.upperBound
        let terms = step.terms[subtotal.terms]
        if terms.contains(where: { $0.channel != subtotal.channel }) { return "\(subtotal)" }
        if sum(terms.compactMap(\.product)) != subtotal.sum { return "sum of \(subtotal)" }
      }
      if next != step.terms.count { return "subtotals leave terms out" }
      if sum(step.subtotals.map(\.sum)) != step.total { return "total \(step.total as Any)" }
      if step.total?.adding(step.bias ?? .zero) != step.result { return "bias or result" }
    case .average(let divisor):
      if sum(values) != step.total { return "total \(step.total as Any)" }
      if divisor != values.count { return "divisor \(divisor)" }
      if step.total?.divided(by: Rational(divisor)) != step.result { return "average" }
    case .maximum:
      if values.max() != step.result { return "maximum" }
      if step.winners != values.indices.filter({ values[$0] == step.result }) { return "winners" }
    case .rectification:
      if values.count != 1 || step.result != max(.zero, values[0]) { return "rectification" }
    case .copy:
      if values != [step.result] { return "copy" }
    case .exponentialShare:
      break
    }
    return nil
  }

  private static func sum(_ values: [Rational]) -> Rational? {
    values.reduce(.zero) { $0?.adding($1) }
  }
}
