/// The lengths of a tensor in channels, rows and columns.
///
/// A shape may be anything an author types; `Tensor` and `Network` throw for one that no tensor
/// can have.
public struct Shape: Hashable, Sendable {
  /// The number of channels.
  public let channels: Int
  /// The number of rows of each channel.
  public let rows: Int
  /// The number of columns of each channel.
  public let columns: Int
  /// Whether this is the shape of a vector, which is 1 × 1 × n and written `[n]`: the result of
  /// flattening or of a dense layer.
  public let isVector: Bool

  /// The shape of an image or a feature map.
  public init(channels: Int, rows: Int, columns: Int) {
    self.channels = channels
    self.rows = rows
    self.columns = columns
    self.isVector = false
  }

  /// The shape of a vector.
  public init(vector length: Int) {
    self.channels = 1
    self.rows = 1
    self.columns = length
    self.isVector = true
  }

  /// The rows and columns of a channel.
  var extent: Extent { Extent(rows: rows, columns: columns) }

  /// The number of values; `Int.max` when it does not fit, as no tensor or network has it.
  public var count: Int { checkedCount ?? .max }

  /// The number of values, or nil when it does not fit or a length is less than 1.
  var checkedCount: Int? {
    guard channels > 0, rows > 0, columns > 0 else { return nil }
    return product(channels, rows).flatMap { product($0, columns) }
  }

  /// The length along an axis.
  public subscript(axis: Axis) -> Int {
    switch axis {
    case .rows: rows
    case .columns: columns
    }
  }

  /// Whether a position is inside.
  public func contains(_ position: Position) -> Bool {
    (0..<channels).contains(position.channel) && (0..<rows).contains(position.row)
      && (0..<columns).contains(position.column)
  }

  /// Where the value of a position stands among the values, in the order channel, row, column.
  public func offset(of position: Position) -> Int {
    (position.channel * rows + position.row) * columns + position.column
  }

  /// The position of the value at an offset, in the order channel, row, column.
  public func position(at offset: Int) -> Position {
    let (line, column) = offset.quotientAndRemainder(dividingBy: columns)
    let (channel, row) = line.quotientAndRemainder(dividingBy: rows)
    return Position(channel: channel, row: row, column: column)
  }

  /// All positions of a shape that a tensor has, in the order channel, row, column.
  public var positions: some Sequence<Position> {
    (0..<count).lazy.map { position(at: $0) }
  }
}
