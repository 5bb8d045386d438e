import ConvEngine
import Testing

@Suite struct TensorTests {
  @Test func sharesTheLeastDenominator() throws {
    let shape = Shape(channels: 1, rows: 1, columns: 3)
    let tensor = try Tensor(
      shape: shape,
      values: ["0.1", "1/4", "3"].map { try Rational(literal: $0) })
    #expect(tensor.denominator == 20)
    #expect(Array(tensor.numerators) == [2, 5, 60])
    #expect(tensor.values.map(\.description) == ["0.1", "0.25", "3"])
  }

  @Test func isReduced() throws {
    let shape = Shape(channels: 1, rows: 1, columns: 3)
    let tensor = try Tensor(shape: shape, numerators: [4, 0, -6], denominator: 10)
    #expect(tensor == (try Tensor(shape: shape, numerators: [2, 0, -3], denominator: 5)))
    #expect(tensor.denominator == 5)
    let zeros = try Tensor(shape: shape, numerators: [0, 0, 0], denominator: 7)
    #expect(zeros.denominator == 1)
    let extremes = try Tensor(
      shape: shape, numerators: [.min, .min, 0], denominator: 1 << 100)
    #expect(Array(extremes.numerators) == [-(1 << 27), -(1 << 27), 0])
  }

  @Test func countsByChannelRowAndColumn() throws {
    let tensor = try Tensor([[[1, 2], [3, 4]], [[5, 6], [7, 8]]])
    #expect(tensor.positions.map { tensor[$0] } == (1...8).map { Rational($0) })
    #expect(Array(tensor.positions) == tensor.positions.sorted())
    #expect(tensor[Position(channel: 1, row: 0, column: 1)] == Rational(6))
    for (offset, position) in tensor.positions.enumerated() {
      #expect(tensor.shape.offset(of: position) == offset)
    }
  }

  @Test func knowsItsExtremesAndItsSum() throws {
    let tensor = try Tensor([[[-3, 2], [5, 0]]], over: 2)
    #expect(tensor.minimum == Rational(numerator: -3, denominator: 2))
    #expect(tensor.maximum == Rational(numerator: 5, denominator: 2))
    #expect(try tensor.sum() == Rational(2))
    let large = try Tensor(
      shape: Shape(vector: 2), numerators: [.max, 1])
    #expect(throws: EngineError.overflow(operation: "sum")) { try large.sum() }
  }

  @Test func refusesShapesWithoutOrWithTooManyValues() {
    let none = Shape(channels: 1, rows: 0, columns: 3)
    #expect(throws: EngineError.shapeNotPositive(none)) { try Tensor(shape: none, values: []) }
    let two = Shape(channels: 1, rows: 1, columns: 2)
    #expect(throws: EngineError.valueCountMismatch(shape: two, values: 1)) {
      try Tensor(shape: two, values: [.one])
    }
    let huge = Shape(channels: .max, rows: .max, columns: 2)
    #expect(huge.count == .max)
    #expect(throws: EngineError.tooManyValues(huge, limit: 1 << 26)) {
      try Tensor(shape: huge, values: [])
    }
  }

  @Test func refusesValuesWithoutASharedDenominator() throws {
    let shape = Shape(vector: 2)
    let overflow = EngineError.overflow(operation: "common denominator")
    let small = try #require(Rational(numerator: 1, denominator: 1 << 126))
    let third = try #require(Rational(numerator: 1, denominator: 3))
    #expect(throws: overflow) { try Tensor(shape: shape, values: [small, third]) }
    let large = try #require(Rational(numerator: 1 << 126, denominator: 1))
    #expect(throws: overflow) { try Tensor(shape: shape, values: [large, third]) }
  }
}
