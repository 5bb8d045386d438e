/// How the values of a window become one, value by value.
private protocol PoolingReduction {
  static func combine<Number: FixedWidthInteger>(_ a: Number, _ b: Number) -> Number
}

private enum GreatestValue: PoolingReduction {
  static func combine<Number: FixedWidthInteger>(_ a: Number, _ b: Number) -> Number { max(a, b) }
}

/// The sum; that it fits is proved before.
private enum SumOfValues: PoolingReduction {
  static func combine<Number: FixedWidthInteger>(_ a: Number, _ b: Number) -> Number { a &+ b }
}

/// The integer loop of pooling: what a reduction makes of each window's cells on the input.
struct PoolingKernel {
  let shape: Shape
  let slide: SlidingWindow

  /// The greatest values in the order channel, row, column.
  func maxima(of input: Tensor) -> Numerators {
    input.numerators.read(Maxima(kernel: self))
  }

  /// The sums in the order channel, row, column, each times the factor of its row and that of its
  /// column; nothing exceeds the bound.
  func sums(
    of input: Tensor, factors: (rows: [Int128], columns: [Int128]), bound: UInt128
  ) -> Numerators {
    if bound <= Int32.max.magnitude {
      sums(of: input, factors, as: Int32.self)
    } else if bound <= Int64.max.magnitude {
      sums(of: input, factors, as: Int64.self)
    } else {
      sums(of: input, factors, as: Int128.self)
    }
  }

  private func sums<Number: StoredInteger>(
    of input: Tensor, _ factors: (rows: [Int128], columns: [Int128]), as: Number.Type
  ) -> Numerators {
    var sums = values(of: input.numerators.values(as: Number.self), by: SumOfValues.self)
    let rows = factors.rows.map { Number(truncatingIfNeeded: $0) }
    let columns = factors.columns.map { Number(truncatingIfNeeded: $0) }
    if rows.contains(where: { $0 != 1 }) || columns.contains(where: { $0 != 1 }) {
      var offset = 0
      for _ in 0..<shape.channels {
        for row in rows {
          for column in columns {
            sums[offset] &*= row &* column
            offset += 1
          }
        }
      }
    }
    return Numerators(narrowing: sums)
  }

  /// The reduced values in the order channel, row, column; 0 for a window without input.
  ///
  /// For each row of windows, the input rows are combined into one line first, and then cells of
  /// that line: (rows + columns) steps per window instead of rows × columns.
  fileprivate func values<Reduction: PoolingReduction, Number: StoredInteger>(
    of numbers: [Number], by reduction: Reduction.Type
  ) -> [Number] {
    let columnTaps = (0..<slide.columns.count).map { slide.columns.taps(of: $0) }
    var line = [Number](repeating: 0, count: shape.columns)
    var results: [Number] = []
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
          results.append(result)
        }
      }
    }
    return results
  }
}

private struct Maxima: NumeratorReader {
  let kernel: PoolingKernel

  func read<Number: StoredInteger>(_ values: [Number]) -> Numerators {
    Numerators(narrowing: kernel.values(of: values, by: GreatestValue.self))
  }
}
