import ConvEngine
import Testing

/// Numbers are stored as narrow as they can be, and nothing but memory tells how.
@Suite struct NumeratorsTests {
  @Test func takesAsManyBytesAsTheWidestNeeds() {
    for a in WidthBoundaries.all {
      for b in WidthBoundaries.all {
        let numerators = Numerators([a, b, 0])
        #expect(numerators.width == WidthBoundaries.width(of: [a, b]), "\(a), \(b)")
        #expect(Array(numerators) == [a, b, 0], "\(a), \(b)")
        #expect(numerators.least == min(a, b, 0) && numerators.greatest == max(a, b, 0))
        #expect(numerators.greatestMagnitude == max(a.magnitude, b.magnitude))
      }
    }
  }

  @Test func isTheSameFromEveryType() {
    let bytes: [UInt8] = [0, 1, 127]
    let others = [
      Numerators(bytes.map { Int8($0) }), Numerators(bytes.map { Int16($0) }),
      Numerators(bytes.map { Int32($0) }), Numerators(bytes.map { Int64($0) }),
      Numerators(bytes.map { Int128($0) }),
    ]
    for other in others {
      #expect(other == Numerators(bytes) && other.hashValue == Numerators(bytes).hashValue)
    }
    #expect(Numerators([Int8]()) == Numerators([Int128]()))
    #expect(Numerators([UInt8]()).least == 0)
  }

  /// From fractions, from integers over a denominator, and from a builder whose denominator grew.
  @Test func isTheSameTensorByEveryWay() throws {
    for a in WidthBoundaries.numbers {
      for b in WidthBoundaries.numbers {
        let shape = Shape(channels: 1, rows: 1, columns: 2)
        let tensor = try Tensor(shape: shape, numerators: [a, b])
        let values = try [a, b].map { try #require(Rational(numerator: $0, denominator: 1)) }
        let sixth = try #require(Rational(numerator: 1, denominator: 6))
        var builder = TensorBuilder()
        for value in values { try builder.append(value) }
        try builder.append(sixth)
        let others = [
          try Tensor(shape: shape, values: values),
          try Tensor(shape: shape, numerators: [3 * a, 3 * b], denominator: 3),
        ]
        for other in others {
          #expect(other == tensor && other.hashValue == tensor.hashValue, "\(a), \(b)")
          #expect(other.numerators.width == tensor.numerators.width, "\(a), \(b)")
        }
        let built = try builder.tensor(Shape(vector: 3))
        #expect(Array(built.numerators) == [6 * a, 6 * b, 1], "\(a), \(b)")
        #expect(try tensor.sum() == Rational(numerator: a + b, denominator: 1), "\(a), \(b)")
        #expect([tensor.minimum, tensor.maximum] == values.sorted(), "\(a), \(b)")
      }
    }
  }

  @Test func buildsWhatFitsAndRefusesTheRest() throws {
    let overflow = EngineError.overflow(operation: "common denominator")
    let third = try #require(Rational(numerator: 1, denominator: 3))
    for a in WidthBoundaries.all where a != .min && a != .min + 1 {
      var builder = TensorBuilder()
      try builder.append(try #require(Rational(numerator: a, denominator: 1)))
      #expect(builder.count == 1)
      if a.multipliedReportingOverflow(by: 3).overflow {
        #expect(throws: overflow) { try builder.append(third) }
      } else {
        try builder.append(third)
        #expect(Array(try builder.tensor(Shape(vector: 2)).numerators) == [3 * a, 1])
      }
    }
  }
}
