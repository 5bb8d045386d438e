extension Numerators {
  /// The greatest common divisor of a number above 0 and all numbers.
  func commonDivisor(with number: UInt128) -> UInt128 {
    number == 1 ? 1 : read(CommonDivisor(number: number))
  }

  /// The numbers divided by one above 0 that divides all.
  func divided(by divisor: Int128) -> Numerators {
    read(Quotients(divisor: divisor))
  }

  /// The numbers without the negative ones, which become 0.
  func rectified() -> Numerators {
    least >= 0 ? self : read(Rectified())
  }

  /// The sum, or nil when it does not fit in 128 bits, or a sum of the first numbers does not.
  func sum() -> Int128? {
    read(Total())
  }
}

private struct CommonDivisor: NumeratorReader {
  let number: UInt128

  func read<Number: StoredInteger>(_ values: [Number]) -> UInt128 {
    var divisor = number
    for value in values {
      if divisor == 1 { break }
      if value != 0 { divisor = greatestCommonDivisor(divisor, UInt128(value.magnitude)) }
    }
    return divisor
  }
}

private struct Quotients: NumeratorReader {
  let divisor: Int128

  func read<Number: StoredInteger>(_ values: [Number]) -> Numerators {
    // A divisor that does not fit divides zeros alone, or the least number of the type.
    guard let divisor = Number(exactly: divisor) else {
      return Numerators(values.map { Int128($0) / self.divisor })
    }
    return Numerators(narrowing: values.map { $0 / divisor })
  }
}

private struct Rectified: NumeratorReader {
  func read<Number: StoredInteger>(_ values: [Number]) -> Numerators {
    Numerators(narrowing: values.map { max(0, $0) })
  }
}

private struct Total: NumeratorReader {
  func read<Number: StoredInteger>(_ values: [Number]) -> Int128? {
    // No more than `Tensor.maximumCount` numbers of 32 bits are added, which fit in 64.
    if Number.bitWidth <= 32, values.count <= Tensor.maximumCount {
      return Int128(values.reduce(Int64(0)) { $0 &+ Int64(truncatingIfNeeded: $1) })
    }
    var total: Int128 = 0
    for value in values {
      guard let next = ConvEngine.sum(total, Int128(value)) else { return nil }
      total = next
    }
    return total
  }
}
