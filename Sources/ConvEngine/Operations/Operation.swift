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
  private struct Facts {
    let input: Tensor
    let output: Tensor
    var window: SlidingWindow?
    var parameters = 0
    var roundedValues: [SignificantDecimal]?
  }

  private var facts: Facts {
    switch self {
    case .convolution(let done):
      Facts(
        input: done.input, output: done.output, window: done.window,
        parameters: done.parameterCount)
    case .transposedConvolution(let done):
      Facts(input: done.input, output: done.output, parameters: done.parameterCount)
    case .padding(let done): Facts(input: done.input, output: done.output)
    case .rectification(let done): Facts(input: done.input, output: done.output)
    case .leakyRectification(let done): Facts(input: done.input, output: done.output)
    case .maximumPooling(let done):
      Facts(input: done.input, output: done.output, window: done.window)
    case .averagePooling(let done):
      Facts(input: done.input, output: done.output, window: done.window)
    case .globalMaximumPooling(let done): Facts(input: done.input, output: done.output)
    case .globalAveragePooling(let done): Facts(input: done.input, output: done.output)
    case .flattening(let done): Facts(input: done.input, output: done.output)
    case .dense(let done):
      Facts(input: done.input, output: done.output, parameters: done.parameterCount)
    case .softmax(let done):
      Facts(input: done.input, output: done.output, roundedValues: done.probabilities)
    }
  }

  /// What the operation was given.
  public var input: Tensor { facts.input }

  /// What it made of it.
  public var output: Tensor { facts.output }

  /// The window, for operations that slide one over the input.
  public var window: SlidingWindow? { facts.window }

  /// The number of weights and biases.
  public var parameterCount: Int { facts.parameters }

  /// The values with 17 significant digits, where the operation leaves the exact numbers; else nil.
  public var roundedValues: [SignificantDecimal]? { facts.roundedValues }

  /// Whether the output is what exact arithmetic makes of the input.
  public var isExact: Bool { roundedValues == nil }

  /// How an output cell came about, computed when asked for.
  ///
  /// The position is inside the output; anything else is a programmer's mistake and traps.
  ///
  /// - Complexity: linear in the number of terms.
  public func step(at output: Position) -> Step { steps(output) }

  /// The same as a function, for many cells of one operation.
  public var steps: (Position) -> Step {
    switch self {
    case .convolution(let done): done.step(at:)
    case .transposedConvolution(let done): done.step(at:)
    case .padding(let done): done.step(at:)
    case .rectification(let done): done.step(at:)
    case .leakyRectification(let done): done.step(at:)
    case .maximumPooling(let done): done.step(at:)
    case .averagePooling(let done): done.step(at:)
    case .globalMaximumPooling(let done): done.step(at:)
    case .globalAveragePooling(let done): done.step(at:)
    case .flattening(let done): done.step(at:)
    case .dense(let done): done.step(at:)
    case .softmax(let done): done.step(at:)
    }
  }
}
