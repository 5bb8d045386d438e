extension [UInt8] {
  /// Where `pattern` first occurs from `start` on.
  func firstRange(ofBytes pattern: [UInt8], from start: Int) -> Range<Int>? {
    guard let first = pattern.first else { return nil }
    var index = start
    while let candidate = self[index...].firstIndex(of: first) {
      if self[candidate...].starts(with: pattern) {
        return candidate..<(candidate + pattern.count)
      }
      index = candidate + 1
    }
    return nil
  }

  /// Whether `text` stands at `index`.
  func has(_ text: StaticString, at index: Int) -> Bool {
    text.withUTF8Buffer { self[Swift.min(index, count)...].starts(with: $0) }
  }
}
