import ConvEngine
import Phrases
import Testing

@testable import Figures

@Suite struct ConventionTests {
  private let image = "1 2 3\n4 5 6\n7 8 9"

  private func maximum(
    _ input: String, size: Int = 2, stride: Int = 1, padding: PaddingRule = .valid,
    roundsUp: Bool = false
  ) throws -> MaximumPooling {
    try MaximumPooling(
      input: Samples.tensor(input), size: Extent(size), stride: Extent(stride), padding: padding,
      dilation: Extent(1), roundsUp: roundsUp)
  }

  private func mean(
    _ input: String, padding: PaddingRule, countsPadding: Bool = false
  ) throws -> AveragePooling {
    try AveragePooling(
      input: Samples.tensor(input), size: Extent(2), stride: Extent(1), padding: padding,
      countsPadding: countsPadding)
  }

  // MARK: Flipped filters

  private let asItStands =
    "The filter is laid on as it stands, not flipped: cross-correlation, which every framework calls convolution."

  @Test func saysWhatAFlippedFilterWouldGive() throws {
    let operation = try Samples.convolution(image, ["1 0\n0 -2"])
    #expect(
      operation.flipNote(hiding: [])
        == asItStands + " Flipped, as in mathematics, row 1, column 1 would be 3 instead of −9.")
  }

  @Test func saysWhatAFilterThatIsNotFlippedWouldGive() throws {
    let operation = try Convolution(
      input: Samples.tensor(image), filters: [Samples.tensor("1 0\n0 -2")], isFlipped: true)
    #expect(
      operation.flipNote(hiding: [])
        == "The filter is turned by half a turn before it is laid on: convolution as mathematics defines it."
        + " Not turned, as in every framework, row 1, column 1 would be −9 instead of 3.")
  }

  @Test func saysNothingOfASymmetricFilter() throws {
    let operation = try Samples.convolution(image, ["1 2\n2 1"])
    #expect(operation.flipNote(hiding: []) == asItStands)
  }

  @Test func comparesChannelsAndKeepsFractions() throws {
    let operation = try Samples.convolution("1 2 0", ["1 1", "1/3 0"])
    #expect(
      operation.flipNote(hiding: [])
        == asItStands
        + " Flipped, as in mathematics, row 1, column 1, channel 2 would be 2/3 instead of 1/3.")
  }

  @Test func doesNotGiveAwayACellThatIsToBePredicted() throws {
    let operation = try Samples.convolution(image, ["1 0\n0 -2"])
    let asked = Position(channel: 0, row: 0, column: 0)
    #expect(
      operation.flipNote(hiding: [asked])
        == asItStands + " Flipped, as in mathematics, row 1, column 2 would be 2 instead of −10.")
    #expect(operation.flipNote(hiding: Set(operation.output.positions)) == asItStands)
  }

  // MARK: The odd cell of padding

  @Test func saysOnWhichSideTheOddCellIs() throws {
    let same = try Samples.convolution("1 2 3", ["1 1"], padding: .same)
    #expect(
      same.oddPaddingNote(hiding: [])
        == "The odd cell of padding is at the right, as in TensorFlow, PyTorch and ONNX SAME_UPPER."
        + " At the left, as in ONNX SAME_LOWER, row 1, column 1 would be 1 instead of 3.")
    let lower = try Samples.convolution("1 2 3", ["1 1"], padding: .sameLower)
    #expect(
      lower.oddPaddingNote(hiding: [])
        == "The odd cell of padding is at the left, as in ONNX SAME_LOWER."
        + " At the right, as in TensorFlow, PyTorch and ONNX SAME_UPPER, row 1, column 1 would be 3"
        + " instead of 1.")
  }

  @Test func namesPyTorchOnlyWhereItHasPaddingSame() throws {
    let steps = try Samples.convolution("1 2 3 4", ["1 1 1"], stride: 2, padding: .same)
    #expect(
      steps.oddPaddingNote(hiding: [])
        == "The odd cell of padding is at the right, as in TensorFlow and ONNX SAME_UPPER."
        + " At the left, as in ONNX SAME_LOWER, row 1, column 1 would be 3 instead of 6.")
    let pooled = try maximum(image, padding: .same)
    #expect(
      pooled.oddPaddingNote(hiding: [])
        == "The odd cell of padding is at the bottom and the right, as in TensorFlow and ONNX"
        + " SAME_UPPER. At the top and the left, as in ONNX SAME_LOWER, row 1, column 1 would be 1"
        + " instead of 5.")
    let spread = try TransposedConvolution(
      input: Samples.tensor("1 2"), filters: [Samples.tensor("1 10")], padding: .same)
    #expect(
      spread.oddPaddingNote(hiding: [])
        == "The odd cell of padding is at the right, as in TensorFlow and ONNX SAME_UPPER."
        + " At the left, as in ONNX SAME_LOWER, row 1, column 1 would be 12 instead of 1.")
  }

  @Test func takesTheSameAmountForTheSameWhoeverWroteIt() throws {
    let edges = Edges(top: 0, right: 1, bottom: 0, left: 0)
    let written = try Samples.convolution("1 2 3", ["1 1"], padding: .edges(edges))
    let same = try Samples.convolution("1 2 3", ["1 1"], padding: .same)
    #expect(written.oddPaddingNote(hiding: []) == same.oddPaddingNote(hiding: []))
  }

  @Test func saysNothingOfPaddingThatIsNotSame() throws {
    let edges = Edges(top: 0, right: 2, bottom: 0, left: 1)
    for padding in [PaddingRule.valid, .full, .edges(edges), .edges(Edges(1))] {
      let operation = try Samples.convolution("1 2 3", ["1 1"], padding: padding)
      #expect(operation.oddPaddingNote(hiding: []) == nil, "\(padding)")
    }
    let even = try Samples.convolution("1 2 3", ["1 1 1"], padding: .same)
    #expect(even.oddPaddingNote(hiding: []) == nil)
    let alike = try Samples.convolution("0 0 0", ["1 1"], padding: .same)
    #expect(alike.oddPaddingNote(hiding: []) == nil)
  }

  // MARK: Divisors

  @Test func saysWhatTheOtherDivisorWouldGive() throws {
    let uncounted = try mean(image, padding: .edges(Edges(1)))
    #expect(
      uncounted.divisorNote(hiding: [])
        == "Padding is not counted in the divisor, as in TensorFlow and by default in ONNX. Counted,"
        + " as in PyTorch unless told otherwise, row 1, column 1 would be 0.25 instead of 1.")
    let counted = try mean(image, padding: .edges(Edges(1)), countsPadding: true)
    #expect(
      counted.divisorNote(hiding: [])
        == "Padding is counted in the divisor, as in PyTorch unless told otherwise. Not counted, as"
        + " in TensorFlow and by default in ONNX, row 1, column 1 would be 1 instead of 0.25.")
  }

  @Test func saysNothingWhereTheDivisorsAgree() throws {
    #expect(try mean(image, padding: .valid).divisorNote(hiding: []) == nil)
    #expect(try mean("0 0\n0 0", padding: .edges(Edges(1))).divisorNote(hiding: []) == nil)
    // Windows on padding alone have no other divisor.
    let beyond = try mean(image, padding: .edges(Edges(2)), countsPadding: true)
    #expect(beyond.divisorNote(hiding: []) == nil)
  }

  // MARK: A stride that does not fit

  @Test func saysWhatTheOtherRoundingWouldGive() throws {
    #expect(
      try maximum(image, stride: 2).roundingNote
        == "A window that fits only in part is left out, as PyTorch and ONNX do unless told otherwise."
        + " Kept (ceil), the size would be 2 × 2 instead of 1 × 1.")
    #expect(
      try maximum(image, stride: 2, roundsUp: true).roundingNote
        == "A window that fits only in part is kept (ceil). Left out, as PyTorch and ONNX do unless"
        + " told otherwise, the size would be 1 × 1 instead of 2 × 2.")
  }

  @Test func saysNothingWhereBothRoundingsAgree() throws {
    #expect(try maximum(image).roundingNote == nil)
    #expect(try maximum("1 2 3 4\n1 2 3 4\n1 2 3 4\n1 2 3 4", stride: 4).roundingNote == nil)
  }

  // MARK: In the figures

  @Test func figuresSayIt() throws {
    let names = OperationNames(input: "x", filters: ["w"])
    let convolution = try Samples.convolution("1 2 3", ["1 2"], padding: .same)
    let convolved = Samples.markup(of: .convolution(convolution), names)
    #expect(
      convolved.contains(" Flipped, as in mathematics, row 1, column 1 would be 4 instead of 5.<"))
    #expect(convolved.contains("<span class=\"how\">The odd cell of padding is at the right"))
    let pooling = try AveragePooling(
      input: Samples.tensor(image), size: Extent(2), stride: Extent(2), padding: .same)
    let pooled = Samples.markup(of: .averagePooling(pooling), names)
    #expect(
      pooled.contains("<span class=\"how\">The odd cell of padding is at the bottom and the right"))
    #expect(pooled.contains("<span class=\"how\">Padding is not counted in the divisor"))
    let cut = try maximum(image, stride: 2)
    let left = Samples.markup(of: .maximumPooling(cut), names)
    #expect(left.contains("<span class=\"how\">A window that fits only in part is left out"))
  }
}
