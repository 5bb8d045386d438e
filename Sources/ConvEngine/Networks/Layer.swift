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

  /// Counts the layer for an input that the network has checked, by itself.
  func row(input: Shape) throws(EngineError) -> Network.Row {
    func row(
      _ output: Shape, _ mixing: CellMixing, weights: [Int] = [], biases: Int = 0
    ) -> Network.Row {
      Network.Row(
        layer: self, input: input, output: output, mixing: mixing, biases: biases,
        weightFactors: weights)
    }
    func pooled(_ window: SlidingWindow, readsInput: Bool) throws(EngineError) -> Network.Row {
      if readsInput { try window.checkEveryWindowReadsInput() }
      return Network.Row(
        layer: self, input: input, output: window.outputShape(channels: input.channels),
        window: window)
    }
    switch self {
    case .convolution(
      let size, let filters, let stride, let padding, let dilation, let groups, let hasBias):
      let shares = try FilterGroups(channels: input.channels, filters: filters, groups: groups)
      let window = try SlidingWindow(
        input: input, size: size, stride: stride, dilation: dilation, padding: padding)
      return Network.Row(
        layer: self, input: input, output: window.outputShape(channels: filters), window: window,
        biases: hasBias ? filters : 0,
        weightFactors: [size.rows, size.columns, shares.channelsPerGroup, filters])
    case .transposedConvolution(
      let size, let filters, let stride, let padding, let outputPadding, let dilation, let groups,
      let hasBias):
      let shares = try FilterGroups(channels: input.channels, filters: filters, groups: groups)
      let window = try TransposedWindow(
        input: input, size: size, stride: stride, dilation: dilation, padding: padding,
        outputPadding: outputPadding)
      return Network.Row(
        layer: self, input: input, output: window.outputShape(channels: filters),
        transposedWindow: window, mixing: .varying, biases: hasBias ? filters : 0,
        weightFactors: [size.rows, size.columns, shares.channelsPerGroup, filters])
    case .maximumPooling(let size, let stride, let padding, let dilation, let roundsUp):
      return try pooled(
        SlidingWindow(
          input: input, size: size, stride: stride, dilation: dilation, padding: padding,
          roundsUp: roundsUp), readsInput: true)
    case .averagePooling(
      let size, let stride, let padding, let dilation, let roundsUp, let countsPadding):
      return try pooled(
        SlidingWindow(
          input: input, size: size, stride: stride, dilation: dilation, padding: padding,
          roundsUp: roundsUp), readsInput: !countsPadding)
    case .globalAveragePooling, .globalMaximumPooling:
      return row(Shape(channels: input.channels, rows: 1, columns: 1), .all)
    case .rectification, .leakyRectification: return row(input, .cell)
    case .softmax: return row(input, .all)
    case .flattening: return row(Shape(vector: input.count), .all)
    case .dense(let units, let hasBias):
      guard units > 0 else { throw .filtersNotPositive(filters: units) }
      return row(
        Shape(vector: units), .all, weights: [input.count, units], biases: hasBias ? units : 0)
    }
  }
}
