extension SlidingAxis {
  /// Whether the stride fits: the last window ends with the padded input.
  public var isExact: Bool { (paddedLength - windowLength).isMultiple(of: stride) }

  /// The input indices that no window reads, gaps of a dilation included, in ascending order.
  ///
  /// - Complexity: the number of cells that all windows read, along this axis alone.
  public var unreached: [Int] {
    var isReached = [Bool](repeating: false, count: inputLength)
    for window in 0..<count {
      for tap in taps(of: window) {
        isReached[index(window: window, tap: tap)] = true
      }
    }
    return isReached.indices.filter { !isReached[$0] }
  }

  /// The taps of a window that lie on the input, not on padding.
  public func taps(of window: Int) -> Range<Int> {
    taps(from: start(of: window), in: 0..<inputLength)
  }

  /// The taps of a window that lie on the input or its padding, and not beyond the padding, where
  /// only a window that fits in part reaches.
  func tapsOnPaddedInput(of window: Int) -> Range<Int> {
    taps(from: start(of: window), in: -paddingBefore..<inputLength + paddingAfter)
  }

  /// The windows whose tap lies on the input, not on padding.
  func windows(withTapOnInput tap: Int) -> Range<Int> {
    let first = index(window: 0, tap: tap)
    let lower = min(count, quotientRoundedUp(max(0, -first), stride))
    let upper = min(count, quotientRoundedUp(max(0, inputLength - first), stride))
    return lower..<max(lower, upper)
  }

  /// The first window that lies on padding alone, if there is one.
  var windowOnPadding: Int? {
    // A window whose cells are no farther apart than the input is long cannot step over the
    // input; it is off only where it ends before the input or starts after it.
    guard dilation > inputLength else {
      if start(of: 0) + windowLength <= 0 { return 0 }
      let first = quotientRoundedUp(inputLength + paddingBefore, stride)
      return first < count ? first : nil
    }
    return (0..<count).first { taps(of: $0).isEmpty }
  }

  private func taps(from start: Int, in indices: Range<Int>) -> Range<Int> {
    let lower = min(size, quotientRoundedUp(max(0, indices.lowerBound - start), dilation))
    let upper = min(size, quotientRoundedUp(max(0, indices.upperBound - start), dilation))
    return lower..<max(lower, upper)
  }
}
