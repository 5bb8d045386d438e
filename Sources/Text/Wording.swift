extension Int {
  /// `1 lesson`, `2 lessons`.
  public func counted(_ singular: String, _ plural: String? = nil) -> String {
    self == 1 ? "1 \(singular)" : "\(self) \(plural ?? singular + "s")"
  }
}

extension Array<String> {
  /// `a`, `a or b`, `a, b or c`.
  public func listed(_ conjunction: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
