/// How the values of a window become one, value by value.
protocol PoolingReduction {
  static func combine<Number: FixedWidthInteger>(_ a: Number, _ b: Number) -> Number
}

/// The greatest value.
enum GreatestValue: PoolingReduction {
  static func combine<Number: FixedWidthInteger>(_ a: Number, _ b: Number) -> Number {
    max(a, b)
  }
}

/// The sum; that it fits is proved before.
enum SumOfValues: PoolingReduction {
  static func combine<Number: FixedWidthInteger>(_ a: Number, _ b: Number) -> Number {
    a &+ b
  }
}

/// The integer loop of pooling: what a reduction makes of each window's cells on the input.
struct PoolingKernel {
  let shape: Shape
  let slide: SlidingWindow

  /// The reduced values in the order channel, row, column; 0 for a window without input.
  ///
  /// For each row of windows, the input rows are combined into one line first, and then cells of
  /// that line: (rows + columns) steps per window instead of rows × columns.
  func values<Reduction: PoolingReduction, Number: FixedWidthInteger & SignedInteger>(
    of numerators: [Int128], by reduction: Reduction.Type, as: Number.Type
  ) -> [Int128] {
    let numbers = numerators.map { Number(truncatingIfNeeded: $0) }
    let columnTaps = (0..<slide.columns.count).map { slide.columns.taps(of: $0) }
    var line = [Number](repeating: 0, count: shape.columns)
    var results: [Int128] = []
    results.reserveCapacity(shape.channels * slide.rows.count * slide.columns.count)
    for channel in 0..<shape.channels {
      for row in 0..<slide.rows.count {
        let rowTaps = slide.rows.taps(of: row)
        for tap in rowTaps {
          let index = slide.rows.index(window: row, tap: tap)
          let start = (channel * shape.rows + index) * shape.columns
          for column in 0..<shape.columns {
            let number = numbers[start + column]
            line[column] =
              tap == rowTaps.lowerBound ? number : Reduction.combine(line[column], number)
          }
        }
        for (column, taps) in columnTaps.enumerated() {
          guard !rowTaps.isEmpty, !taps.isEmpty else {
            results.append(0)
            continue
          }
          var index = slide.columns.index(window: column, tap: taps.lowerBound)
          var result = line[index]
          for _ in 1..<taps.count {
            index += slide.columns.dilation
            result = Reduction.combine(result, line[index])
          }
          results.append(Int128(result))
        }
      }
    }
    return results
  }
}
