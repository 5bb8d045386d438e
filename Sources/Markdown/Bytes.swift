extension [UInt8] {
  /// Where `pattern` first occurs from `start` on.
  func firstRange(ofBytes pattern: [UInt8], from start: Int) -> Range<Int>? {
    let first = pattern.first
    return self[start...].indices.first { self[$0] == first && self[$0...].starts(with: pattern) }
      .map { $0..<$0 + pattern.count }
  }

  /// The length of the run of backticks at `start`.
  func backticks(at start: Int) -> Int { self[start...].prefix { $0 == .backtick }.count }

  /// Where a run of exactly so many backticks first begins from `start` on.
  func firstRun(ofBackticks length: Int, from start: Int) -> Int? {
    var start = start
    while let run = self[start...].firstIndex(of: .backtick) {
      start = run + backticks(at: run)
      if start - run == length { return run }
    }
    return nil
  }

  /// Whether `text` stands at `index`.
  func has(_ text: StaticString, at index: Int) -> Bool {
    text.withUTF8Buffer { self[Swift.min(index, count)...].starts(with: $0) }
  }
}

extension Array {
  /// The last element that meets a condition, which holds up to some element; else the first.
  ///
  /// - Complexity: logarithmic in the number of elements.
  func lastElement(where holds: (Element) -> Bool) -> Element {
    var (low, high) = (0, count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle } else { high = middle }
    }
    return self[low]
  }
}
