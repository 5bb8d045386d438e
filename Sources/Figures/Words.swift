internal import ConvEngine

/// Small phrases that several figures share.
enum Words {
  /// `6 rows and 1 column`.
  static func shape(rows: Int, columns: Int) -> String {
    "\(counted(rows, "row")) and \(counted(columns, "column"))"
  }

  /// `1 window`, `4 windows`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(NumberText.count(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// `6 × 6`, `6 × 6 × 3`, and `9` for a vector.
  static func size(_ shape: Shape) -> String {
    if shape.isVector { return NumberText.count(shape.columns) }
    var sides = [shape.rows, shape.columns]
    if shape.channels > 1 { sides.append(shape.channels) }
    return sides.map(NumberText.count).joined(separator: " × ")
  }

  /// `1, 2 and 3`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
