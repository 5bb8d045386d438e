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
    public internal(set) var window: SlidingWindow?
    /// The window, for transposed convolutions.
    public internal(set) var transposedWindow: TransposedWindow?
    /// How the layer mixes cells: from `varying` or `all` on, there is no one receptive field.
    public internal(set) var mixing = CellMixing.window
    /// The number of weights.
    public fileprivate(set) var weights = 0
    /// The number of biases.
    public internal(set) var biases = 0
    /// The number of weights and biases.
    public var parameters: Int { weights + biases }
    /// The factors whose product is the number of weights, empty without weights: rows,
    /// columns, channels that a filter reads, and filters; or inputs and units.
    public internal(set) var weightFactors: [Int] = []
    /// The number of rows and columns of the network's input that one output cell depends on,
    /// padding included; nil from the first layer on that mixes all cells or is transposed.
    ///
    /// Before it plus (window − 1) × jump before it (Araujo, Norris, Sim, "Computing Receptive
    /// Fields of Convolutional Neural Networks", Distill 2019).
    public fileprivate(set) var receptiveField: Extent?
    /// The distance in the network's input between what two neighbouring output cells see: the
    /// product of the strides so far; nil where `receptiveField` is.
    public fileprivate(set) var jump: Extent?
  }

  /// Counts a network.
  ///
  /// - Throws: `NetworkError` with the first layer that does not fit what comes before it.
  /// - Complexity: linear in the number of layers.
  public init(input: Shape, layers: [Layer]) throws(NetworkError) {
    do throws(EngineError) {
      try input.checkCount(atMost: .max)
    } catch {
      throw NetworkError(layer: nil, error: error)
    }
    var rows: [Row] = []
    var parameters = 0
    for (index, layer) in layers.enumerated() {
      do throws(EngineError) {
        var row = try layer.row(input: rows.last?.output ?? input)
        try row.complete(after: rows.last)
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
  /// Counts the weights, and what depends on the layers before this one.
  fileprivate mutating func complete(after previous: Self?) throws(EngineError) {
    try output.checkCount(atMost: .max)
    weights = weightFactors.isEmpty ? 0 : 1
    for factor in weightFactors {
      weights = try fitting(product(weights, factor), in: "parameter count")
    }
    _ = try fitting(sum(weights, biases), in: "parameter count")
    switch mixing {
    case .varying, .all: return
    case .cell, .window: break
    }
    receptiveField = previous == nil ? Extent(1) : previous?.receptiveField
    jump = previous == nil ? Extent(1) : previous?.jump
    if let field = receptiveField, let step = jump, let window {
      receptiveField = try Extent(
        rows: field.rows.adding(step.rows, times: window.rows.windowLength - 1),
        columns: field.columns.adding(step.columns, times: window.columns.windowLength - 1))
      jump = try Extent(
        rows: 0.adding(step.rows, times: window.rows.stride),
        columns: 0.adding(step.columns, times: window.columns.stride))
    }
  }
}

extension Int {
  fileprivate func adding(_ other: Int, times factor: Int) throws(EngineError) -> Int {
    try fitting(
      ConvEngine.product(other, factor).flatMap { ConvEngine.sum(self, $0) },
      in: "receptive field")
  }
}
