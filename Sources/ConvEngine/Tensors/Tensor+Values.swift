extension Tensor {
  /// The value of a cell inside the shape.
  public subscript(position: Position) -> Rational {
    precondition(shape.contains(position), "The position is inside the tensor.")
    return value(numerators[shape.offset(of: position)])
  }

  /// The values in the order channel, row, column, made one by one as they are read.
  public var values: some Sequence<Rational> {
    numerators.lazy.map { value($0) }
  }

  /// All positions in the order channel, row, column.
  public var positions: some Sequence<Position> {
    shape.positions
  }

  /// The least value. Complexity: linear in the number of values.
  public var minimum: Rational {
    value(numerators.min() ?? 0)
  }

  /// The greatest value. Complexity: linear in the number of values.
  public var maximum: Rational {
    value(numerators.max() ?? 0)
  }

  /// The sum of all values.
  ///
  /// - Throws: `EngineError.overflow` when it does not fit.
  /// - Complexity: linear in the number of values.
  public func sum() throws(EngineError) -> Rational {
    var total: Int128 = 0
    for numerator in numerators {
      total = try fitting(ConvEngine.sum(total, numerator), in: "sum")
    }
    return value(total)
  }

  /// The greatest magnitude of a numerator.
  var greatestMagnitude: UInt128 {
    var greatest: UInt128 = 0
    for numerator in numerators {
      greatest = max(greatest, numerator.magnitude)
    }
    return greatest
  }

  private func value(_ numerator: Int128) -> Rational {
    Rational(reducing: numerator, over: denominator)
  }
}
