/// The integer loop of a transposed convolution.
struct TransposedKernel: WeightedKernel {
  let shape: Shape
  let window: TransposedWindow
  let shares: FilterGroups

  func sums<Factor: StoredInteger, Sum: StoredInteger>(
    of values: [Factor], weights: [Factor], biases: [Sum]
  ) -> [Sum] {
    var sums: [Sum] = []
    sums.reserveCapacity(biases.count * window.rows.count * window.columns.count)
    var line = [Sum](repeating: 0, count: window.columns.count)
    for filter in biases.indices {
      for row in 0..<window.rows.count {
        for column in line.indices { line[column] = biases[filter] }
        add(row: row, filter: filter, values: values, weights: weights, to: &line)
        sums.append(contentsOf: line)
      }
    }
    return sums
  }

  /// Adds all products of one row of one filter's output, weight by weight, so that the innermost
  /// loop runs along a row of the input.
  private func add<Factor: StoredInteger, Sum: StoredInteger>(
    row: Int, filter: Int, values: [Factor], weights: [Factor], to line: inout [Sum]
  ) {
    let columns = window.columns
    var weightRow = filter * shares.channelsPerGroup * window.rows.size * columns.size
    for channel in shares.channels(of: filter) {
      for rowTap in 0..<window.rows.size {
        if let source = window.rows.input(landingOn: row, tap: rowTap) {
          let start = (channel * shape.rows + source) * shape.columns
          for tap in 0..<columns.size where weights[weightRow + tap] != 0 {
            let inputs = columns.inputs(landingWithTap: tap)
            addProducts(
              of: weights[weightRow + tap], and: values,
              at: Line(start: start + inputs.lowerBound, stride: 1), to: &line,
              at: Line(
                start: columns.index(input: inputs.lowerBound, tap: tap), stride: columns.stride),
              count: inputs.count)
          }
        }
        weightRow += columns.size
      }
    }
  }
}
