/// What a layer makes of a shape, and what it has learnt.
struct LayerCount {
  var output: Shape
  var window: SlidingWindow?
  var transposedWindow: TransposedWindow?
  var weightFactors: [Int] = []
  var biases = 0
  /// Whether no single receptive field can be given from here on: every cell sees all of the input, or
  /// (after a transposed convolution) neighbours see different numbers of cells.
  var endsReceptiveField = false
}

extension Layer {
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
        biases: hasBias ? filters : 0, endsReceptiveField: true)
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
        output: Shape(channels: input.channels, rows: 1, columns: 1), endsReceptiveField: true)
    case .rectification:
      return LayerCount(output: input)
    case .softmax:
      return LayerCount(output: input, endsReceptiveField: true)
    case .flattening:
      return LayerCount(output: Shape(vector: input.count), endsReceptiveField: true)
    case .dense(let units, let hasBias):
      guard units > 0 else { throw .filtersNotPositive(filters: units) }
      return LayerCount(
        output: Shape(vector: units), weightFactors: [input.count, units],
        biases: hasBias ? units : 0, endsReceptiveField: true)
    }
  }
}
