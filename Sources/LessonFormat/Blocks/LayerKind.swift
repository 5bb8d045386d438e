internal import ConvEngine

/// A kind of layer of a network. The next kind is one more entry in `LayerKind.all`.
struct LayerKind: Sendable {
  let name: String
  /// The first may be given without its name, after the kind: `dense 36`, `conv 3x3`.
  let keys: [any BlockKey]
  let make: @Sendable (Arguments) -> Layer

  static let all: [LayerKind] = [
    LayerKind(
      name: "conv",
      keys: [
        Keys.layerSize, Keys.filterCount, Keys.stride, Keys.padding, Keys.dilation, Keys.groups,
        Keys.hasBias,
      ]
    ) { arguments in
      .convolution(
        size: arguments[Keys.layerSize], filters: arguments[Keys.filterCount],
        stride: arguments[Keys.stride], padding: arguments[Keys.padding],
        dilation: arguments[Keys.dilation], groups: arguments[Keys.groups],
        hasBias: arguments[Keys.hasBias])
    },

    LayerKind(
      name: "transposed-conv",
      keys: [
        Keys.layerSize, Keys.filterCount, Keys.stride, Keys.padding, Keys.outputPadding,
        Keys.dilation, Keys.groups, Keys.hasBias,
      ]
    ) { arguments in
      .transposedConvolution(
        size: arguments[Keys.layerSize], filters: arguments[Keys.filterCount],
        stride: arguments[Keys.stride], padding: arguments[Keys.padding],
        outputPadding: arguments[Keys.outputPadding], dilation: arguments[Keys.dilation],
        groups: arguments[Keys.groups], hasBias: arguments[Keys.hasBias])
    },

    LayerKind(
      name: "maxpool",
      keys: [
        Keys.size, Keys.strideOfPooling, Keys.padding, Keys.dilation, Keys.roundsUp,
      ]
    ) { arguments in
      .maximumPooling(
        size: arguments[Keys.size],
        stride: arguments[optional: Keys.strideOfPooling] ?? arguments[Keys.size],
        padding: arguments[Keys.padding], dilation: arguments[Keys.dilation],
        roundsUp: arguments[Keys.roundsUp])
    },

    LayerKind(
      name: "avgpool",
      keys: [
        Keys.size, Keys.strideOfPooling, Keys.padding, Keys.dilation, Keys.roundsUp,
        Keys.countsPadding,
      ]
    ) { arguments in
      .averagePooling(
        size: arguments[Keys.size],
        stride: arguments[optional: Keys.strideOfPooling] ?? arguments[Keys.size],
        padding: arguments[Keys.padding], dilation: arguments[Keys.dilation],
        roundsUp: arguments[Keys.roundsUp], countsPadding: arguments[Keys.countsPadding])
    },

    LayerKind(name: "global-avgpool", keys: []) { _ in .globalAveragePooling },
    LayerKind(name: "global-maxpool", keys: []) { _ in .globalMaximumPooling },
    LayerKind(name: "relu", keys: []) { _ in .rectification },
    LayerKind(name: "flatten", keys: []) { _ in .flattening },

    LayerKind(name: "dense", keys: [Keys.units, Keys.hasBias]) { arguments in
      .dense(units: arguments[Keys.units], hasBias: arguments[Keys.hasBias])
    },

    LayerKind(name: "softmax", keys: []) { _ in .softmax },
  ]
}
