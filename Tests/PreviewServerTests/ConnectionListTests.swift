import Testing

@testable import PreviewServer

@Suite struct ConnectionListTests {
  /// A list with connections that last until they are ended; each says so then.
  func list(_ doings: [ConnectionList.Doing]) async -> (ConnectionList, AsyncStream<Int>) {
    let list = ConnectionList()
    let (ended, continuation) = AsyncStream.makeStream(of: Int.self)
    let (noted, note) = AsyncStream.makeStream(of: Void.self)
    for doing in doings {
      list.add { number in
        list.note(number, doing)
        note.yield()
        try? await Task.sleep(for: .seconds(600))
        continuation.yield(number)
      }
    }
    // Until all have noted what they do, however busy the machine is.
    var notes = noted.makeAsyncIterator()
    for _ in doings { await notes.next() }
    return (list, ended)
  }

  @Test func thoseWhoWaitForAnAnswerMakeRoomLast() async {
    let (list, ended) = await list([.answering, .nothing, .reading])
    var order = ended.makeAsyncIterator()
    for _ in 0..<3 {
      #expect(list.makeRoom())
    }
    #expect(!list.makeRoom())
    var all: [Int] = []
    for _ in 0..<3 { all.append(await order.next() ?? 0) }
    #expect(list.count == 0 && Set(all) == [1, 2, 3])
  }

  @Test func whatTakesTooLongIsEnded() async {
    let (list, ended) = await list([.nothing, .reading, .answering])
    list.endLate(at: .now + .seconds(5))
    #expect(list.count == 3)
    list.endLate(at: .now + .seconds(11))
    var order = ended.makeAsyncIterator()
    let first = await order.next()
    #expect(first == 2)
    list.endLate(at: .now + .seconds(61))
    let rest = [await order.next(), await order.next()]
    #expect(Set(rest) == [1, 3])
  }
}
