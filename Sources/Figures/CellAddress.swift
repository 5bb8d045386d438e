internal import ConvEngine

/// Where a cell stands, counted from 1, as people count.
struct CellAddress {
  /// `2,1`, or `2,1,3` with the channel last.
  var data: String
  /// `Row 2, column 1`, or `Row 2, column 1, channel 3`.
  var words: String

  init(_ position: Position, namesChannel: Bool) {
    data = "\(position.row + 1),\(position.column + 1)"
    words = "Row \(position.row + 1), column \(position.column + 1)"
    if namesChannel {
      data += ",\(position.channel + 1)"
      words += ", channel \(position.channel + 1)"
    }
  }
}
