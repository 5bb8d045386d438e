/// The integer loop of a transposed convolution.
struct TransposedKernel {
  let shape: Shape
  let window: TransposedWindow
  let shares: FilterGroups

  /// All sums times the bank's denominator, in the order filter, row, column.
  func sums(of input: Tensor, with bank: WeightBank) -> [Int128] {
    bank.fitsIn64Bits
      ? sums(of: input, with: bank, as: Int64.self) : sums(of: input, with: bank, as: Int128.self)
  }

  /// As in a convolution, the sums fit, and arithmetic that wraps is right.
  private func sums<Number: FixedWidthInteger & SignedInteger>(
    of input: Tensor, with bank: WeightBank, as: Number.Type
  ) -> [Int128] {
    let values = input.numerators.map { Number(truncatingIfNeeded: $0) }
    let weights = bank.weights.map { Number(truncatingIfNeeded: $0) }
    let filters = shares.filtersPerGroup * (shape.channels / shares.channelsPerGroup)
    var sums: [Int128] = []
    sums.reserveCapacity(filters * window.rows.count * window.columns.count)
    var line = [Number](repeating: 0, count: window.columns.count)
    for filter in 0..<filters {
      let bias = Number(truncatingIfNeeded: bank.biases?[filter] ?? 0)
      for row in 0..<window.rows.count {
        for column in line.indices { line[column] = bias }
        add(row: row, filter: filter, values: values, weights: weights, to: &line)
        for sum in line { sums.append(Int128(sum)) }
      }
    }
    return sums
  }

  /// Adds all products of one row of one filter's output, weight by weight, so that the innermost
  /// loop runs along a row of the input.
  private func add<Number: FixedWidthInteger & SignedInteger>(
    row: Int, filter: Int, values: [Number], weights: [Number], to line: inout [Number]
  ) {
    let columns = window.columns
    var weightRow = filter * shares.channelsPerGroup * window.rows.size * columns.size
    for channel in shares.channels(of: filter) {
      for rowTap in 0..<window.rows.size {
        if let source = window.rows.input(landingOn: row, tap: rowTap) {
          let start = (channel * shape.rows + source) * shape.columns
          for tap in 0..<columns.size where weights[weightRow + tap] != 0 {
            let weight = weights[weightRow + tap]
            let inputs = columns.inputs(landingWithTap: tap)
            var index = columns.index(input: inputs.lowerBound, tap: tap)
            for input in inputs {
              line[index] &+= weight &* values[start + input]
              index &+= columns.stride
            }
          }
        }
        weightRow += columns.size
      }
    }
  }
}
