internal import ConvEngine

/// A kind of block: the first word of its info string. Those that networks have are their layers too.
public enum BlockKind: String, CaseIterable, Hashable, Sendable {
  case matrix, filter, show, pad, conv
  case transposedConv = "transposed-conv"
  case maxpool, avgpool
  case globalAvgpool = "global-avgpool"
  case globalMaxpool = "global-maxpool"
  case relu
  case leakyRelu = "leaky-relu"
  case flatten, dense, softmax, network

  /// The words of all kinds.
  package static let names = Set(allCases.map { $0.rawValue })

  /// The words of all kinds of layers.
  static let layerNames = allCases.filter { $0.layerKeys != nil }.map { $0.rawValue }

  /// Whether its body claims the result of an operation.
  var isOperation: Bool {
    switch self {
    case .matrix, .filter, .show, .network: false
    case .pad, .conv, .transposedConv, .maxpool, .avgpool, .globalAvgpool, .globalMaxpool, .relu,
      .leakyRelu, .flatten, .dense, .softmax:
      true
    }
  }

  /// The keys of a block, in the order in which they are read and named in messages.
  var keys: [Key] {
    let shown: [Key] = [.caption, .steps, .ask]
    return switch self {
    case .matrix, .filter: [.view, .mark, .caption, .source, .layout, .channels]
    case .show: [.view, .mark, .caption]
    case .network: [.networkInput, .caption]
    case .pad: [.input, .amount, .mode, .value] + shown
    case .conv:
      [.input, .filter, .bias, .stride, .padding, .padMode, .dilation, .groups, .flip] + shown
    case .transposedConv:
      [.input, .filter, .bias, .stride, .padding, .outputPadding, .dilation, .groups] + shown
    case .maxpool: [.input, .size, .strideOfPooling, .padding, .dilation, .roundsUp] + shown
    case .avgpool:
      [.input, .size, .strideOfPooling, .padding, .dilation, .roundsUp, .countsPadding] + shown
    case .leakyRelu: [.input, .slope] + shown
    case .dense: [.input, .weights, .bias] + shown
    case .relu, .globalMaxpool, .globalAvgpool, .flatten, .softmax: [.input] + shown
    }
  }

  /// The keys of a layer; nil where networks have none of this kind.
  ///
  /// The first may be given without its name, after the kind: `dense 36`, `conv 3x3`.
  var layerKeys: [Key]? {
    switch self {
    case .matrix, .filter, .show, .network, .pad: nil
    case .conv: [.layerSize, .filterCount, .stride, .padding, .dilation, .groups, .hasBias]
    case .transposedConv:
      [.layerSize, .filterCount, .stride, .padding, .outputPadding, .dilation, .groups, .hasBias]
    case .maxpool: [.size, .strideOfPooling, .padding, .dilation, .roundsUp]
    case .avgpool: [.size, .strideOfPooling, .padding, .dilation, .roundsUp, .countsPadding]
    case .leakyRelu: [.slope]
    case .dense: [.units, .hasBias]
    case .relu, .globalMaxpool, .globalAvgpool, .flatten, .softmax: []
    }
  }
}

extension Arguments {
  /// The operation of a block; nil for a kind that computes nothing.
  func operation(
    _ kind: BlockKind, on input: Tensor
  ) throws(EngineError) -> ConvEngine.Operation? {
    switch kind {
    case .matrix, .filter, .show, .network: nil
    case .pad:
      .padding(try Padding(input: input, amount: amount, mode: paddingMode, value: value))
    case .conv:
      .convolution(
        try Convolution(
          input: input, filters: weights.map { $0.tensor }, biases: biases, stride: stride,
          padding: padding, paddingMode: paddingMode, dilation: dilation, groups: groups,
          isFlipped: isFlipped))
    case .transposedConv:
      .transposedConvolution(
        try TransposedConvolution(
          input: input, filters: weights.map { $0.tensor }, biases: biases, stride: stride,
          padding: padding, outputPadding: outputPadding, dilation: dilation, groups: groups))
    case .relu: .rectification(Rectification(input: input))
    case .leakyRelu: .leakyRectification(try LeakyRectification(input: input, slope: slope))
    case .maxpool:
      .maximumPooling(
        try MaximumPooling(
          input: input, size: size, stride: poolingStride, padding: padding, dilation: dilation,
          roundsUp: roundsUp))
    case .avgpool:
      .averagePooling(
        try AveragePooling(
          input: input, size: size, stride: poolingStride, padding: padding, dilation: dilation,
          roundsUp: roundsUp, countsPadding: countsPadding))
    case .globalMaxpool: .globalMaximumPooling(GlobalMaximumPooling(input: input))
    case .globalAvgpool: .globalAveragePooling(try GlobalAveragePooling(input: input))
    case .flatten: .flattening(Flattening(input: input))
    case .dense: .dense(try Dense(input: input, weights: weights[0].tensor, biases: biases))
    case .softmax: .softmax(Softmax(input: input))
    }
  }

  /// The layer of a network's line; nil where networks have none of this kind.
  func layer(_ kind: BlockKind) -> Layer? {
    switch kind {
    case .matrix, .filter, .show, .network, .pad: nil
    case .conv:
      .convolution(
        size: size, filters: filters, stride: stride, padding: padding, dilation: dilation,
        groups: groups, hasBias: hasBias)
    case .transposedConv:
      .transposedConvolution(
        size: size, filters: filters, stride: stride, padding: padding,
        outputPadding: outputPadding, dilation: dilation, groups: groups, hasBias: hasBias)
    case .maxpool:
      .maximumPooling(
        size: size, stride: poolingStride, padding: padding, dilation: dilation, roundsUp: roundsUp)
    case .avgpool:
      .averagePooling(
        size: size, stride: poolingStride, padding: padding, dilation: dilation,
        roundsUp: roundsUp, countsPadding: countsPadding)
    case .globalAvgpool: .globalAveragePooling
    case .globalMaxpool: .globalMaximumPooling
    case .relu: .rectification
    case .leakyRelu: .leakyRectification(slope: slope)
    case .flatten: .flattening
    case .dense: .dense(units: units, hasBias: hasBias)
    case .softmax: .softmax
    }
  }
}
