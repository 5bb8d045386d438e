/// Layers one after another: counted, not run.
public struct Network: Sendable {
  /// What comes in.
  public let inputShape: Shape
  /// One row per layer.
  public let rows: [Row]
  /// The number of weights and biases of all layers.
  public let parameters: Int

  /// One layer with what it was given and what it makes of it.
  public struct Row: Sendable {
    /// The layer.
    public let layer: Layer
    /// What comes in.
    public let input: Shape
    /// What goes out.
    public let output: Shape
    /// The window, for layers that slide one.
    public let window: SlidingWindow?
    /// The window, for transposed convolutions.
    public let transposedWindow: TransposedWindow?
    /// How the layer mixes cells: from `varying` or `all` on, there is no one receptive field.
    public let mixing: CellMixing
    /// The number of weights and biases.
    public let parameters: Int
    /// The number of weights.
    public let weights: Int
    /// The number of biases.
    public let biases: Int
    /// The factors whose product is the number of weights, empty where there are none: rows,
    /// columns, channels that a filter reads, and filters; or inputs and units.
    public let weightFactors: [Int]
    /// The number of rows and columns of the network's input that one output cell depends on,
    /// padding included; nil from the first layer on that mixes all cells or is transposed.
    ///
    /// Before it plus (window − 1) × jump before it (Araujo, Norris, Sim, "Computing Receptive
    /// Fields of Convolutional Neural Networks", Distill 2019).
    public let receptiveField: Extent?
    /// The distance in the network's input between what two neighbouring output cells see: the
    /// product of the strides so far; nil where `receptiveField` is.
    public let jump: Extent?
  }

  /// Counts a network.
  ///
  /// - Throws: `NetworkError` with the first layer that does not fit what comes before it.
  /// - Complexity: linear in the number of layers.
  public init(input: Shape, layers: [Layer]) throws(NetworkError) {
    do throws(EngineError) {
      try input.checkFitsNetwork()
    } catch {
      throw NetworkError(layer: nil, error: error)
    }
    var rows: [Row] = []
    var parameters = 0
    for (index, layer) in layers.enumerated() {
      do throws(EngineError) {
        let row = try Row(layer: layer, input: rows.last?.output ?? input, after: rows.last)
        parameters = try fitting(sum(parameters, row.parameters), in: "parameter count")
        rows.append(row)
      } catch {
        throw NetworkError(layer: index, error: error)
      }
    }
    self.inputShape = input
    self.rows = rows
    self.parameters = parameters
  }

  /// What goes out.
  public var outputShape: Shape { rows.last?.output ?? inputShape }
}

extension Network.Row {
  fileprivate init(layer: Layer, input: Shape, after previous: Self?) throws(EngineError) {
    let count = try layer.count(input: input)
    try count.output.checkFitsNetwork()
    var weights = count.weightFactors.isEmpty ? 0 : 1
    for factor in count.weightFactors {
      weights = try fitting(product(weights, factor), in: "parameter count")
    }
    self.layer = layer
    self.input = input
    self.output = count.output
    self.window = count.window
    self.transposedWindow = count.transposedWindow
    self.mixing = count.mixing
    self.weights = weights
    self.biases = count.biases
    self.parameters = try fitting(sum(weights, count.biases), in: "parameter count")
    self.weightFactors = count.weightFactors
    var field = previous == nil ? Extent(1) : previous?.receptiveField
    var jump = previous == nil ? Extent(1) : previous?.jump
    switch count.mixing {
    case .cell, .window: break
    case .varying, .all: (field, jump) = (nil, nil)
    }
    if let before = field, let step = jump, let window = count.window {
      field = try Extent(
        rows: before.rows.adding(step.rows, times: window.rows.windowLength - 1),
        columns: before.columns.adding(step.columns, times: window.columns.windowLength - 1))
      jump = try Extent(
        rows: 0.adding(step.rows, times: window.rows.stride),
        columns: 0.adding(step.columns, times: window.columns.stride))
    }
    self.receptiveField = field
    self.jump = jump
  }
}

extension Int {
  fileprivate func adding(_ other: Int, times factor: Int) throws(EngineError) -> Int {
    try fitting(
      ConvEngine.product(other, factor).flatMap { ConvEngine.sum(self, $0) },
      in: "receptive field")
  }
}

extension Shape {
  /// Throws unless the values of this shape can be counted.
  fileprivate func checkFitsNetwork() throws(EngineError) {
    guard channels > 0, rows > 0, columns > 0 else { throw .shapeNotPositive(self) }
    guard checkedCount != nil else { throw .tooManyValues(self, limit: .max) }
  }
}
