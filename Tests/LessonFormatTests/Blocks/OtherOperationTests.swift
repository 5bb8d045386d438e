import ConvEngine
import Course
import LessonFormat
import LessonSupport
import Testing

/// The kinds that have no window of their own.
@Suite struct OtherOperationTests {
  static let vector = "```matrix x\n1 2 3\n```\n```filter w\n1 0 0\n0 1/2 0\n```\n"

  @Test(arguments: [
    ("```dense d input=x weights=w bias=1\n2 2\n```\n`= d.parameters == 8`", ""),
    (
      "```dense d input=w weights=x\n```",
      "8:28-28 error: the weights have 1 row and 3 columns, but the input has 6 entries\n  help: weights have one channel, a row per unit, and a column per entry of the input"
    ),
    (
      "```dense d input=x weights=w bias=1,2,3\n```",
      "8:35-39 error: there are 3 biases for 2 filters or units\n  help: write one number for all of them, or one for each, separated by commas; a decimal is written with a point"
    ),
    (
      "```softmax s input=x\n0.09 0.245 0.6652\n```\n`= s[1,1] == 0.09`, `= s[1,3] == 0.6652409558`",
      ""
    ),
    (
      "```softmax s input=x\n0.09 0.244 0.6652\n```\n`= s[1,1] == 0.1`, `= s[1,1] == 0.2`",
      "9:6-10 error: claimed 0.244, computed 0.24472847105479765 at row 1, column 2 of s\n11:33-35 error: claimed 0.2, computed 0.090030573170380458"
    ),
    ("```softmax s input=x\n```\n```relu r input=s\n0.09 0.245 0.6652\n```", ""),
    (
      "```global-maxpool g input=x\n3\n```\n```global-avgpool h input=x\n2\n```\n`= g + h == 5`", ""
    ),
    (
      "```matrix m\n-2 0 3\n```\n```leaky-relu a input=m\n-0.02 0 3\n```\n"
        + "```leaky-relu b input=m slope=1/3\n-2/3 0 3\n```", ""
    ),
    ("```transposed-conv t input=x filter=x stride=2\n1 2 5 4 9 6 9\n```", ""),
    (
      "```transposed-conv t input=x filter=x output-padding=1\n```",
      "8:54-54 error: output padding of 1 row does not fit stride 1 and dilation 1\n  help: output padding is less than the stride or less than the dilation"
    ),
    (
      "```transposed-conv t input=x filter=x output-padding=-1\n```",
      "8:54-55 error: '-1' is not an amount of output padding\n  help: write N or ROWSxCOLUMNS, whole numbers from 0"
    ),
    (
      "```transposed-conv t input=x filter=x padding=1\n```",
      "8:47-47 error: the padding takes away all rows of the result\n  help: padding of a transposed convolution is taken away from its result"
    ),
  ])
  func areBlocksToo(text: String, expected: String) {
    // Not every operation has weights.
    let found = complaints(Self.vector + text).replacing(
      #/-?\d+:\d+-\d+ warning: nothing uses .*\n  help: .*\n?/#, with: "")
    #expect(found == expected)
  }

  @Test func weightsAreNamed() throws {
    let text = Self.vector + "```dense d input=x weights=w\n```"
    let block = try #require(CheckedLesson(Array(text.utf8), path: "a.md").lesson.blocks.last)
    guard case .operation(.dense, let details) = block.content else {
      Issue.record("dense is an operation")
      return
    }
    #expect(details.filterNames == ["w"])
  }
}
