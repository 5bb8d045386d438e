internal import Dispatch
internal import LessonFormat
internal import Synchronization

extension Array where Element: Sendable {
  /// As `map`, with the work spread over the machine's cores; the order of the results is the same.
  package func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result)
    -> [Result]
  {
    // A few at a time, so that no core waits for another that stores its result.
    let length = Swift.max(1, Swift.min(16, count / 64))
    let chunks = (count + length - 1) / length
    let results = Mutex([[Result]](repeating: [], count: chunks))
    DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
      let part = self[chunk * length..<Swift.min(count, (chunk + 1) * length)].map(transform)
      results.withLock { $0[chunk] = part }
    }
    return results.withLock { Array<Result>($0.joined()) }
  }
}
