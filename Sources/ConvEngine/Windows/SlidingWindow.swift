/// A window that slides over the rows and columns of an input.
public struct SlidingWindow: Hashable, Sendable {
  /// The way from the top down.
  public let rows: SlidingAxis
  /// The way from the left to the right.
  public let columns: SlidingAxis

  /// The windows over an input.
  ///
  /// - Throws: `EngineError` of `SlidingAxis`, or `.windowTooLarge`.
  public init(
    input: Shape, size: Extent, stride: Extent = Extent(1), dilation: Extent = Extent(1),
    padding: PaddingRule = .valid, roundsUp: Bool = false
  ) throws(EngineError) {
    self.rows = try SlidingAxis(
      axis: .rows, inputLength: input.rows, size: size.rows, stride: stride.rows,
      dilation: dilation.rows, padding: padding, roundsUp: roundsUp)
    self.columns = try SlidingAxis(
      axis: .columns, inputLength: input.columns, size: size.columns, stride: stride.columns,
      dilation: dilation.columns, padding: padding, roundsUp: roundsUp)
    guard let cells = product(size.rows, size.columns), cells <= Tensor.maximumCount else {
      throw .windowTooLarge(size: size, limit: Tensor.maximumCount)
    }
  }

  /// The way along an axis.
  public subscript(axis: Axis) -> SlidingAxis {
    switch axis {
    case .rows: rows
    case .columns: columns
    }
  }

  /// The amount of padding, whichever rule it came from.
  public var padding: Edges {
    Edges(
      top: rows.paddingBefore, right: columns.paddingAfter, bottom: rows.paddingAfter,
      left: columns.paddingBefore)
  }

  /// The number of cells that a window reads in a channel.
  public var size: Extent { Extent(rows: rows.size, columns: columns.size) }

  /// The distance between two windows.
  public var stride: Extent { Extent(rows: rows.stride, columns: columns.stride) }

  /// The distance between two cells of a window.
  public var dilation: Extent { Extent(rows: rows.dilation, columns: columns.dilation) }

  /// The number of windows, which is the size of a channel of the output.
  public var count: Extent { Extent(rows: rows.count, columns: columns.count) }

  /// The shape of an output.
  func outputShape(channels: Int) -> Shape {
    Shape(channels: channels, rows: rows.count, columns: columns.count)
  }

  /// Throws when a window has no cell on the input.
  func checkEveryWindowReadsInput() throws(EngineError) {
    for axis in Axis.allCases {
      if let window = self[axis].windowOnPadding {
        throw .windowOnPadding(axis: axis, index: window)
      }
    }
  }
}
