import ConvEngine

/// Channels of rows of integers: what the tests compute with, apart from the engine.
typealias Cells = [[[Int]]]

/// Loops written straight from the definitions, over plain integers.
enum Oracle {
  /// A line with padding, as NumPy's `pad` defines it; nil where the mode is not defined.
  static func extended(
    _ line: [Int], before: Int, after: Int, mode: PaddingMode, fill: Int = 0
  ) -> [Int]? {
    switch mode {
    case .zeros:
      return [Int](repeating: fill, count: before) + line + [Int](repeating: fill, count: after)
    case .edge:
      return [Int](repeating: line[0], count: before) + line
        + [Int](repeating: line[line.count - 1], count: after)
    case .reflect:
      guard before < line.count, after < line.count else { return nil }
      return line.dropFirst().prefix(before).reversed() + line
        + line.dropLast().suffix(after).reversed()
    case .wrap:
      var result = line
      for _ in 0..<after { result.append(result[result.count - line.count]) }
      for _ in 0..<before { result.insert(result[line.count - 1], at: 0) }
      return result
    }
  }

  static func padded(
    _ cells: Cells, by edges: Edges, mode: PaddingMode, fill: Int = 0
  ) -> Cells? {
    var result: Cells = []
    for channel in cells {
      var columns: [[Int]] = []
      for column in channel[0].indices {
        let line = channel.map { $0[column] }
        guard
          let line = extended(
            line, before: edges.top, after: edges.bottom, mode: mode, fill: fill)
        else { return nil }
        columns.append(line)
      }
      var rows: [[Int]] = []
      for row in columns[0].indices {
        let line = columns.map { $0[row] }
        guard
          let line = extended(
            line, before: edges.left, after: edges.right, mode: mode, fill: fill)
        else { return nil }
        rows.append(line)
      }
      result.append(rows)
    }
    return result
  }

  /// The padding that a rule stands for.
  static func edges(_ rule: PaddingRule, input: Extent, window: Extent, stride: Extent) -> Edges {
    func total(_ input: Int, _ window: Int, _ step: Int) -> Int {
      let outputs = Array(Swift.stride(from: 0, to: input, by: step)).count
      return max(0, (outputs - 1) * step + window - input)
    }
    let rows = total(input.rows, window.rows, stride.rows)
    let columns = total(input.columns, window.columns, stride.columns)
    switch rule {
    case .valid: return .zero
    case .same:
      return Edges(
        top: rows / 2, right: columns - columns / 2, bottom: rows - rows / 2, left: columns / 2)
    case .sameLower:
      return Edges(
        top: rows - rows / 2, right: columns / 2, bottom: rows / 2, left: columns - columns / 2)
    case .full:
      return Edges(
        top: window.rows - 1, right: window.columns - 1, bottom: window.rows - 1,
        left: window.columns - 1)
    case .edges(let edges): return edges
    }
  }

  /// Where windows start, in input coordinates. When rounding up, a last window that starts after
  /// the input is dropped (PyTorch).
  static func starts(
    input: Int, window: Int, stride: Int, before: Int, after: Int, roundsUp: Bool
  ) -> [Int] {
    var starts: [Int] = []
    var start = -before
    while true {
      let fits = start + window <= input + after
      let endsInPart = start - stride + window < input + after
      guard fits || (roundsUp && endsInPart) else { break }
      starts.append(start)
      start += stride
    }
    if roundsUp, let last = starts.last, last >= input { starts.removeLast() }
    return starts
  }

  /// Cross-correlation of padded cells, without padding of its own.
  static func convolution(
    _ cells: Cells, filters: [Cells], biases: [Int], stride: Extent, dilation: Extent,
    groups: Int, isFlipped: Bool
  ) -> Cells {
    let size = Extent(rows: filters[0][0].count, columns: filters[0][0][0].count)
    let window = Extent(
      rows: dilation.rows * (size.rows - 1) + 1,
      columns: dilation.columns * (size.columns - 1) + 1)
    return filters.indices.map { filter in
      let filtersPerGroup = filters.count / groups
      let firstChannel = filter / filtersPerGroup * (cells.count / groups)
      let rowStarts = starts(
        input: cells[0].count, window: window.rows, stride: stride.rows, before: 0, after: 0,
        roundsUp: false)
      let columnStarts = starts(
        input: cells[0][0].count, window: window.columns, stride: stride.columns, before: 0,
        after: 0, roundsUp: false)
      return rowStarts.map { top in
        columnStarts.map { left in
          var sum = biases[filter]
          for (offset, weights) in filters[filter].enumerated() {
            for row in 0..<size.rows {
              for column in 0..<size.columns {
                let weight =
                  isFlipped
                  ? weights[size.rows - 1 - row][size.columns - 1 - column] : weights[row][column]
                let value = cells[firstChannel + offset][top + row * dilation.rows][
                  left + column * dilation.columns]
                sum += weight * value
              }
            }
          }
          return sum
        }
      }
    }
  }
}
