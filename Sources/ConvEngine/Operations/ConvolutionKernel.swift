/// The integer loop of a convolution.
struct ConvolutionKernel: WeightedKernel {
  let shape: Shape
  let slide: SlidingWindow
  let shares: FilterGroups
  let mode: PaddingMode
  let isFlipped: Bool

  func sums<Factor: StoredInteger, Sum: StoredInteger>(
    of values: [Factor], weights: [Factor], biases: [Sum]
  ) -> [Sum] {
    var sums: [Sum] = []
    sums.reserveCapacity(biases.count * slide.rows.count * slide.columns.count)
    var line = [Sum](repeating: 0, count: slide.columns.count)
    let taps = (0..<slide.columns.size).map { slide.columns.windows(withTapOnInput: $0) }
    for filter in biases.indices {
      for row in 0..<slide.rows.count {
        for column in line.indices { line[column] = biases[filter] }
        add(row: row, filter: filter, values: values, weights: weights, taps: taps, to: &line)
        sums.append(contentsOf: line)
      }
    }
    return sums
  }

  /// Adds all products of one row of one filter's output, weight by weight, so that the innermost
  /// loop runs along a row of the input.
  private func add<Factor: StoredInteger, Sum: StoredInteger>(
    row: Int, filter: Int, values: [Factor], weights: [Factor], taps: [Range<Int>],
    to line: inout [Sum]
  ) {
    let area = slide.rows.size * slide.columns.size
    var weightRow = filter * shares.channelsPerGroup * area
    for channel in shares.channels(of: filter) {
      for rowTap in 0..<slide.rows.size {
        let tap = isFlipped ? slide.rows.size - 1 - rowTap : rowTap
        let index = slide.rows.index(window: row, tap: tap)
        if let source = mode.source(of: index, length: shape.rows) {
          let start = (channel * shape.rows + source) * shape.columns
          for columnTap in 0..<slide.columns.size where weights[weightRow + columnTap] != 0 {
            let tap = isFlipped ? slide.columns.size - 1 - columnTap : columnTap
            add(
              weights[weightRow + columnTap], tap: tap, inside: taps[tap], values: values,
              from: start, to: &line)
          }
        }
        weightRow += slide.columns.size
      }
    }
  }

  /// Adds the products of one weight and the cells under it, from the input row at `start`.
  private func add<Factor: StoredInteger, Sum: StoredInteger>(
    _ weight: Factor, tap: Int, inside: Range<Int>, values: [Factor], from start: Int,
    to line: inout [Sum]
  ) {
    let first = start + slide.columns.index(window: inside.lowerBound, tap: tap)
    addProducts(
      of: weight, and: values, at: Line(start: first, stride: slide.columns.stride), to: &line,
      at: Line(start: inside.lowerBound, stride: 1), count: inside.count)
    guard mode != .zeros else { return }
    for outside in [0..<inside.lowerBound, inside.upperBound..<line.count] {
      for column in outside {
        let index = slide.columns.index(window: column, tap: tap)
        if let source = mode.source(of: index, length: shape.columns) {
          line[column] &+=
            Sum(truncatingIfNeeded: weight) &* Sum(truncatingIfNeeded: values[start + source])
        }
      }
    }
  }
}
