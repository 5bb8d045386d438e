import LessonSupport
import Testing

@testable import LessonFormat

@Suite struct UnusedValueTests {
  static let lesson = face + "```conv m input=face filter=eyes\n```\n"

  @Test func whatNothingUsesIsToldAtItsName() {
    #expect(
      complaints(Self.lesson + "```matrix spare\n1\n```") == """
        16:11-15 warning: nothing uses 'spare'
          help: use it in a block or a value, give it a caption if it is only to be looked at, or remove it
        """)
    #expect(complaints(Self.lesson + "```filter spare\n1\n```").contains("nothing uses 'spare'"))
  }

  @Test(arguments: [
    "```matrix spare caption=\"To look at\"\n1\n```", "```matrix spare mark=\"1,1\"\n1\n```",
    "```matrix spare\n1\n```\n```relu r input=spare\n```", "```matrix spare\n1\n```\n`= spare.sum`",
    "```matrix spare\n1\n```\n```show spare\n```", "```matrix spare\n1\n```\n[](#spare)",
    "```matrix spare\n1\n```\n> [!note] `= spare[1,1]`",
    "```matrix spare\n1\n```\n# Of `= spare.sum`",
    "```filter a\n1\n```\n```filter b\n2\n```\n```conv n input=face filter=a,b\n```",
  ])
  func whatIsUsedIsNot(text: String) {
    #expect(complaints(Self.lesson + text) == "")
  }

  @Test func whatAMisspeltBlockNamesIsUsed() {
    let text = Self.lesson + "```matrix spare\n1\n```\n```rleu r input=spare\n```"
    #expect(!complaints(text).contains("uses"))
  }

  @Test func aLessonThatComputesNothingShowsItsValues() {
    #expect(complaints("```matrix spare\n1\n```") == "")
  }

  @Test func withAnErrorItIsNotCertain() {
    #expect(
      !complaints(Self.lesson + "```matrix spare\n1\n```\n```relu r input=spar\n```").contains(
        "uses"))
  }
}
