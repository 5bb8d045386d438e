/// The weights and biases of all filters (or units) as integers, ready for an integer loop.
///
/// Weights share one denominator, chosen so that a product of an input value and a weight has the
/// same denominator as the biases. Then sums are sums of integers alone.
struct WeightBank {
  /// The weights times `weightDenominator`, filter by filter.
  let weights: Numerators
  /// The denominator of the weights.
  let weightDenominator: Int128
  /// One bias per filter, times `denominator`; nil without biases.
  let biases: [Int128]?
  /// The number of filters.
  let filters: Int
  /// The denominator of products, sums and biases.
  let denominator: Int128
  /// What no magnitude of a sum, of a part of one or of a bias exceeds.
  let bound: UInt128

  /// - Parameters:
  ///   - filters: The number of sums that the weights are for, each with as many weights.
  ///   - operation: What an overflow is reported for.
  init(
    input: Tensor, weights: [Tensor], filters: Int, biases: [Rational]?, operation: String
  ) throws(EngineError) {
    var shared: Int128 = 1
    for tensor in weights {
      shared = try fitting(leastCommonMultiple(shared, tensor.denominator), in: operation)
    }
    for bias in biases ?? [] {
      // What the input's denominator misses for the bias, the weights' denominator supplies.
      let common = greatestCommonDivisor(bias.denominator.magnitude, input.denominator.magnitude)
      let missing = bias.denominator / Int128(common)
      shared = try fitting(leastCommonMultiple(shared, missing), in: operation)
    }
    let denominator = try fitting(product(input.denominator, shared), in: operation)
    self.denominator = denominator
    self.filters = filters
    weightDenominator = shared
    self.weights = try Self.scaled(weights, to: shared, operation)
    self.biases = try biases?.map { bias throws(EngineError) in
      try fitting(product(bias.numerator, denominator / bias.denominator), in: operation)
    }
    bound = try fitting(
      Self.bound(
        input: input.greatestMagnitude, weights: self.weights, filters: filters,
        biases: self.biases), in: operation)
  }

  /// The weights of all tensors over one denominator.
  private static func scaled(
    _ weights: [Tensor], to shared: Int128, _ operation: String
  ) throws(EngineError) -> Numerators {
    if weights.count == 1, weights[0].denominator == shared { return weights[0].numerators }
    var scaled: [Int128] = []
    for tensor in weights {
      let factor = shared / tensor.denominator
      for weight in tensor.numerators {
        scaled.append(try fitting(product(weight, factor), in: operation))
      }
    }
    return Numerators(scaled)
  }

  /// What no magnitude of a sum, of a part of one or of a bias exceeds, or nil when that does not
  /// fit: the greatest sum of a filter's magnitudes, times the input's greatest, plus the bias.
  private static func bound(
    input: UInt128, weights: Numerators, filters: Int, biases: [Int128]?
  ) -> UInt128? {
    let length = weights.count / filters
    var bound: UInt128 = 0
    for filter in 0..<filters {
      var total: UInt128 = 0
      for weight in weights[filter * length..<(filter + 1) * length] {
        guard let next = sum(total, weight.magnitude) else { return nil }
        total = next
      }
      guard let products = product(total, input),
        let reach = sum(products, biases?[filter].magnitude ?? 0)
      else { return nil }
      bound = max(bound, reach)
    }
    return bound <= Int128.max.magnitude ? bound : nil
  }
}
