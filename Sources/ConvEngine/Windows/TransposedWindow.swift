/// A window that each cell of an input writes on the rows and columns of an output.
public struct TransposedWindow: Hashable, Sendable {
  /// The way from the top down.
  public let rows: TransposedAxis
  /// The way from the left to the right.
  public let columns: TransposedAxis

  /// The windows of an input.
  ///
  /// - Throws: `EngineError` of `TransposedAxis`, or `.windowTooLarge`.
  public init(
    input: Shape, size: Extent, stride: Extent = Extent(1), dilation: Extent = Extent(1),
    padding: PaddingRule = .valid, outputPadding: Extent = Extent(0)
  ) throws(EngineError) {
    self.rows = try TransposedAxis(
      axis: .rows, inputLength: input.rows, size: size.rows, stride: stride.rows,
      dilation: dilation.rows, padding: padding, outputPadding: outputPadding.rows)
    self.columns = try TransposedAxis(
      axis: .columns, inputLength: input.columns, size: size.columns, stride: stride.columns,
      dilation: dilation.columns, padding: padding, outputPadding: outputPadding.columns)
    guard let cells = product(size.rows, size.columns), cells <= Tensor.maximumCount else {
      throw .windowTooLarge(size: size, limit: Tensor.maximumCount)
    }
  }

  /// The amount taken away on each side, whichever rule it came from.
  public var padding: Edges {
    Edges(
      top: rows.paddingBefore, right: columns.paddingAfter, bottom: rows.paddingAfter,
      left: columns.paddingBefore)
  }

  /// The number of cells that a window writes in a channel.
  public var size: Extent { Extent(rows: rows.size, columns: columns.size) }

  /// The distance between the windows of two neighbouring input cells.
  public var stride: Extent { Extent(rows: rows.stride, columns: columns.stride) }

  /// The distance between two cells of a window.
  public var dilation: Extent { Extent(rows: rows.dilation, columns: columns.dilation) }

  /// The rows and columns added at the bottom and at the right of the output.
  public var outputPadding: Extent {
    Extent(rows: rows.outputPadding, columns: columns.outputPadding)
  }

  /// The size of a channel of the output.
  public var count: Extent { Extent(rows: rows.count, columns: columns.count) }

  /// The shape of an output.
  func outputShape(channels: Int) -> Shape {
    Shape(channels: channels, rows: rows.count, columns: columns.count)
  }
}
