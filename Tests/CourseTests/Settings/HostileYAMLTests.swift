import Course
import LessonSupport
import Testing

@Suite struct HostileYAMLTests {
  func message(_ yaml: String) -> String? {
    CheckedLesson(Array("---\ntitle: x\n\(yaml)\n---\n".utf8), path: "a.md").diagnostics.first?
      .message
  }

  @Test func deepNestingIsRefused() {
    for opener in ["[", "{", "{a: ", "[[", "- ", "? ", "- - "] {
      let yaml = "summary: \n " + String(repeating: opener, count: 50_000)
      #expect(message(yaml) == "this YAML is nested too deeply", "\(opener)")
    }
    var steps = "summary:\n"
    for depth in 1...300 { steps += String(repeating: " ", count: depth) + "a:\n" }
    #expect(message(steps) == "this YAML is nested too deeply")
  }

  @Test func aliasBombsAreRefused() {
    var yaml = "a0: &a0 [x, x]\n"
    for level in 1...60 {
      yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
    }
    #expect(message(yaml + "? *a60\n: 1") == "this YAML has more than 20 aliases")
  }

  @Test func hugeYAMLIsRefused() {
    #expect(
      message("summary: " + String(repeating: "x", count: 2_000_000))
        == "this YAML is longer than 1048576 bytes")
  }

  @Test func aTitleMayHoldSigns() {
    #expect(message("summary: \"*a* & *b*, [c], {d}, Q&A: 2 * 3\"") == nil)
  }
}
