// The loops that all values pass through, along contiguous integers and without a check per
// element, so that the compiler can use vector instructions. All unsafe code of the engine is here.

/// The numbers in another type, modulo 2 to the power of its width; the same array in the same type.
func converted<Number: StoredInteger, Other: StoredInteger>(_ values: [Number]) -> [Other] {
  // Then the types are the same, and nothing is copied.
  if Number.bitWidth == Other.bitWidth, Number.isSigned == Other.isSigned {
    return unsafeBitCast(values, to: [Other].self)
  }
  return [Other](unsafeUninitializedCapacity: values.count) { target, count in
    values.withUnsafeBufferPointer { source in
      for index in source.indices {
        target.initializeElement(at: index, to: Other(truncatingIfNeeded: source[index]))
      }
    }
    count = values.count
  }
}

/// The least and the greatest number; 0 and 0 where there are none.
func extremes<Number: FixedWidthInteger>(of values: [Number]) -> (least: Number, greatest: Number) {
  guard var least = values.first else { return (0, 0) }
  var greatest = least
  values.withUnsafeBufferPointer { values in
    for value in values {
      least = value < least ? value : least
      greatest = value > greatest ? value : greatest
    }
  }
  return (least, greatest)
}

/// Every `stride`th number of an array from an offset on.
struct Line {
  let start: Int
  let stride: Int
}

/// Adds the products of a weight and numbers to as many sums, modulo 2 to the power of the sums'
/// width.
func addProducts<Factor: FixedWidthInteger, Sum: FixedWidthInteger>(
  of weight: Factor, and values: [Factor], at source: Line, to sums: inout [Sum],
  at target: Line, count: Int
) {
  guard count > 0 else { return }
  precondition(
    source.start >= 0 && source.start + (count - 1) * source.stride < values.count
      && target.start >= 0 && target.start + (count - 1) * target.stride < sums.count,
    "The lines are inside the arrays.")
  let weight = Sum(truncatingIfNeeded: weight)
  values.withUnsafeBufferPointer { values in
    sums.withUnsafeMutableBufferPointer { sums in
      if source.stride == 1, target.stride == 1 {
        for index in 0..<count {
          sums[target.start &+ index] &+=
            weight &* Sum(truncatingIfNeeded: values[source.start &+ index])
        }
        return
      }
      var (from, to) = (source.start, target.start)
      for _ in 0..<count {
        sums[to] &+= weight &* Sum(truncatingIfNeeded: values[from])
        from &+= source.stride
        to &+= target.stride
      }
    }
  }
}

/// The sum of the products of all values and as many weights from an offset on, modulo 2 to the
/// power of the sum's width.
func sumOfProducts<Factor: FixedWidthInteger, Sum: FixedWidthInteger>(
  of values: [Factor], and weights: [Factor], from start: Int
) -> Sum {
  precondition(start >= 0 && start + values.count <= weights.count, "Each value has a weight.")
  var total: Sum = 0
  values.withUnsafeBufferPointer { values in
    weights.withUnsafeBufferPointer { weights in
      for index in values.indices {
        total &+=
          Sum(truncatingIfNeeded: values[index])
          &* Sum(truncatingIfNeeded: weights[start &+ index])
      }
    }
  }
  return total
}
