import ConvEngine
import TestSupport
import Testing

/// Every loop runs in the narrowest type that is proved to do; the results are the same in all.
@Suite struct WidthTests {
  private let shape = Shape(channels: 1, rows: 1, columns: 2)

  /// The sum of two products and a bias, or nil where the sum of their magnitudes does not fit.
  private func sum(_ values: [Int128], _ weights: [Int128], _ bias: Int128) -> Int128? {
    let greatest = values.map(\.magnitude).max() ?? 0
    var reach: UInt128 = 0
    for weight in weights {
      let (next, isOverflow) = reach.addingReportingOverflow(weight.magnitude)
      if isOverflow { return nil }
      reach = next
    }
    let (product, isOverflow) = reach.multipliedReportingOverflow(by: greatest)
    let (bound, isSumOverflow) = product.addingReportingOverflow(bias.magnitude)
    guard !isOverflow, !isSumOverflow, bound <= Int128.max.magnitude else { return nil }
    return values[0] * weights[0] + values[1] * weights[1] + bias
  }

  @Test func weighsValuesAtEveryBoundary() throws {
    for value in WidthBoundaries.numbers {
      for weight in WidthBoundaries.numbers {
        for (values, weights, bias) in [
          ([value, 1], [weight, -1], 0), ([value, -value], [1, -1], weight),
          ([1, 1], [value, weight], -1),
        ] as [([Int128], [Int128], Int128)] {
          let input = try Tensor(shape: shape, numerators: values)
          let filter = try Tensor(shape: shape, numerators: weights)
          let turned = try Tensor(shape: shape, numerators: weights.reversed())
          let biases = [try #require(Rational(numerator: bias, denominator: 1))]
          let note: Comment = "\(values) · \(weights) + \(bias)"
          guard let sum = sum(values, weights, bias) else {
            #expect(throws: EngineError.overflow(operation: "convolution"), note) {
              try Convolution(input: input, filters: [filter], biases: biases)
            }
            #expect(throws: EngineError.overflow(operation: "dense layer"), note) {
              try Dense(input: input, weights: filter, biases: biases)
            }
            continue
          }
          let convolution = try Convolution(input: input, filters: [filter], biases: biases)
          let transposed = try TransposedConvolution(
            input: input, filters: [turned], biases: biases)
          let dense = try Dense(input: input, weights: filter, biases: biases)
          #expect(Array(convolution.output.numerators) == [sum], note)
          #expect(transposed.output.numerators[1] == sum, note)
          #expect(Array(dense.output.numerators) == [sum], note)
          #expect(convolution.output.numerators.width == WidthBoundaries.width(of: [sum]), note)
        }
      }
    }
  }

  @Test func poolsAndRectifiesValuesAtEveryBoundary() throws {
    for a in WidthBoundaries.numbers {
      for b in WidthBoundaries.numbers {
        let input = try Tensor(shape: shape, numerators: [a, b])
        let size = Extent(rows: 1, columns: 2)
        let maximum = try MaximumPooling(input: input, size: size, stride: size)
        let average = try AveragePooling(input: input, size: size, stride: size)
        let padded = try Padding(input: input, amount: Edges(top: 0, right: 1, bottom: 0, left: 0))
        let mean = try #require(Rational(numerator: a + b, denominator: 2))
        #expect(Array(maximum.output.numerators) == [max(a, b)], "\(a), \(b)")
        #expect(Array(average.output.values) == [mean], "\(a), \(b)")
        #expect(Array(padded.output.numerators) == [a, b, 0], "\(a), \(b)")
        let rectified = Rectification(input: input).output
        #expect(Array(rectified.numerators) == [max(0, a), max(0, b)], "\(a), \(b)")
        #expect(
          rectified.numerators.width == WidthBoundaries.width(of: [max(0, a), max(0, b)]),
          "\(a), \(b)")
      }
    }
  }

  /// Values of 9 at most are computed in 16 bits, and tested against an oracle elsewhere. Times a
  /// power of two they are computed in every other type.
  @Test func computesTheSameInEveryType() throws {
    let scales: [Int128] = [1 << 9, 1 << 14, 1 << 40, 1 << 80]
    try SlidingCase.forEach { slide in
      guard slide.number.isMultiple(of: 7) else { return }
      var generator = SeededGenerator(seed: UInt64(slide.number))
      let input = try generator.tensor(
        channels: 2, rows: slide.input.rows, columns: slide.input.columns)
      let filter = try generator.tensor(
        channels: 2, rows: slide.size.rows, columns: slide.size.columns)
      let scale = scales[slide.number / 7 % scales.count]
      let mode = PaddingMode.allCases[slide.number / 28 % PaddingMode.allCases.count]
      func scaled(_ tensor: Tensor) throws -> Tensor {
        try Tensor(shape: tensor.shape, numerators: tensor.numerators.map { $0 * scale })
      }
      func compare(_ compute: (Tensor, Tensor) throws -> Tensor) throws {
        guard let plain = try? compute(input, filter) else { return }
        let (large, heavy) = (
          try compute(scaled(input), filter), try compute(input, scaled(filter))
        )
        let expected = try scaled(plain)
        #expect(large == expected && heavy == expected, "\(slide), times \(scale)")
      }
      try compare {
        try Convolution(
          input: $0, filters: [$1], stride: slide.stride, padding: slide.rule, paddingMode: mode,
          dilation: slide.dilation, isFlipped: slide.number.isMultiple(of: 2)
        ).output
      }
      try compare {
        try TransposedConvolution(
          input: $0, filters: [$1], stride: slide.stride, padding: slide.rule,
          dilation: slide.dilation
        ).output
      }
      guard
        let plain = try? AveragePooling(
          input: input, size: slide.size, stride: slide.stride, padding: slide.rule,
          dilation: slide.dilation
        ).output
      else { return }
      let large = try AveragePooling(
        input: scaled(input), size: slide.size, stride: slide.stride, padding: slide.rule,
        dilation: slide.dilation
      ).output
      let factor = try #require(Rational(numerator: scale, denominator: 1))
      #expect(
        large.values.elementsEqual(plain.values.map { $0.multiplied(by: factor) ?? .zero }),
        "\(slide), times \(scale)")
    }
  }
}
