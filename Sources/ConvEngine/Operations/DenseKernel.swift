/// The integer loop of a dense layer.
struct DenseKernel: WeightedKernel {
  func sums<Factor: StoredInteger, Sum: StoredInteger>(
    of values: [Factor], weights: [Factor], biases: [Sum]
  ) -> [Sum] {
    biases.indices.map { unit in
      biases[unit] &+ sumOfProducts(of: values, and: weights, from: unit * values.count)
    }
  }
}
