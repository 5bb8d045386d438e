internal import ConvEngine
internal import DataFiles

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
