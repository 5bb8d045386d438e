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
  public var positions: some Sequence<Position> { shape.positions }

  /// The least value.
  public var minimum: Rational { value(numerators.least) }

  /// The greatest value.
  public var maximum: Rational { value(numerators.greatest) }

  /// The sum of all values.
  ///
  /// - Throws: `EngineError.overflow` when it does not fit.
  /// - Complexity: linear in the number of values.
  public func sum() throws(EngineError) -> Rational {
    value(try fitting(numerators.sum(), in: "sum"))
  }

  /// The greatest magnitude of a numerator.
  var greatestMagnitude: UInt128 { numerators.greatestMagnitude }

  private func value(_ numerator: Int128) -> Rational {
    Rational(reducing: numerator, over: denominator)
  }
}
