/// How filters share out the channels of an input: each group of filters reads its own channels.
struct FilterGroups: Hashable, Sendable {
  /// The number of input channels that a filter reads.
  let channelsPerGroup: Int
  /// The number of filters in a group.
  let filtersPerGroup: Int

  /// - Throws: `EngineError.groupsNotPositive`, `.filtersNotPositive`, `.channelsNotDivisible` or
  ///   `.filtersNotDivisible`.
  init(channels: Int, filters: Int, groups: Int) throws(EngineError) {
    guard groups > 0 else { throw .groupsNotPositive(groups: groups) }
    guard filters > 0 else { throw .filtersNotPositive(filters: filters) }
    guard channels.isMultiple(of: groups) else {
      throw .channelsNotDivisible(channels: channels, groups: groups)
    }
    guard filters.isMultiple(of: groups) else {
      throw .filtersNotDivisible(filters: filters, groups: groups)
    }
    self.channelsPerGroup = channels / groups
    self.filtersPerGroup = filters / groups
  }

  /// Checks the filters themselves, and throws `EngineError.filterShapeMismatch` or
  /// `.channelMismatch` too.
  init(input: Shape, filters: [Tensor], groups: Int) throws(EngineError) {
    guard let first = filters.first?.shape else { throw .filtersNotPositive(filters: 0) }
    for (index, filter) in filters.enumerated() where filter.shape != first {
      throw .filterShapeMismatch(index: index, shape: filter.shape, first: first)
    }
    try self.init(channels: input.channels, filters: filters.count, groups: groups)
    guard first.channels == channelsPerGroup else {
      throw .channelMismatch(input: input.channels, filter: first.channels, groups: groups)
    }
  }

  /// The input channels that a filter reads.
  func channels(of filter: Int) -> Range<Int> {
    let first = filter / filtersPerGroup * channelsPerGroup
    return first..<first + channelsPerGroup
  }

  /// One bias per filter, as given or the one bias for each; else `EngineError.biasCountMismatch`.
  static func biases(_ biases: [Rational]?, filters: Int) throws(EngineError) -> [Rational]? {
    guard let biases, biases.count != filters else { return biases }
    guard biases.count == 1 else {
      throw .biasCountMismatch(biases: biases.count, filters: filters)
    }
    return [Rational](repeating: biases[0], count: filters)
  }
}
