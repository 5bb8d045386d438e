internal import ConvEngine
internal import Diagnostics
internal import Text

/// All keys of all kinds of blocks.
enum Keys {
  // MARK: What is computed

  static let input = Key("input", .required(example: "NAME"), read: Reading.value)
  static let filter = Key("filter", .required(example: "NAME"), read: Reading.values)
  static let weights = Key("weights", .required(example: "NAME"), read: Reading.value)
  static let outputPadding = Key("output-padding", .usually("0"), read: Reading.amount)
  static let size = Key("size", .usually("2"), read: Reading.extent("size"))
  static let stride = Key("stride", .usually("1"), read: Reading.extent("stride"))
  static let strideOfPooling = Key("stride", .optional, read: Reading.extent("stride"))
  static let dilation = Key("dilation", .usually("1"), read: Reading.extent("dilation"))
  static let padding = Key("padding", .usually("0"), read: Reading.padding)
  static let padMode = Key("pad-mode", .usually("zeros"), read: Reading.paddingMode)
  static let bias = Key("bias", .optional, read: Reading.numbers)
  static let groups = Key("groups", .usually("1"), read: Reading.positiveCount("groups"))
  static let flip = Key("flip", .usually("false"), read: Reading.flag)
  static let roundsUp = Key("ceil", .usually("false"), read: Reading.flag)
  static let countsPadding = Key("count-padding", .usually("false"), read: Reading.flag)
  static let amount = Key("amount", .usually("1"), read: Reading.edges)
  static let mode = Key("mode", .usually("zeros"), read: Reading.paddingMode)
  static let value = Key("value", .usually("0"), read: Reading.number)
  static let networkInput = Key("input", .required(example: "6x6"), read: Reading.shape)

  // MARK: Layers of a network

  static let layerSize = Key("size", .required(example: "3x3"), read: Reading.extent("size"))
  static let units = Key("units", .required(example: "10"), read: Reading.positiveCount("units"))
  static let filterCount = Key("filters", .usually("1"), read: Reading.positiveCount("filters"))
  static let hasBias = Key("bias", .usually("true"), read: Reading.flag)

  // MARK: How it is shown

  static let caption = Key("caption", .optional, isPresentation: true) { word, _ in word.text }
  static let view = Key("view", .usually("both"), isPresentation: true, read: Reading.view)
  static let mark = Key("mark", .optional, isPresentation: true, read: Reading.cells)
  static let steps = Key("steps", .usually("all"), isPresentation: true, read: Reading.steps)
  static let ask = Key("ask", .optional, isPresentation: true, read: Reading.cells)

  // MARK: Values from a file

  static let source = Key("src", .optional) { word, _ in word.text }
  static let layout = Key("layout", .optional) {
    Reading.choice($0, ChannelLayout.self, &$1)
  }
  static let channels = Key("channels", .optional) {
    Reading.choice($0, PixelChannels.self, &$1)
  }
}

extension Keys {
  /// The key of some that a word was likely meant to be.
  static func meant(by word: String, among keys: [String]) -> String? {
    let elsewhere = namesElsewhere[word.lowercased()]?.first { keys.contains($0) }
    return elsewhere ?? Nearest.match(word, in: keys)
  }

  /// What frameworks and textbooks call the keys.
  private static let namesElsewhere: [String: [String]] = [
    "kernel": ["filter", "size"], "kernels": ["filter", "filters"], "kernel_size": ["size"],
    "kernel-size": ["size"], "window": ["size"], "pool_size": ["size"], "weight": ["filter"],
    "weights": ["filter"], "image": ["input"], "matrix": ["input"], "x": ["input"],
    "pad": ["padding", "amount"], "padding": ["amount"], "pads": ["padding", "amount"],
    "padding-mode": ["pad-mode", "mode"], "padding_mode": ["pad-mode", "mode"],
    "pad_mode": ["pad-mode", "mode"], "offset": ["bias"], "b": ["bias"], "step": ["stride"],
    "group": ["groups"], "ceil_mode": ["ceil"], "count_include_pad": ["count-padding"],
    "output_padding": ["output-padding"], "title": ["caption"], "label": ["caption"],
    "file": ["src"], "source": ["src"], "out_channels": ["filters"], "marks": ["mark"],
  ]
}
