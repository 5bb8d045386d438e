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

  @Test func countsTypingErrors() {
    let pairs = [("conv", "covn", 1), ("", "abc", 3), ("matrix", "matirx", 1), ("ab", "ba", 1)]
    for (first, second, errors) in pairs {
      #expect(Nearest.distance(Array(first), Array(second)) == errors)
      #expect(Nearest.distance(Array(second), Array(first)) == errors)
    }
  }

  @Test func aHugeWordCostsNothing() {
    let word = String(repeating: "x", count: 1_000_000)
    #expect(Nearest.match(word, in: [word]) == nil)
  }
}
