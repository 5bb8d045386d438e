import ConvEngine
import TestSupport
import Testing

@testable import Figures

/// The whole markup of one small figure of each kind.
@Suite struct FigureGoldenTests {
  private static let goldens = Golden()
  static let kinds = [
    "values", "convolution", "channels", "maximum-pooling", "average-pooling", "rectification",
    "leaky-rectification", "padding", "flattening", "dense", "softmax", "transposed-convolution",
    "global-pooling",
    "network", "large",
  ]

  @Test(arguments: kinds)
  func isDrawnAsRecorded(kind: String) throws {
    // A line for each element, so that a difference can be read.
    let markup = try markup(of: kind).replacing("><", with: ">\n<") + "\n"
    try Self.goldens.expect(markup, is: "\(kind).html")
  }

  @Test func everyGoldenIsRead() throws {
    try Self.goldens.expectNoOthers(than: Self.kinds.map { $0 + ".html" })
  }

  var frame = Samples.frame
  private let names = OperationNames(input: "image", filters: ["first", "second"])

  func markup(of kind: String) throws -> String {
    let input = try Samples.tensor("0 1 -2\n0.5 1/3 1200")
    switch kind {
    case "values":
      let figure = ValuesFigure(
        frame: frame, title: "image", tensor: input, kind: .image, view: .both,
        marks: [Position(channel: 0, row: 1, column: 2)])
      return String(decoding: figure.markup, as: UTF8.self)
    case "convolution":
      let operation = try Samples.convolution(
        "0 1 0\n1 1 0", ["1 -1\n0 2"], padding: .edges(Edges(top: 1, right: 0, bottom: 0, left: 0)))
      let selection = StepSelection(
        spelledOut: Set(operation.output.positions),
        asked: [Position(channel: 0, row: 1, column: 0)])
      return Samples.markup(of: .convolution(operation), names, selection: selection, frame: frame)
    case "channels":
      let operation = try Samples.convolution(
        "1 2\n\n3 4", ["1 1\n\n0 -1", "2 0\n\n0.5 0"], biases: [Rational(1), Rational(-1)])
      return Samples.markup(of: .convolution(operation), names, frame: frame)
    case "maximum-pooling":
      let operation = try MaximumPooling(
        input: input, size: Extent(2), stride: Extent(1), padding: .valid, dilation: Extent(1),
        roundsUp: false)
      return Samples.markup(of: .maximumPooling(operation), names, frame: frame)
    case "average-pooling":
      let operation = try AveragePooling(
        input: input, size: Extent(2), stride: Extent(2), padding: .same, dilation: Extent(1),
        roundsUp: false, countsPadding: false)
      return Samples.markup(of: .averagePooling(operation), names, frame: frame)
    case "rectification":
      let operation = Rectification(input: input)
      return Samples.markup(of: .rectification(operation), names, frame: frame)
    case "leaky-rectification":
      let operation = try LeakyRectification(input: input, slope: Rational(literal: "0.01"))
      return Samples.markup(of: .leakyRectification(operation), names, frame: frame)
    case "padding":
      let operation = try Padding(
        input: input, amount: Edges(top: 1, right: 0, bottom: 0, left: 2), mode: .edge,
        value: .zero)
      return Samples.markup(of: .padding(operation), names, frame: frame)
    case "flattening":
      let operation = Flattening(input: input)
      return Samples.markup(of: .flattening(operation), names, frame: frame)
    case "dense":
      let operation = try Dense(
        input: Samples.tensor("1 2"), weights: Samples.tensor("1 -1\n0 0.5"), biases: nil)
      return Samples.markup(of: .dense(operation), names, frame: frame)
    case "softmax":
      return Samples.markup(
        of: .softmax(Softmax(input: try Samples.tensor("1 2 -0.5"))), names, frame: frame)
    case "transposed-convolution":
      let operation = try TransposedConvolution(
        input: Samples.tensor("1 2"), filters: [Samples.tensor("1 0.5")], biases: nil,
        stride: Extent(2), padding: .valid, outputPadding: Extent(0), dilation: Extent(1),
        groups: 1)
      return Samples.markup(of: .transposedConvolution(operation), names, frame: frame)
    case "global-pooling":
      let operation = GlobalMaximumPooling(input: input)
      return Samples.markup(of: .globalMaximumPooling(operation), names, frame: frame)
    case "network":
      let network = try Network(
        input: Shape(channels: 3, rows: 9, columns: 9),
        layers: [
          .convolution(size: Extent(3), filters: 8), .rectification,
          .maximumPooling(size: Extent(2), stride: Extent(2)),
          .transposedConvolution(size: Extent(2), filters: 4, stride: Extent(2)), .rectification,
          .flattening, .dense(units: 10),
        ])
      return String(
        decoding: NetworkFigure(frame: frame, network: network).markup, as: UTF8.self)
    default:
      let row = (0..<60).map { String($0 % 7) }.joined(separator: " ")
      let rows = Array(repeating: row, count: 60).joined(separator: "\n")
      let operation = try Samples.convolution(rows, ["1 -1", "0 1"])
      let corner = Position(channel: 1, row: 5, column: 7)
      return Samples.markup(
        of: .convolution(operation), names,
        selection: StepSelection(spelledOut: [corner], asked: []), frame: frame)
    }
  }
}
