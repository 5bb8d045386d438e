import ConvEngine
import TestSupport
import Testing

@Suite struct SoftmaxTests {
  /// The expected digits were computed with 120 decimal places.
  @Test(arguments: [
    (["1", "2", "3"], ["0.090030573170380458", "0.24472847105479765", "0.66524095577482189"]),
    (["0"], ["1.0000000000000000"]),
    (["-7/3", "-7/3"], ["0.50000000000000000", "0.50000000000000000"]),
    (
      ["5", "5", "5"],
      ["0.33333333333333333", "0.33333333333333333", "0.33333333333333333"]
    ),
    (
      ["-1/3", "0.1", "0", "5/7"],
      ["0.14730017984504876", "0.22719436344198115", "0.20557396120916563", "0.41993149550380445"]
    ),
    (["0", "-100"], ["1.0000000000000000", "3.7200759760208360e-44"]),
    (["-999", "0"], ["1.3797886833213697e-434", "1.0000000000000000"]),
    (["-1000", "0"], ["0", "1.0000000000000000"]),
    (["1000000", "1000001"], ["0.26894142136999512", "0.73105857863000488"]),
    (
      ["0", "-30", "-31.5"],
      ["0.99999999999988554", "9.3576229688391036e-14", "2.0879679116456946e-14"]
    ),
    (
      ["0.5", "0.5", "0.25", "-4"],
      [
        "0.35843452978609076", "0.35843452978609076", "0.27914909247723828",
        "0.0039818479505801912",
      ]
    ),
  ])
  func has17CorrectDigits(values: [String], expected: [String]) throws {
    let softmax = Softmax(
      input: try Tensor(
        shape: Shape(vector: values.count), values: values.map { try Rational(literal: $0) }))
    #expect(softmax.probabilities.map(\.description) == expected)
    #expect(softmax.output.shape == softmax.input.shape)
    // Up to 30 places the exact output is the same decimal.
    for (text, value) in zip(expected, softmax.output.values) where !text.contains("e-") {
      #expect(try Rational(literal: text) == value)
    }
  }

  @Test func tellsItsExponentialsAndTheirSum() throws {
    let softmax = Softmax(input: try Tensor([[[2, 4], [3, 4]]], over: 2))
    #expect(softmax.shift == Rational(2))
    #expect(softmax.exponentialSum.description == "2.9744101008840757")
    #expect(
      softmax.input.positions.map { softmax.exponential(at: $0).description } == [
        "0.36787944117144232", "1.0000000000000000", "0.60653065971263342", "1.0000000000000000",
      ])
    let corner = Position(channel: 0, row: 1, column: 0)
    #expect(softmax.probability(at: corner).description == "0.20391628562999970")
  }

  @Test func roundsTheSmallestSharesTo30Places() throws {
    let softmax = Softmax(input: try Tensor([[[0, -60, -69, -100]]]))
    #expect(softmax.output.denominator.description.count <= 31)
    let places = softmax.output.values.map { $0.rounded(toPlaces: 30) }
    #expect(
      places == [
        "1.000000000000000000000000000000", "0.000000000000000000000000008757",
        "0.000000000000000000000000000001", "0.000000000000000000000000000000",
      ])
    #expect(softmax.probabilities[1].description == "8.7565107626965203e-27")
  }

  @Test func sumsToOneBelowTheLastDigit() throws {
    for seed in 0..<50 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let softmax = Softmax(
        input: try generator.tensor(channels: 2, rows: 3, columns: 4, denominator: 3))
      let error = try #require(try softmax.output.sum().subtracting(.one))
      #expect(
        try error < Rational(literal: "2e-16") && error > Rational(literal: "-2e-16"),
        "seed \(seed)")
    }
  }

  @Test func takesAnyNumbers() throws {
    let softmax = Softmax(
      input: try Tensor(shape: Shape(vector: 3), numerators: [.min, .max, .max - 1]))
    #expect(
      softmax.probabilities.map(\.description)
        == ["0", "0.73105857863000488", "0.26894142136999512"])
    let step = softmax.step(at: Position(channel: 0, row: 0, column: 1))
    #expect(step.terms.count == 3)
    #expect(step.combination == .exponentialShare)
    #expect(step.result == softmax.output[step.output])
  }
}
