internal import ConvEngine
internal import Diagnostics
internal import Text

/// All keys of all kinds of blocks and layers.
extension Key {
  // MARK: What is computed

  static let input = Key("input", .required(example: "NAME"), tensor) { $0.input = $1 }
  static let filter = Key("filter", .required(example: "NAME"), list(tensor)) { $0.weights = $1 }
  static let weights = Key("weights", .required(example: "NAME"), tensor) { $0.weights = [$1] }
  static let outputPadding = Key("output-padding", .usually("0"), excess) { $0.outputPadding = $1 }
  static let size = Key("size", .usually("2"), extent("size")) { $0.size = $1 }
  static let stride = Key("stride", .usually("1"), extent("stride")) { $0.stride = $1 }
  static let strideOfPooling = Key("stride", .optional, extent("stride")) {
    $0.strideOfPooling = $1
  }
  static let dilation = Key("dilation", .usually("1"), extent("dilation")) { $0.dilation = $1 }
  static let padding = Key("padding", .usually("0"), paddingRule) { $0.padding = $1 }
  static let padMode = Key("pad-mode", .usually("zeros"), choice(PaddingMode.self)) {
    $0.paddingMode = $1
  }
  static let bias = Key("bias", .optional, list(number)) { $0.biases = $1 }
  static let groups = Key("groups", .usually("1"), positiveCount("groups")) { $0.groups = $1 }
  static let flip = Key("flip", .usually("false"), flag) { $0.isFlipped = $1 }
  static let roundsUp = Key("ceil", .usually("false"), flag) { $0.roundsUp = $1 }
  static let countsPadding = Key("count-padding", .usually("false"), flag) { $0.countsPadding = $1 }
  static let amount = Key("amount", .usually("1"), edges) { $0.amount = $1 }
  static let mode = Key("mode", .usually("zeros"), choice(PaddingMode.self)) { $0.paddingMode = $1 }
  static let value = Key("value", .usually("0"), number) { $0.value = $1 }
  static let slope = Key("slope", .usually("0.01"), number) { $0.slope = $1 }
  static let networkInput = Key("input", .required(example: "6x6"), shape) { $0.networkInput = $1 }

  // MARK: Layers of a network

  static let layerSize = Key("size", .required(example: "3x3"), extent("size")) { $0.size = $1 }
  static let units = Key("units", .required(example: "10"), positiveCount("units")) {
    $0.units = $1
  }
  static let filterCount = Key("filters", .usually("1"), positiveCount("filters")) {
    $0.filters = $1
  }
  static let hasBias = Key("bias", .usually("true"), flag) { $0.hasBias = $1 }

  // MARK: How it is shown

  static let caption = Key("caption", .optional, isPresentation: true, text) { $0.caption = $1 }
  static let view = Key("view", .usually("both"), isPresentation: true, choice(CellView.self)) {
    $0.view = $1
  }
  static let mark = Key("mark", .optional, isPresentation: true, cells) { $0.mark = $1 }
  static let steps = Key("steps", .usually("all"), isPresentation: true, windows) { $0.steps = $1 }
  static let ask = Key("ask", .optional, isPresentation: true, cells) { $0.ask = $1 }

  // MARK: Values from a file

  static let source = Key("src", .optional, text) { $0.source = $1 }
  static let layout = Key("layout", .optional, choice(ChannelLayout.self)) { $0.layout = $1 }
  static let channels = Key("channels", .optional, choice(PixelChannels.self)) { $0.channels = $1 }
}

/// What the keys of a block or of a layer say. What no key has said is nil, empty or neutral.
struct Arguments: Sendable {
  /// Whether every key of the computation was read without a problem.
  var isComputable = true
  /// Whether every key was read without a problem.
  var isPresentable = true
  /// Where the values stand that the author wrote.
  var places: [String: Place] = [:]

  var input: NamedTensor?
  /// The filters or weights of an operation.
  var weights: [NamedTensor] = []
  var biases: [Rational]?
  var size = Extent(1)
  var stride = Extent(1)
  var strideOfPooling: Extent?
  var dilation = Extent(1)
  var padding = PaddingRule.valid
  var paddingMode = PaddingMode.zeros
  var outputPadding = Extent(0)
  var amount = Edges.zero
  var value = Rational.zero
  var slope = Rational.zero
  var groups = 1
  var isFlipped = false
  var roundsUp = false
  var countsPadding = false
  var networkInput: Shape?
  var units = 1
  var filters = 1
  var hasBias = true

  var caption: String?
  var view: CellView?
  var mark: [CellReference] = []
  var steps: StepsRequest?
  var ask: [CellReference] = []

  var source: String?
  var layout: ChannelLayout?
  var channels: PixelChannels?

  /// A window of pooling moves by its own size where no stride is given.
  var poolingStride: Extent { strideOfPooling ?? size }
}

extension Key {
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
