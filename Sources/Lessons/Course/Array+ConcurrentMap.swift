internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// As `map`, with the work spread over the machine's cores; the order of the results is the same.
  ///
  /// - Complexity: as `map`, divided by the number of cores.
  package func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result)
    -> [Result]
  {
    let results = Mutex<[Result?]>(Array<Result?>(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = transform(self[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
