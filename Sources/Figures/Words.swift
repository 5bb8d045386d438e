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

  /// `1, 2 and 3`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
