/// The integer loop of a convolution.
struct ConvolutionKernel {
  let shape: Shape
  let slide: SlidingWindow
  let shares: FilterGroups
  let mode: PaddingMode
  let isFlipped: Bool

  /// All sums times the bank's denominator, in the order filter, row, column.
  func sums(of input: Tensor, with bank: WeightBank) -> [Int128] {
    bank.fitsIn64Bits
      ? sums(of: input, with: bank, as: Int64.self) : sums(of: input, with: bank, as: Int128.self)
  }

  /// The bank has proved that the sums fit. Arithmetic modulo 2⁶⁴ or 2¹²⁸ is then right, whatever
  /// is lost on the way to them.
  private func sums<Number: FixedWidthInteger & SignedInteger>(
    of input: Tensor, with bank: WeightBank, as: Number.Type
  ) -> [Int128] {
    let values = input.numerators.map { Number(truncatingIfNeeded: $0) }
    let weights = bank.weights.map { Number(truncatingIfNeeded: $0) }
    let filters = shares.filtersPerGroup * (shape.channels / shares.channelsPerGroup)
    var sums: [Int128] = []
    sums.reserveCapacity(filters * slide.rows.count * slide.columns.count)
    var line = [Number](repeating: 0, count: slide.columns.count)
    for filter in 0..<filters {
      let bias = Number(truncatingIfNeeded: bank.biases?[filter] ?? 0)
      for row in 0..<slide.rows.count {
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
    let area = slide.rows.size * slide.columns.size
    var weightRow = filter * shares.channelsPerGroup * area
    for channel in shares.channels(of: filter) {
      for rowTap in 0..<slide.rows.size {
        let tap = isFlipped ? slide.rows.size - 1 - rowTap : rowTap
        let index = slide.rows.index(window: row, tap: tap)
        if let source = mode.source(of: index, length: shape.rows) {
          let start = (channel * shape.rows + source) * shape.columns
          for columnTap in 0..<slide.columns.size {
            let weight = weights[weightRow + columnTap]
            if weight != 0 {
              let tap = isFlipped ? slide.columns.size - 1 - columnTap : columnTap
              add(weight, tap: tap, values: values, from: start, to: &line)
            }
          }
        }
        weightRow += slide.columns.size
      }
    }
  }

  /// Adds the products of one weight and the cells under it, from the input row at `start`.
  private func add<Number: FixedWidthInteger & SignedInteger>(
    _ weight: Number, tap: Int, values: [Number], from start: Int, to line: inout [Number]
  ) {
    let inside = slide.columns.windows(withTapOnInput: tap)
    var offset = start + slide.columns.index(window: inside.lowerBound, tap: tap)
    for column in inside {
      line[column] &+= weight &* values[offset]
      offset &+= slide.columns.stride
    }
    guard mode != .zeros else { return }
    for outside in [0..<inside.lowerBound, inside.upperBound..<line.count] {
      for column in outside {
        let index = slide.columns.index(window: column, tap: tap)
        if let source = mode.source(of: index, length: shape.columns) {
          line[column] &+= weight &* values[start + source]
        }
      }
    }
  }
}
