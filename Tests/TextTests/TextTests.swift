import Testing
import Text

@Suite struct TextTests {
  @Test func namesInPathsAreEncoded() {
    #expect(PercentEncoding.encoded("a b/é~.md") == "a%20b%2F%C3%A9~.md")
    for text in ["100 %", "ä#?", "-._~aZ09", "\u{0}\u{7F}"] {
      #expect(PercentEncoding.decoded(PercentEncoding.encoded(text)) == text)
    }
  }

  @Test(arguments: ["%", "a%2", "%zz", "100% sure"]) func aStraySignIsNotDecoded(text: String) {
    #expect(PercentEncoding.decoded(text) == nil)
    #expect(PercentEncoding.decoded(text, keepingStraySigns: true) == text)
  }

  @Test func whatIsNotUTF8IsNotDecoded() {
    #expect(PercentEncoding.decoded("%FF") == nil)
    #expect(PercentEncoding.decoded("%FF", keepingStraySigns: true) == nil)
  }

  /// The examples of the algorithm's authors.
  @Test(arguments: [
    ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
  ])
  func bytesHaveAFingerprint(text: String, digits: String) {
    #expect(Fingerprint.of(text.utf8) == digits)
  }

  @Test func aTextIncludesItsParts() {
    #expect("a - b".includes(" - ") && "a - b".includes("") && "ab".includes("ab"))
    #expect(!"a-b".includes(" - ") && !"".includes("a") && !"aab".includes("aac"))
  }

  @Test func filesHaveTypes() {
    #expect(MIMEType.of("a/B.PNG") == "image/png")
    #expect(MIMEType.of("a.tar") == "application/octet-stream")
  }

  @Test func wordsAreCountedAndListed() {
    #expect(1.counted("row") == "1 row" && 0.counted("row") == "0 rows")
    #expect(2.counted("entry", "entries") == "2 entries")
    #expect([].listed("or") == "" && ["a"].listed("or") == "a")
    #expect(["a", "b"].listed("or") == "a or b" && ["a", "b", "c"].listed("and") == "a, b and c")
  }
}
