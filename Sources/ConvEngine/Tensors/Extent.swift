/// Two lengths in cells: a size, a stride, a dilation.
public struct Extent: Hashable, Sendable {
  /// The length from the top down.
  public var rows: Int
  /// The length from the left to the right.
  public var columns: Int

  /// Two lengths.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// The same length both ways.
  public init(_ length: Int) {
    self.init(rows: length, columns: length)
  }

  /// The length along an axis.
  public subscript(axis: Axis) -> Int {
    switch axis {
    case .rows: rows
    case .columns: columns
    }
  }

  /// Throws unless a window of this size can be held.
  func checkFitsWindow() throws(EngineError) {
    guard let cells = product(rows, columns), cells <= Tensor.maximumCount else {
      throw .windowTooLarge(size: self, limit: Tensor.maximumCount)
    }
  }
}
