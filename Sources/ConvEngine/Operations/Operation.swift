/// An operation that has been carried out: its input, its output, and the way from one to the
/// other for any cell. This is the catalogue: what is asked of every kind is an exhaustive switch.
public enum Operation: Sendable {
  case convolution(Convolution)
  case transposedConvolution(TransposedConvolution)
  case padding(Padding)
  case rectification(Rectification)
  case leakyRectification(LeakyRectification)
  case maximumPooling(MaximumPooling)
  case averagePooling(AveragePooling)
  case globalMaximumPooling(GlobalMaximumPooling)
  case globalAveragePooling(GlobalAveragePooling)
  case flattening(Flattening)
  case dense(Dense)
  case softmax(Softmax)
}

extension Operation {
  /// What the operation was given.
  public var input: Tensor {
    switch self {
    case .convolution(let operation): operation.input
    case .transposedConvolution(let operation): operation.input
    case .padding(let operation): operation.input
    case .rectification(let operation): operation.input
    case .leakyRectification(let operation): operation.input
    case .maximumPooling(let operation): operation.input
    case .averagePooling(let operation): operation.input
    case .globalMaximumPooling(let operation): operation.input
    case .globalAveragePooling(let operation): operation.input
    case .flattening(let operation): operation.input
    case .dense(let operation): operation.input
    case .softmax(let operation): operation.input
    }
  }

  /// What it made of it.
  public var output: Tensor {
    switch self {
    case .convolution(let operation): operation.output
    case .transposedConvolution(let operation): operation.output
    case .padding(let operation): operation.output
    case .rectification(let operation): operation.output
    case .leakyRectification(let operation): operation.output
    case .maximumPooling(let operation): operation.output
    case .averagePooling(let operation): operation.output
    case .globalMaximumPooling(let operation): operation.output
    case .globalAveragePooling(let operation): operation.output
    case .flattening(let operation): operation.output
    case .dense(let operation): operation.output
    case .softmax(let operation): operation.output
    }
  }

  /// How an output cell came about, computed when asked for.
  ///
  /// The position is inside the output; anything else is a programmer's mistake and traps.
  ///
  /// - Complexity: linear in the number of terms.
  public func step(at output: Position) -> Step { steps(output) }

  /// The same as a function, for many cells of one operation.
  public var steps: (Position) -> Step {
    switch self {
    case .convolution(let operation): operation.step(at:)
    case .transposedConvolution(let operation): operation.step(at:)
    case .padding(let operation): operation.step(at:)
    case .rectification(let operation): operation.step(at:)
    case .leakyRectification(let operation): operation.step(at:)
    case .maximumPooling(let operation): operation.step(at:)
    case .averagePooling(let operation): operation.step(at:)
    case .globalMaximumPooling(let operation): operation.step(at:)
    case .globalAveragePooling(let operation): operation.step(at:)
    case .flattening(let operation): operation.step(at:)
    case .dense(let operation): operation.step(at:)
    case .softmax(let operation): operation.step(at:)
    }
  }

  /// The window, for operations that slide one over the input.
  public var window: SlidingWindow? {
    switch self {
    case .convolution(let convolution): convolution.window
    case .maximumPooling(let pooling): pooling.window
    case .averagePooling(let pooling): pooling.window
    case .transposedConvolution, .padding, .rectification, .leakyRectification,
      .globalMaximumPooling,
      .globalAveragePooling, .flattening, .dense, .softmax:
      nil
    }
  }

  /// The number of weights and biases.
  public var parameterCount: Int {
    switch self {
    case .convolution(let convolution): convolution.parameterCount
    case .transposedConvolution(let convolution): convolution.parameterCount
    case .dense(let dense): dense.parameterCount
    case .padding, .rectification, .leakyRectification, .maximumPooling, .averagePooling,
      .globalMaximumPooling,
      .globalAveragePooling, .flattening, .softmax:
      0
    }
  }

  /// The values with 17 significant digits, where the operation leaves the exact numbers; else nil.
  public var roundedValues: [SignificantDecimal]? {
    switch self {
    case .softmax(let softmax): softmax.probabilities
    case .convolution, .transposedConvolution, .padding, .rectification, .leakyRectification,
      .maximumPooling,
      .averagePooling, .globalMaximumPooling, .globalAveragePooling, .flattening, .dense:
      nil
    }
  }

  /// Whether the output is what exact arithmetic makes of the input.
  public var isExact: Bool { roundedValues == nil }
}
