import Testing
import Text

@Suite struct NearestTests {
  @Test(arguments: [
    ("stirde", "stride"), ("Stride", "stride"), ("padd", "padding"), ("x", nil), ("", nil),
    ("dilaton", "dilation"), ("bais", "bias"), ("caption", nil),
  ])
  func findsWhatWasMeant(word: String, meant: String?) {
    let keys = ["stride", "padding", "dilation", "bias"]
    #expect(Nearest.match(word, in: keys) == meant)
  }

  @Test func countsSlipsOfThePen() {
    let pairs = [("conv", "covn", 1), ("", "abc", 3), ("matrix", "matirx", 1), ("ab", "ba", 1)]
    for (first, second, slips) in pairs {
      #expect(Nearest.slips(Array(first), Array(second)) == slips)
      #expect(Nearest.slips(Array(second), Array(first)) == slips)
    }
  }

  @Test func aHugeWordCostsNothing() {
    let word = String(repeating: "x", count: 1_000_000)
    #expect(Nearest.match(word, in: [word]) == nil)
  }
}
