/// Gathers the terms of a weighted sum, channel by channel.
///
/// The bank has proved that no sum overflows, so that plain addition is used here.
struct WeightedStep {
  private let input: Tensor
  private let bank: WeightBank
  private var terms: [Term] = []
  private var subtotals: [Subtotal] = []
  private var firstTerm = 0
  private var subtotal: Int128 = 0
  private var total: Int128 = 0

  init(input: Tensor, bank: WeightBank, terms count: Int) {
    self.input = input
    self.bank = bank
    terms.reserveCapacity(count)
  }

  /// Adds the product of a value and a weight.
  ///
  /// - Parameters:
  ///   - position: The cell that is read, in the input or on padding.
  ///   - source: The input cell whose value stands there, or nil for 0.
  ///   - offset: Where the weight stands in the bank.
  ///   - weightPosition: Where the weight stands in the filter as typed.
  mutating func add(
    at position: Position, from source: Position?, weightOffset offset: Int,
    weightPosition: Position
  ) {
    let numerator = source.map { input.numerators[input.shape.offset(of: $0)] } ?? 0
    let weight = bank.weights[offset]
    let product = numerator * weight
    subtotal += product
    terms.append(
      Term(
        at: position, isPadding: source != position,
        value: Rational(reducing: numerator, over: input.denominator),
        weight: Rational(reducing: weight, over: bank.weightDenominator),
        weightPosition: weightPosition, product: value(product)))
  }

  /// Ends an input channel.
  mutating func endChannel(_ channel: Int) {
    guard firstTerm < terms.count else { return }
    subtotals.append(
      Subtotal(channel: channel, terms: firstTerm..<terms.count, sum: value(subtotal)))
    total += subtotal
    subtotal = 0
    firstTerm = terms.count
  }

  /// The step, with the bias of a filter added.
  func step(at output: Position, filter: Int) -> Step {
    let bias = bank.biases?[filter]
    return Step(
      output: output, terms: terms, subtotals: subtotals, combination: .sum,
      bias: bias.map { value($0) }, total: value(total), result: value(total + (bias ?? 0)))
  }

  private func value(_ numerator: Int128) -> Rational {
    Rational(reducing: numerator, over: bank.denominator)
  }
}
