/// One layer of a network, as it is counted: what its shapes and parameters follow from.
///
/// This file is the catalogue of what networks are made of: the name of each, and how it is counted.
public enum Layer: Hashable, Sendable {
  /// `Convolution` with a number of filters.
  case convolution(
    size: Extent, filters: Int, stride: Extent = Extent(1), padding: PaddingRule = .valid,
    dilation: Extent = Extent(1), groups: Int = 1, hasBias: Bool = true)
  /// `TransposedConvolution` with a number of filters.
  case transposedConvolution(
    size: Extent, filters: Int, stride: Extent = Extent(1), padding: PaddingRule = .valid,
    outputPadding: Extent = Extent(0), dilation: Extent = Extent(1), groups: Int = 1,
    hasBias: Bool = true)
  /// `MaximumPooling`.
  case maximumPooling(
    size: Extent, stride: Extent, padding: PaddingRule = .valid, dilation: Extent = Extent(1),
    roundsUp: Bool = false)
  /// `AveragePooling`.
  case averagePooling(
    size: Extent, stride: Extent, padding: PaddingRule = .valid, dilation: Extent = Extent(1),
    roundsUp: Bool = false, countsPadding: Bool = false)
  /// `GlobalAveragePooling`.
  case globalAveragePooling
  /// `GlobalMaximumPooling`.
  case globalMaximumPooling
  /// `Rectification`.
  case rectification
  /// `LeakyRectification`.
  case leakyRectification(slope: Rational)
  /// `Flattening`.
  case flattening
  /// `Dense` with a number of units.
  case dense(units: Int, hasBias: Bool = true)
  /// `Softmax`.
  case softmax
}

/// Which cells of its input one output cell of a layer depends on.
public enum CellMixing: Hashable, Sendable {
  /// The one in its place.
  case cell
  /// Those under a window, as many everywhere.
  case window
  /// Different numbers of them, as after a transposed convolution.
  case varying
  /// All.
  case all
}

/// What a layer makes of a shape, and what it has learnt.
struct LayerCount {
  var output: Shape
  var window: SlidingWindow?
  var transposedWindow: TransposedWindow?
  var weightFactors: [Int] = []
  var biases = 0
  var mixing = CellMixing.window
}

extension Layer {
  /// The word that lessons use for this kind of layer: `conv`, `maxpool`, …
  public var name: String {
    switch self {
    case .convolution: "conv"
    case .transposedConvolution: "transposed-conv"
    case .maximumPooling: "maxpool"
    case .averagePooling: "avgpool"
    case .globalAveragePooling: "global-avgpool"
    case .globalMaximumPooling: "global-maxpool"
    case .rectification: "relu"
    case .leakyRectification: "leaky-relu"
    case .flattening: "flatten"
    case .dense: "dense"
    case .softmax: "softmax"
    }
  }

  /// Counts the layer for an input that the network has checked.
  func count(input: Shape) throws(EngineError) -> LayerCount {
    switch self {
    case .convolution(
      let size, let filters, let stride, let padding, let dilation, let groups, let hasBias):
      let shares = try FilterGroups(channels: input.channels, filters: filters, groups: groups)
      let slide = try SlidingWindow(
        input: input, size: size, stride: stride, dilation: dilation, padding: padding)
      return LayerCount(
        output: slide.outputShape(channels: filters), window: slide,
        weightFactors: [size.rows, size.columns, shares.channelsPerGroup, filters],
        biases: hasBias ? filters : 0)
    case .transposedConvolution(
      let size, let filters, let stride, let padding, let outputPadding, let dilation, let groups,
      let hasBias):
      let shares = try FilterGroups(channels: input.channels, filters: filters, groups: groups)
      let window = try TransposedWindow(
        input: input, size: size, stride: stride, dilation: dilation, padding: padding,
        outputPadding: outputPadding)
      return LayerCount(
        output: window.outputShape(channels: filters), transposedWindow: window,
        weightFactors: [size.rows, size.columns, shares.channelsPerGroup, filters],
        biases: hasBias ? filters : 0, mixing: .varying)
    case .maximumPooling(let size, let stride, let padding, let dilation, let roundsUp):
      let slide = try SlidingWindow(
        input: input, size: size, stride: stride, dilation: dilation, padding: padding,
        roundsUp: roundsUp)
      try slide.checkEveryWindowReadsInput()
      return LayerCount(output: slide.outputShape(channels: input.channels), window: slide)
    case .averagePooling(
      let size, let stride, let padding, let dilation, let roundsUp, let countsPadding):
      let slide = try SlidingWindow(
        input: input, size: size, stride: stride, dilation: dilation, padding: padding,
        roundsUp: roundsUp)
      if !countsPadding { try slide.checkEveryWindowReadsInput() }
      return LayerCount(output: slide.outputShape(channels: input.channels), window: slide)
    case .globalAveragePooling, .globalMaximumPooling:
      return LayerCount(
        output: Shape(channels: input.channels, rows: 1, columns: 1), mixing: .all)
    case .rectification, .leakyRectification:
      return LayerCount(output: input, mixing: .cell)
    case .softmax:
      return LayerCount(output: input, mixing: .all)
    case .flattening:
      return LayerCount(output: Shape(vector: input.count), mixing: .all)
    case .dense(let units, let hasBias):
      guard units > 0 else { throw .filtersNotPositive(filters: units) }
      return LayerCount(
        output: Shape(vector: units), weightFactors: [input.count, units],
        biases: hasBias ? units : 0, mixing: .all)
    }
  }
}
