internal import ConvEngine

extension BlockKind {
  /// Every kind there is, in the order of the documentation.
  static let all: [BlockKind] = [
    BlockKind(
      name: "matrix", keys: [Keys.view, Keys.mark, Keys.caption, Keys.source],
      role: .values(.image)),

    BlockKind(
      name: "filter", keys: [Keys.view, Keys.mark, Keys.caption, Keys.source],
      role: .values(.filter)),

    BlockKind(name: "show", keys: [Keys.view, Keys.mark, Keys.caption], role: .show),

    .operation("pad", [Keys.input, Keys.amount, Keys.mode, Keys.value]) {
      (arguments) throws(EngineError) in
      try Padding(
        input: arguments[Keys.input].tensor, amount: arguments[Keys.amount],
        mode: arguments[Keys.mode], value: arguments[Keys.value])
    },

    .operation(
      "conv",
      [
        Keys.input, Keys.filter, Keys.bias, Keys.stride, Keys.padding, Keys.padMode,
        Keys.dilation, Keys.groups, Keys.flip,
      ]
    ) { (arguments) throws(EngineError) in
      try Convolution(
        input: arguments[Keys.input].tensor, filters: arguments[Keys.filter].map(\.tensor),
        biases: arguments[optional: Keys.bias], stride: arguments[Keys.stride],
        padding: arguments[Keys.padding], paddingMode: arguments[Keys.padMode],
        dilation: arguments[Keys.dilation],
        groups: arguments[Keys.groups], isFlipped: arguments[Keys.flip])
    },

    .operation("relu", [Keys.input]) { (arguments) throws(EngineError) in
      Rectification(input: arguments[Keys.input].tensor)
    },

    .operation(
      "maxpool",
      [
        Keys.input, Keys.size, Keys.strideOfPooling, Keys.padding, Keys.dilation, Keys.roundsUp,
      ]
    ) { (arguments) throws(EngineError) in
      try MaximumPooling(
        input: arguments[Keys.input].tensor, size: arguments[Keys.size],
        stride: arguments[optional: Keys.strideOfPooling] ?? arguments[Keys.size],
        padding: arguments[Keys.padding], dilation: arguments[Keys.dilation],
        roundsUp: arguments[Keys.roundsUp])
    },

    .operation(
      "avgpool",
      [
        Keys.input, Keys.size, Keys.strideOfPooling, Keys.padding, Keys.dilation, Keys.roundsUp,
        Keys.countsPadding,
      ]
    ) { (arguments) throws(EngineError) in
      try AveragePooling(
        input: arguments[Keys.input].tensor, size: arguments[Keys.size],
        stride: arguments[optional: Keys.strideOfPooling] ?? arguments[Keys.size],
        padding: arguments[Keys.padding], dilation: arguments[Keys.dilation],
        roundsUp: arguments[Keys.roundsUp], countsPadding: arguments[Keys.countsPadding])
    },

    .operation("flatten", [Keys.input]) { (arguments) throws(EngineError) in
      Flattening(input: arguments[Keys.input].tensor)
    },

    BlockKind(name: "network", keys: [Keys.networkInput, Keys.caption], role: .network),
  ]
}
