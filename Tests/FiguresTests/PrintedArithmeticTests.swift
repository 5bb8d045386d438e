import ConvEngine
import Markup
import TestSupport
import Testing

@testable import Figures

/// Every ledger is read back from its printed text alone and worked out again.
@Suite struct PrintedArithmeticTests {
  /// Sums, products, quotients, brackets and `max`, as pages print them.
  private struct Reader {
    var text: Substring

    mutating func sum() throws -> Rational {
      var total = try product()
      while skip("+") { total = try #require(total.adding(try product())) }
      return total
    }

    private mutating func product() throws -> Rational {
      var value = try factor()
      while true {
        if skip("×") {
          value = try #require(value.multiplied(by: try factor()))
        } else if skip("/") {
          value = try #require(value.divided(by: try factor()))
        } else {
          return value
        }
      }
    }

    private mutating func factor() throws -> Rational {
      if skip("max(") {
        var greatest = try sum()
        while skip(",") { greatest = max(greatest, try sum()) }
        try #require(skip(")"))
        return greatest
      }
      if skip("(") {
        let value = try sum()
        try #require(skip(")"))
        return value
      }
      _ = skip("")
      let digits = text.prefix { $0.isNumber || "−.\u{2009}".contains($0) }
      text = text.dropFirst(digits.count)
      return try Rational(literal: digits.filter { $0 != "\u{2009}" })
    }

    private mutating func skip(_ sign: String) -> Bool {
      text = text.drop { $0 == " " }
      guard text.hasPrefix(sign) else { return false }
      text = text.dropFirst(sign.count)
      return true
    }
  }

  private func check(_ operation: ConvEngine.Operation) throws {
    for position in operation.output.positions {
      var writer = MarkupWriter()
      var numerals = Numerals()
      let ledger = Ledger(step: operation.step(at: position), columns: 3, namesChannel: false)
      writer.withPen { ledger.write(to: &$0, with: &numerals) }
      var results: [Rational] = []
      let plain = writer.markup.replacing(#/<span class="number">([^<]*)<\/span>/#) { $0.1 }
      for part in plain.split(separator: "<") {
        let pieces = part.split(separator: ">", maxSplits: 1)
        guard pieces.count == 2, pieces[1].contains("=") else { continue }
        let sides = pieces[1].split(separator: "=")
        #expect(sides.count == 2, "\(pieces[1])")
        var left = Reader(text: sides[0])
        var right = Reader(text: sides[1])
        let value = try right.sum()
        #expect(try left.sum() == value, "\(pieces[1])")
        results.append(value)
      }
      #expect(results.last == operation.output[position])
    }
  }

  private func tensor(
    _ shape: Shape, _ generator: inout some RandomNumberGenerator
  ) throws -> Tensor {
    let denominators = [1, 1, 10, 4, 3, 1000, 9]
    return try Tensor(
      shape: shape,
      values: (0..<shape.count).map { _ in
        let numerator = Int128(Int.random(in: -12_000...12_000, using: &generator))
        let denominator = Int128(denominators.randomElement(using: &generator) ?? 1)
        return try #require(Rational(numerator: numerator, denominator: denominator))
      })
  }

  @Test(arguments: 0..<15)
  func addsUp(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let channels = Int.random(in: 1...3, using: &generator)
    let input = try tensor(Shape(channels: channels, rows: 4, columns: 5), &generator)
    let filters = try (0..<2).map { _ in
      try tensor(Shape(channels: channels, rows: 2, columns: 3), &generator)
    }
    let biases = try tensor(Shape(channels: 1, rows: 1, columns: 2), &generator)
    try check(
      .convolution(
        Convolution(
          input: input, filters: filters,
          biases: Bool.random(using: &generator) ? Array(biases.values) : nil,
          stride: Extent(Int.random(in: 1...2, using: &generator)),
          padding: [.valid, .same, .full].randomElement(using: &generator) ?? .valid,
          paddingMode: [.zeros, .edge].randomElement(using: &generator) ?? .zeros,
          dilation: Extent(1), groups: 1, isFlipped: Bool.random(using: &generator))))
    try check(
      .averagePooling(
        AveragePooling(
          input: input, size: Extent(rows: 2, columns: 3), stride: Extent(1), padding: .same,
          dilation: Extent(1), roundsUp: false, countsPadding: Bool.random(using: &generator))))
    try check(
      .maximumPooling(
        MaximumPooling(
          input: input, size: Extent(2), stride: Extent(1), padding: .valid, dilation: Extent(1),
          roundsUp: false)))
    try check(.rectification(Rectification(input: input)))
    let slope = try #require(Rational(numerator: -3, denominator: 40))
    try check(.leakyRectification(LeakyRectification(input: input, slope: slope)))
    try check(
      .transposedConvolution(
        TransposedConvolution(
          input: input, filters: filters, biases: Array(biases.values), stride: Extent(2),
          padding: .valid, outputPadding: Extent(0), dilation: Extent(1), groups: 1)))
    let weights = try tensor(Shape(channels: 1, rows: 2, columns: input.shape.count), &generator)
    try check(.dense(Dense(input: input, weights: weights, biases: nil)))
    try check(.globalAveragePooling(GlobalAveragePooling(input: input)))
    try check(.globalMaximumPooling(GlobalMaximumPooling(input: input)))
  }
}
