/// The place of a cell in a tensor, counted from 0.
///
/// Positions are ordered as the values of a tensor are: by channel, then row, then column.
public struct Position: Hashable, Sendable {
  /// The channel.
  public var channel: Int
  /// The row, from the top.
  public var row: Int
  /// The column, from the left.
  public var column: Int

  /// A place.
  public init(channel: Int, row: Int, column: Int) {
    self.channel = channel
    self.row = row
    self.column = column
  }
}

extension Position: Comparable {
  /// By channel, then row, then column.
  public static func < (left: Position, right: Position) -> Bool {
    (left.channel, left.row, left.column) < (right.channel, right.row, right.column)
  }
}
