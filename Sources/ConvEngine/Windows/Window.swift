/// One axis of a window: `SlidingAxis` or `TransposedAxis`, which say what each length is.
public protocol WindowAxis: Hashable, Sendable {
  var size: Int { get }
  var stride: Int { get }
  var dilation: Int { get }
  var paddingBefore: Int { get }
  var paddingAfter: Int { get }
  var count: Int { get }
}

extension WindowAxis {
  /// The length of a window with its gaps: dilation × (size − 1) + 1.
  public var windowLength: Int { dilation * (size - 1) + 1 }
}

/// A window that slides over the rows and columns of an input.
public typealias SlidingWindow = Window<SlidingAxis>
/// A window that each cell of an input writes on the rows and columns of an output.
public typealias TransposedWindow = Window<TransposedAxis>

/// A window over rows and columns.
public struct Window<Direction: WindowAxis>: Hashable, Sendable {
  /// The way from the top down.
  public let rows: Direction
  /// The way from the left to the right.
  public let columns: Direction

  /// The amount of padding, whichever rule it came from; a transposed window takes it away.
  public var padding: Edges {
    Edges(
      top: rows.paddingBefore, right: columns.paddingAfter, bottom: rows.paddingAfter,
      left: columns.paddingBefore)
  }

  /// The number of cells that a window reads or writes in a channel.
  public var size: Extent { Extent(rows: rows.size, columns: columns.size) }

  /// The distance between two windows.
  public var stride: Extent { Extent(rows: rows.stride, columns: columns.stride) }

  /// The distance between two cells of a window.
  public var dilation: Extent { Extent(rows: rows.dilation, columns: columns.dilation) }

  /// The size of a channel of the output, where each sliding window makes one cell.
  public var count: Extent { Extent(rows: rows.count, columns: columns.count) }

  /// The shape of an output.
  func outputShape(channels: Int) -> Shape {
    Shape(channels: channels, rows: rows.count, columns: columns.count)
  }
}

extension SlidingWindow {
  /// The windows over an input.
  ///
  /// - Throws: `EngineError` of `SlidingAxis`, or `.windowTooLarge`.
  public init(
    input: Shape, size: Extent, stride: Extent = Extent(1), dilation: Extent = Extent(1),
    padding: PaddingRule = .valid, roundsUp: Bool = false
  ) throws(EngineError) {
    rows = try SlidingAxis(
      axis: .rows, inputLength: input.rows, size: size.rows, stride: stride.rows,
      dilation: dilation.rows, padding: padding, roundsUp: roundsUp)
    columns = try SlidingAxis(
      axis: .columns, inputLength: input.columns, size: size.columns, stride: stride.columns,
      dilation: dilation.columns, padding: padding, roundsUp: roundsUp)
    try size.checkFitsWindow()
  }

  /// Throws when a window has no cell on the input.
  func checkEveryWindowReadsInput() throws(EngineError) {
    if let index = rows.windowOnPadding { throw .windowOnPadding(axis: .rows, index: index) }
    if let index = columns.windowOnPadding { throw .windowOnPadding(axis: .columns, index: index) }
  }
}

extension TransposedWindow {
  /// The windows of an input.
  ///
  /// - Throws: `EngineError` of `TransposedAxis`, or `.windowTooLarge`.
  public init(
    input: Shape, size: Extent, stride: Extent = Extent(1), dilation: Extent = Extent(1),
    padding: PaddingRule = .valid, outputPadding: Extent = Extent(0)
  ) throws(EngineError) {
    rows = try TransposedAxis(
      axis: .rows, inputLength: input.rows, size: size.rows, stride: stride.rows,
      dilation: dilation.rows, padding: padding, outputPadding: outputPadding.rows)
    columns = try TransposedAxis(
      axis: .columns, inputLength: input.columns, size: size.columns, stride: stride.columns,
      dilation: dilation.columns, padding: padding, outputPadding: outputPadding.columns)
    try size.checkFitsWindow()
  }

  /// The rows and columns added at the bottom and at the right of the output.
  public var outputPadding: Extent {
    Extent(rows: rows.outputPadding, columns: columns.outputPadding)
  }
}
