/// An integer loop that weighs the values of an input and adds the products up.
protocol WeightedKernel {
  /// All sums, each begun with its filter's bias, in the order filter, row, column.
  ///
  /// The sums are known to fit. Arithmetic modulo 2 to the power of their width is then right,
  /// whatever is lost on the way to them.
  func sums<Factor: StoredInteger, Sum: StoredInteger>(
    of values: [Factor], weights: [Factor], biases: [Sum]
  ) -> [Sum]
}

extension WeightedKernel {
  /// All sums times the bank's denominator, computed in the narrowest type that the bank has proved
  /// to hold them.
  func sums(of input: Tensor, with bank: WeightBank) -> Numerators {
    let factor = max(input.greatestMagnitude, bank.weights.greatestMagnitude)
    return if bank.bound <= Int16.max.magnitude {
      sums(of: input, with: bank, Int16.self, Int16.self)
    } else if bank.bound > Int64.max.magnitude {
      sums(of: input, with: bank, Int128.self, Int128.self)
    } else if bank.bound > Int32.max.magnitude {
      sums(of: input, with: bank, Int64.self, Int64.self)
    } else if factor <= Int16.max.magnitude {
      // A product of two 16-bit numbers takes one vector instruction or two, one of 32 bits more.
      sums(of: input, with: bank, Int16.self, Int32.self)
    } else {
      sums(of: input, with: bank, Int32.self, Int32.self)
    }
  }

  private func sums<Factor: StoredInteger, Sum: StoredInteger>(
    of input: Tensor, with bank: WeightBank, _: Factor.Type, _: Sum.Type
  ) -> Numerators {
    let biases =
      bank.biases?.map { Sum(truncatingIfNeeded: $0) }
      ?? [Sum](repeating: 0, count: bank.filters)
    return Numerators(
      narrowing: sums(
        of: input.numerators.values(as: Factor.self), weights: bank.weights.values(as: Factor.self),
        biases: biases))
  }
}
