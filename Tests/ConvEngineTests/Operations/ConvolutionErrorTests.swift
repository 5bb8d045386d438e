import ConvEngine
import TestSupport
import Testing

@Suite struct ConvolutionErrorTests {
  private let input: Tensor
  private let filter: Tensor

  init() throws {
    var generator = SeededGenerator(seed: 3)
    input = try generator.tensor(channels: 2, rows: 4, columns: 5)
    filter = try generator.tensor(channels: 2, rows: 3, columns: 3)
  }

  private func convolve(
    filters: [Tensor]? = nil, biases: [Rational]? = nil, stride: Extent = Extent(1),
    padding: PaddingRule = .valid, mode: PaddingMode = .zeros, dilation: Extent = Extent(1),
    groups: Int = 1
  ) -> EngineError? {
    do throws(EngineError) {
      _ = try Convolution(
        input: input, filters: filters ?? [filter], biases: biases, stride: stride,
        padding: padding, paddingMode: mode, dilation: dilation, groups: groups)
      return nil
    } catch {
      return error
    }
  }

  @Test func refusesStridesAndDilationsBelowOne() {
    for value in [0, -1, .min] {
      #expect(
        convolve(stride: Extent(rows: 1, columns: value))
          == .strideNotPositive(axis: .columns, stride: value))
      #expect(
        convolve(dilation: Extent(rows: value, columns: 1))
          == .dilationNotPositive(axis: .rows, dilation: value))
    }
  }

  @Test func takesStridesOfAnyLength() {
    #expect(convolve(stride: Extent(.max)) == nil)
    #expect(convolve(stride: Extent(.max), padding: .same) == nil)
  }

  @Test func refusesWindowsThatDoNotFit() {
    #expect(
      convolve(dilation: Extent(rows: 2, columns: 1))
        == .windowLargerThanInput(axis: .rows, window: 5, input: 4))
    #expect(
      convolve(padding: .edges(Edges(top: 0, right: 1, bottom: 2, left: 0)), dilation: Extent(3))
        == .windowLargerThanInput(axis: .rows, window: 7, input: 6))
    #expect(
      convolve(dilation: Extent(rows: 1, columns: 1_000_000))
        == .windowLargerThanInput(axis: .columns, window: 2_000_001, input: 5))
    #expect(
      convolve(dilation: Extent(.max))
        == .windowTooLong(axis: .rows, size: 3, dilation: .max))
  }

  @Test func refusesPaddingThatCannotBeHeld() {
    let huge = 1_000_000_000_000_000_000
    #expect(
      convolve(padding: .edges(Edges(huge)))
        == .paddingTooLarge(axis: .rows, before: huge, after: huge))
    #expect(
      convolve(padding: .edges(Edges(.max)))
        == .paddingTooLarge(axis: .rows, before: .max, after: .max))
    let large = 1_000_000_000
    #expect(
      convolve(padding: .edges(Edges(large)))
        == .axisTooLong(axis: .rows, length: 2 * large + 2, limit: SlidingAxis.maximumLength))
    #expect(
      convolve(padding: .edges(Edges(10_000)))
        == .tooManyValues(
          Shape(channels: 1, rows: 20_002, columns: 20_003), limit: Tensor.maximumCount))
    let negative = Edges(top: 0, right: -1, bottom: 0, left: 0)
    #expect(convolve(padding: .edges(negative)) == .paddingNegative(negative))
    #expect(convolve(stride: Extent(huge / 4), padding: .edges(Edges(huge / 4))) == nil)
  }

  @Test func refusesReflectionsLongerThanTheInput() {
    let edges = Edges(top: 3, right: 5, bottom: 3, left: 4)
    #expect(
      convolve(padding: .edges(edges), mode: .reflect)
        == .reflectionTooLong(axis: .columns, padding: 5, input: 5))
    #expect(convolve(padding: .edges(edges), mode: .wrap) == nil)
    #expect(convolve(padding: .edges(edges), mode: .edge) == nil)
  }

  @Test func refusesGroupsThatDoNotDivide() throws {
    let narrow = try Tensor([[[1]]])
    #expect(convolve(groups: 0) == .groupsNotPositive(groups: 0))
    #expect(convolve(groups: -2) == .groupsNotPositive(groups: -2))
    #expect(convolve(groups: 3) == .channelsNotDivisible(channels: 2, groups: 3))
    #expect(convolve(groups: .max) == .channelsNotDivisible(channels: 2, groups: .max))
    #expect(
      convolve(filters: [narrow, narrow, narrow], groups: 2)
        == .filtersNotDivisible(filters: 3, groups: 2))
  }

  @Test func refusesFiltersThatDoNotMatch() throws {
    let narrow = try Tensor([[[1]]])
    #expect(convolve(filters: []) == .filtersNotPositive(filters: 0))
    #expect(convolve(filters: [narrow]) == .channelMismatch(input: 2, filter: 1, groups: 1))
    #expect(
      convolve(filters: [filter, filter], groups: 2)
        == .channelMismatch(input: 2, filter: 2, groups: 2))
    #expect(
      convolve(filters: [filter, filter, narrow])
        == .filterShapeMismatch(index: 2, shape: narrow.shape, first: filter.shape))
  }

  @Test func refusesBiasesThatAreNeitherOneNorOnePerFilter() {
    #expect(convolve(biases: []) == .biasCountMismatch(biases: 0, filters: 1))
    #expect(
      convolve(filters: [filter, filter, filter], biases: [.one, .one])
        == .biasCountMismatch(biases: 2, filters: 3))
    #expect(convolve(filters: [filter, filter, filter], biases: [.one]) == nil)
  }

  @Test func reportsOverflowInsteadOfWrapping() throws {
    let shape = Shape(channels: 1, rows: 1, columns: 2)
    let overflow = EngineError.overflow(operation: "convolution")
    let large = try Tensor(shape: shape, numerators: [1 << 100, 1])
    #expect(throws: overflow) {
      try Convolution(
        input: large, filters: [Tensor(shape: shape, numerators: [1 << 27, 1])])
    }
    // 2¹²⁶ twice is one more than the greatest number.
    #expect(throws: overflow) {
      try Convolution(
        input: Tensor(shape: shape, numerators: [1 << 100, 1 << 100]),
        filters: [Tensor(shape: shape, numerators: [1 << 26, 1 << 26])])
    }
    let bias = try #require(Rational(numerator: .max, denominator: 1))
    #expect(throws: overflow) {
      try Convolution(
        input: large, filters: [Tensor(shape: shape, numerators: [1, 1])], biases: [bias])
    }
    let prime = try #require(Rational(numerator: 1, denominator: (1 << 89) - 1))
    #expect(throws: overflow) {
      try Convolution(
        input: large, filters: [Tensor(shape: shape, numerators: [1, 1], denominator: 1 << 60)],
        biases: [prime])
    }
  }

  @Test func isRightOnBothSidesOf64Bits() throws {
    let shape = Shape(channels: 1, rows: 1, columns: 3)
    for power in [30, 31, 32, 60, 61, 62, 63] as [Int128] {
      let large: Int128 = 1 << power
      let weights = [large, -large, large - 1]
      let values: [Int128] = [1 << 31, -(1 << 31), 7]
      let convolution = try Convolution(
        input: Tensor(shape: shape, numerators: values),
        filters: [Tensor(shape: shape, numerators: weights)])
      let expected = (large << 32) + 7 * (large - 1)
      #expect(Array(convolution.output.numerators) == [expected], "2 to the power of \(power)")
      let problem = StepAudit.problem(of: convolution)
      #expect(problem == nil, "2 to the power of \(power)")
    }
  }
}
