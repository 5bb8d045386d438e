internal import ConvEngine

extension BlockKind {
  private static let valueKeys: [any BlockKey] = [
    Keys.view, Keys.mark, Keys.caption, Keys.source, Keys.layout, Keys.channels,
  ]

  /// Every kind there is, in the order of the documentation.
  static let all: [BlockKind] = [
    BlockKind(
      name: "matrix", keys: valueKeys,
      role: .values(.image)),

    BlockKind(
      name: "filter", keys: valueKeys,
      role: .values(.filter)),

    BlockKind(name: "show", keys: [Keys.view, Keys.mark, Keys.caption], role: .show),

    .operation("pad", [Keys.input, Keys.amount, Keys.mode, Keys.value]) {
      (arguments) throws(EngineError) in
      .padding(
        try Padding(
          input: arguments[Keys.input].tensor, amount: arguments[Keys.amount],
          mode: arguments[Keys.mode], value: arguments[Keys.value]))
    },

    .operation(
      "conv",
      [
        Keys.input, Keys.filter, Keys.bias, Keys.stride, Keys.padding, Keys.padMode,
        Keys.dilation, Keys.groups, Keys.flip,
      ]
    ) { (arguments) throws(EngineError) in
      .convolution(
        try Convolution(
          input: arguments[Keys.input].tensor, filters: arguments[Keys.filter].map(\.tensor),
          biases: arguments[optional: Keys.bias], stride: arguments[Keys.stride],
          padding: arguments[Keys.padding], paddingMode: arguments[Keys.padMode],
          dilation: arguments[Keys.dilation],
          groups: arguments[Keys.groups], isFlipped: arguments[Keys.flip]))
    },

    .operation(
      "transposed-conv",
      [
        Keys.input, Keys.filter, Keys.bias, Keys.stride, Keys.padding, Keys.outputPadding,
        Keys.dilation, Keys.groups,
      ]
    ) { (arguments) throws(EngineError) in
      .transposedConvolution(
        try TransposedConvolution(
          input: arguments[Keys.input].tensor, filters: arguments[Keys.filter].map(\.tensor),
          biases: arguments[optional: Keys.bias], stride: arguments[Keys.stride],
          padding: arguments[Keys.padding], outputPadding: arguments[Keys.outputPadding],
          dilation: arguments[Keys.dilation], groups: arguments[Keys.groups]))
    },

    .operation("relu", [Keys.input]) { (arguments) throws(EngineError) in
      .rectification(Rectification(input: arguments[Keys.input].tensor))
    },

    .operation(
      "maxpool",
      [
        Keys.input, Keys.size, Keys.strideOfPooling, Keys.padding, Keys.dilation, Keys.roundsUp,
      ]
    ) { (arguments) throws(EngineError) in
      .maximumPooling(
        try MaximumPooling(
          input: arguments[Keys.input].tensor, size: arguments[Keys.size],
          stride: arguments[optional: Keys.strideOfPooling] ?? arguments[Keys.size],
          padding: arguments[Keys.padding], dilation: arguments[Keys.dilation],
          roundsUp: arguments[Keys.roundsUp]))
    },

    .operation(
      "avgpool",
      [
        Keys.input, Keys.size, Keys.strideOfPooling, Keys.padding, Keys.dilation, Keys.roundsUp,
        Keys.countsPadding,
      ]
    ) { (arguments) throws(EngineError) in
      .averagePooling(
        try AveragePooling(
          input: arguments[Keys.input].tensor, size: arguments[Keys.size],
          stride: arguments[optional: Keys.strideOfPooling] ?? arguments[Keys.size],
          padding: arguments[Keys.padding], dilation: arguments[Keys.dilation],
          roundsUp: arguments[Keys.roundsUp], countsPadding: arguments[Keys.countsPadding]))
    },

    .operation("global-maxpool", [Keys.input]) { (arguments) throws(EngineError) in
      .globalMaximumPooling(GlobalMaximumPooling(input: arguments[Keys.input].tensor))
    },

    .operation("global-avgpool", [Keys.input]) { (arguments) throws(EngineError) in
      .globalAveragePooling(try GlobalAveragePooling(input: arguments[Keys.input].tensor))
    },

    .operation("flatten", [Keys.input]) { (arguments) throws(EngineError) in
      .flattening(Flattening(input: arguments[Keys.input].tensor))
    },

    .operation("dense", [Keys.input, Keys.weights, Keys.bias]) {
      (arguments) throws(EngineError) in
      .dense(
        try Dense(
          input: arguments[Keys.input].tensor, weights: arguments[Keys.weights].tensor,
          biases: arguments[optional: Keys.bias]))
    },

    .operation("softmax", [Keys.input]) { (arguments) throws(EngineError) in
      .softmax(Softmax(input: arguments[Keys.input].tensor))
    },

    BlockKind(name: "network", keys: [Keys.networkInput, Keys.caption], role: .network),
  ]
}
