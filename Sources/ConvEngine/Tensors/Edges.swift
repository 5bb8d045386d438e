/// Four lengths in cells, one per side: an amount of padding.
public struct Edges: Hashable, Sendable {
  /// Above the first row.
  public var top: Int
  /// After the last column.
  public var right: Int
  /// Below the last row.
  public var bottom: Int
  /// Before the first column.
  public var left: Int

  /// Four lengths, clockwise from the top.
  public init(top: Int, right: Int, bottom: Int, left: Int) {
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
  }

  /// The same length on every side.
  public init(_ length: Int) {
    self.init(top: length, right: length, bottom: length, left: length)
  }

  /// Nothing on any side.
  public static let zero = Edges(0)

  /// The lengths before the first and after the last cell along an axis.
  public subscript(axis: Axis) -> (before: Int, after: Int) {
    switch axis {
    case .rows: (top, bottom)
    case .columns: (left, right)
    }
  }
}
