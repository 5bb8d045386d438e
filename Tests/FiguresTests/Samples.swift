import ConvEngine
import Phrases

@testable import Figures

/// Small tensors and operations that several tests draw.
enum Samples {
  /// Channels are set apart by a blank line.
  static func tensor(_ text: String) throws -> Tensor {
    let channels = text.split(separator: "\n\n").map { channel in
      channel.split(separator: "\n").map { $0.split(separator: " ") }
    }
    let shape = Shape(
      channels: channels.count, rows: channels[0].count, columns: channels[0][0].count)
    return try Tensor(
      shape: shape, values: channels.joined().joined().map { try Rational(literal: $0) })
  }

  static func convolution(
    _ input: String, _ filters: [String], biases: [Rational]? = nil, stride: Int = 1,
    padding: PaddingRule = .valid, dilation: Int = 1, groups: Int = 1
  ) throws -> Convolution {
    try Convolution(
      input: tensor(input), filters: filters.map(tensor), biases: biases,
      stride: Extent(stride), padding: padding, paddingMode: .zeros, dilation: Extent(dilation),
      groups: groups, isFlipped: false)
  }

  /// The figure of an operation, with all its windows spelled out unless some are selected.
  static func markup(
    of operation: ConvEngine.Operation, _ names: OperationNames,
    selection: StepSelection? = nil, frame: FigureFrame = frame
  ) -> String {
    let all = StepSelection(spelledOut: Set(operation.output.positions), asked: [])
    let figure = OperationFigure(
      frame: frame, operation: operation, names: names, selection: selection ?? all)
    return String(decoding: figure.markup, as: UTF8.self)
  }

  static let frame = FigureFrame(name: "made", number: 3, caption: "A caption, 1 < 2")
}

/// A message in English.
func said(_ message: Message) -> String { Phrases.english.say(message).text }

/// Whether a message says this in English.
func == (message: Message?, text: String) -> Bool { message.map(said) == text }
