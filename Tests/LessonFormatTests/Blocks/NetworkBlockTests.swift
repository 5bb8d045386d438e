import Course
import LessonSupport
import Testing

@Suite struct NetworkBlockTests {
  static let layers =
    "conv, transposed-conv, maxpool, avgpool, global-avgpool, global-maxpool, relu, leaky-relu, flatten, dense"

  @Test(arguments: [
    ("flatten\ndense 36 = 1332\ndense 1  = 37\ntotal    = 1369", ""),
    (
      "flatten\ndense 36 = 1331\n\ntotal = 1333",
      "3:12-15 error: claimed 1331, computed 1332 = 36 * 36 + 36\n5:9-12 error: claimed 1333, computed 1332 parameters in total"
    ),
    ("leaky-relu = 0\nleaky-relu 0.2 = 0\nleaky-relu slope=1/3\ntotal = 0", ""),
    ("relu = 1", "2:8-8 error: claimed 1, computed 0\n  help: this layer has no parameters"),
    (
      "conv 3x3 filters=8 padding=same bias=false = 72\nmaxpool 2 stride=1 ceil=true\navgpool 2x1 count-padding=true\nglobal-maxpool\nsoftmax",
      ""
    ),
    (
      "",
      "1:12-12 error: this network has no layers\n  help: each line is a layer: \(layers) or softmax"
    ),
    (
      "total = 0",
      "1:12-12 error: this network has no layers\n  help: each line is a layer: \(layers) or softmax"
    ),
    (
      "dence 3",
      "2:1-5 error: there is no layer 'dence'\n  help: did you mean 'dense'? the layers are \(layers) and softmax; the last line may be total = N"
    ),
    ("dense", "2:1-5 error: this dense layer has no 'units'\n  help: add units=10"),
    (
      "dense 3.5",
      "2:7-9 error: '3.5' is not a number of units\n  help: a number of units is a whole number from 1 to 1000000"
    ),
    ("relu x=1", "2:6-6 error: relu has no key 'x'\n  help: relu takes no keys"),
    ("transposed-conv 2 stride=2 filters=3 = 15\nglobal-avgpool = 0", ""),
    ("dense 3 4", "2:9-9 error: unexpected '4'\n  help: a claim has an equals sign before it: = 4"),
    (
      "dense 3 == 4",
      "2:10-12 error: '= 4' is not a number of parameters\n  help: one equals sign is enough here"
    ),
    ("relu 3", "2:6-6 error: unexpected '3'\n  help: a claim has an equals sign before it: = 3"),
    (
      "conv 3x3 filter=8",
      "2:10-15 error: conv has no key 'filter'\n  help: did you mean 'filters'? conv takes size, filters, stride, padding, dilation, groups and bias"
    ),
    (
      "dense 36=1332",
      "2:7-8 error: a claim needs spaces around its equals sign\n  help: write dense 36 = 1332"
    ),
    (
      "relu\ntotal=0",
      "3:1-5 error: a claim needs spaces around its equals sign\n  help: write total = 0"
    ),
    (
      "relu\ntotal",
      "3:1-5 error: the total claims nothing\n  help: write total = N, or leave the line out"
    ),
    ("relu\ntotal = 0\nrelu", "4:1-4 error: the total must be the last line of a network"),
    (
      "= 3",
      "2:1-1 error: a layer is missing here\n  help: a line is a layer and what it claims: dense 36 = 1332"
    ),
    (
      "dense 36 =",
      "2:10-10 error: the number after the equals sign is missing\n  help: the claim is the number of parameters; without one, leave out the equals sign"
    ),
    (
      "dense 36 = 1 332",
      "2:12-16 error: '1 332' is not a number of parameters\n  help: write 1332, without separators"
    ),
    (
      "dense 36 = many",
      "2:12-15 error: 'many' is not a number of parameters\n  help: a claim is a whole number in digits"
    ),
    (
      "conv 7x7",
      "2:6-8 error: the window has 7 rows, but the input with its padding has 6\n  help: a smaller window, a smaller dilation or more padding makes it fit"
    ),
    ("conv 3x3 groups=2", "2:17-17 error: 1 channel cannot be divided equally among 2 groups"),
  ])
  func linesAreLayersWithClaims(body: String, expected: String) {
    #expect(complaints("```network n input=6x6\n\(body)\n```") == expected)
  }

  @Test(arguments: [
    ("network n", "1:12-12 error: this network block has no 'input'\n  help: add input=6x6"),
    (
      "network n input=6",
      "1:20-20 error: '6' is not a shape\n  help: write ROWSxCOLUMNS or ROWSxCOLUMNSxCHANNELS, such as 6x6 or 400x400x3"
    ),
    (
      "network n input=6x0",
      "1:20-22 error: '6x0' is not a shape\n  help: write ROWSxCOLUMNS or ROWSxCOLUMNSxCHANNELS, such as 6x6 or 400x400x3"
    ),
    ("network n input=400x400x3", ""),
  ])
  func theInputIsAShape(info: String, expected: String) {
    #expect(complaints("```\(info)\nrelu\n```") == expected)
  }

  @Test func aNetworkHasNoEntries() {
    let network = "```network n input=6x6\nrelu\n```\n"
    #expect(
      complaints(network + "```relu r input=n\n```") == """
        4:17-17 error: 'n' is a network, which is counted, not run: it has no entries
          help: name a matrix, a filter or the result of an operation
        """)
  }
}
