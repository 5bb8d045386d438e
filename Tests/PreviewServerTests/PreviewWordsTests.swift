import Testing

@testable import PreviewServer
@testable import SiteBuilder

@Suite struct PreviewWordsTests {
  func update(
    changed: [String] = [], removed: [String] = [], broken: [(String, Bool)] = [],
    isWhole: Bool = false, isFixed: Bool = false
  ) -> [String] {
    var update = Preview.Update()
    update.changed = changed
    update.removed = removed
    update.broken = broken.map { Preview.Update.Broken(path: $0.0, hasPage: $0.1) }
    update.isWhole = isWhole
    update.isFixed = isFixed
    return PreviewWords.lines(update, 2.1)
  }

  @Test func linesSayWhatWasDone() {
    #expect(update(changed: ["a"]) == ["rebuilt a in 3 ms"])
    #expect(update(changed: ["a", "b", "c", "d"]) == ["rebuilt 4 files in 3 ms"])
    #expect(update(changed: ["a"], removed: ["b"]) == ["rebuilt a, removed b in 3 ms"])
    #expect(
      update(isWhole: true, isFixed: true) == ["rebuilt the course in 3 ms", "all problems fixed"])
    #expect(
      update(changed: ["a"], broken: [("a", true)]) == [
        "a has errors; its page is as it was before"
      ])
    #expect(
      update(changed: ["v.csv"], broken: [("a", false)]) == [
        "rebuilt v.csv in 3 ms", "a has errors; there is no page of it yet",
      ])
    let many = (1...5).map { ("\($0)", true) }
    #expect(update(changed: many.map(\.0), broken: many).last == "2 more lessons have errors")
  }

  @Test func theFirstLineCountsLessons() {
    #expect(
      PreviewWords.started(".", "ADDRESS", 1)
        == "Serving this course at ADDRESS (1 lesson); Ctrl-C ends it")
    #expect(PreviewWords.started("c", "A", 0) == "Serving c at A (0 lessons); Ctrl-C ends it")
  }
}
