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

  typealias Make = @Sendable (Tensor, Arguments) throws(EngineError) -> ConvEngine.Operation

  /// What becomes of a block.
  enum Role: Sendable {
    /// The body holds the values.
    case values(Drawing)
    /// The body claims the result.
    case operation(Make)
    /// The body lists the layers.
    case network
    /// Draws another block's value again.
    case show
  }

  /// What is told of a kind of block.
  struct Description: Sendable {
    /// In the order in which they are read and named in messages.
    let keys: [Key]
    let role: Role

    fileprivate static func values(_ drawing: Drawing) -> Description {
      Description(
        keys: [.view, .mark, .caption, .source, .layout, .channels], role: .values(drawing))
    }

    /// An operation takes the keys of its presentation too.
    fileprivate static func operation(_ keys: [Key], make: @escaping Make) -> Description {
      Description(keys: keys + [.caption, .steps, .ask], role: .operation(make))
    }
  }

  /// What is told of a kind of layer.
  struct LayerDescription: Sendable {
    /// The first may be given without its name, after the kind: `dense 36`, `conv 3x3`.
    let keys: [Key]
    let make: @Sendable (Arguments) -> Layer
  }
}

extension BlockKind {
  /// The keys of this kind, and what becomes of a block of it.
  var block: Description {
    switch self {
    case .matrix: .values(.image)
    case .filter: .values(.filter)
    case .show: Description(keys: [.view, .mark, .caption], role: .show)
    case .network: Description(keys: [.networkInput, .caption], role: .network)
    case .pad:
      .operation([.input, .amount, .mode, .value]) { (input, arguments) throws(EngineError) in
        .padding(
          try Padding(
            input: input, amount: arguments.amount, mode: arguments.paddingMode,
            value: arguments.value))
      }
    case .conv:
      .operation([
        .input, .filter, .bias, .stride, .padding, .padMode, .dilation, .groups, .flip,
      ]) { (input, arguments) throws(EngineError) in
        .convolution(
          try Convolution(
            input: input, filters: arguments.weights.map { $0.tensor }, biases: arguments.biases,
            stride: arguments.stride, padding: arguments.padding,
            paddingMode: arguments.paddingMode, dilation: arguments.dilation,
            groups: arguments.groups, isFlipped: arguments.isFlipped))
      }
    case .transposedConv:
      .operation([
        .input, .filter, .bias, .stride, .padding, .outputPadding, .dilation, .groups,
      ]) { (input, arguments) throws(EngineError) in
        .transposedConvolution(
          try TransposedConvolution(
            input: input, filters: arguments.weights.map { $0.tensor }, biases: arguments.biases,
            stride: arguments.stride, padding: arguments.padding,
            outputPadding: arguments.outputPadding, dilation: arguments.dilation,
            groups: arguments.groups))
      }
    case .relu:
      .operation([.input]) { input, _ in .rectification(Rectification(input: input)) }
    case .leakyRelu:
      .operation([.input, .slope]) { (input, arguments) throws(EngineError) in
        .leakyRectification(try LeakyRectification(input: input, slope: arguments.slope))
      }
    case .maxpool:
      .operation([.input, .size, .strideOfPooling, .padding, .dilation, .roundsUp]) {
        (input, arguments) throws(EngineError) in
        .maximumPooling(
          try MaximumPooling(
            input: input, size: arguments.size, stride: arguments.poolingStride,
            padding: arguments.padding, dilation: arguments.dilation,
            roundsUp: arguments.roundsUp))
      }
    case .avgpool:
      .operation([
        .input, .size, .strideOfPooling, .padding, .dilation, .roundsUp, .countsPadding,
      ]) { (input, arguments) throws(EngineError) in
        .averagePooling(
          try AveragePooling(
            input: input, size: arguments.size, stride: arguments.poolingStride,
            padding: arguments.padding, dilation: arguments.dilation,
            roundsUp: arguments.roundsUp, countsPadding: arguments.countsPadding))
      }
    case .globalMaxpool:
      .operation([.input]) { input, _ in
        .globalMaximumPooling(GlobalMaximumPooling(input: input))
      }
    case .globalAvgpool:
      .operation([.input]) { (input, _) throws(EngineError) in
        .globalAveragePooling(try GlobalAveragePooling(input: input))
      }
    case .flatten:
      .operation([.input]) { input, _ in .flattening(Flattening(input: input)) }
    case .dense:
      .operation([.input, .weights, .bias]) { (input, arguments) throws(EngineError) in
        .dense(
          try Dense(
            input: input, weights: arguments.weights[0].tensor, biases: arguments.biases))
      }
    case .softmax:
      .operation([.input]) { input, _ in .softmax(Softmax(input: input)) }
    }
  }

  /// How a line of a network makes a layer of this kind; nil where networks have none.
  var layer: LayerDescription? {
    switch self {
    case .matrix, .filter, .show, .network, .pad: nil
    case .conv:
      LayerDescription(keys: [
        .layerSize, .filterCount, .stride, .padding, .dilation, .groups, .hasBias,
      ]) {
        .convolution(
          size: $0.size, filters: $0.filters, stride: $0.stride, padding: $0.padding,
          dilation: $0.dilation, groups: $0.groups, hasBias: $0.hasBias)
      }
    case .transposedConv:
      LayerDescription(keys: [
        .layerSize, .filterCount, .stride, .padding, .outputPadding, .dilation, .groups, .hasBias,
      ]) {
        .transposedConvolution(
          size: $0.size, filters: $0.filters, stride: $0.stride, padding: $0.padding,
          outputPadding: $0.outputPadding, dilation: $0.dilation, groups: $0.groups,
          hasBias: $0.hasBias)
      }
    case .maxpool:
      LayerDescription(keys: [.size, .strideOfPooling, .padding, .dilation, .roundsUp]) {
        .maximumPooling(
          size: $0.size, stride: $0.poolingStride, padding: $0.padding, dilation: $0.dilation,
          roundsUp: $0.roundsUp)
      }
    case .avgpool:
      LayerDescription(keys: [
        .size, .strideOfPooling, .padding, .dilation, .roundsUp, .countsPadding,
      ]) {
        .averagePooling(
          size: $0.size, stride: $0.poolingStride, padding: $0.padding, dilation: $0.dilation,
          roundsUp: $0.roundsUp, countsPadding: $0.countsPadding)
      }
    case .globalAvgpool: LayerDescription(keys: []) { _ in .globalAveragePooling }
    case .globalMaxpool: LayerDescription(keys: []) { _ in .globalMaximumPooling }
    case .relu: LayerDescription(keys: []) { _ in .rectification }
    case .leakyRelu:
      LayerDescription(keys: [.slope]) { .leakyRectification(slope: $0.slope) }
    case .flatten: LayerDescription(keys: []) { _ in .flattening }
    case .dense:
      LayerDescription(keys: [.units, .hasBias]) { .dense(units: $0.units, hasBias: $0.hasBias) }
    case .softmax: LayerDescription(keys: []) { _ in .softmax }
    }
  }

  /// The words of all kinds of layers.
  static let layerNames = allCases.filter { $0.layer != nil }.map { $0.rawValue }
}
