import Course
import LessonSupport
import TestSupport
import Testing

/// Whatever an author types, there are diagnostics and no trap.
@Suite struct MutatedLessonTests {
  /// A lesson is `start`, `face` and some of these.
  static let parts = [
    """
    ```conv m input=face filter=eyes,eyes bias=1,-1/2 stride=2x1 padding=1,0,2,1 pad-mode=edge
    ```
    ```maxpool p input=m size=2 ceil=true steps="1,1 2,1,2" ask=2,1 caption="Two eyes"
    ```
    """,
    """
    ```avgpool q input=face size=2 padding=same count-padding=true dilation=1
    ```
    - ```relu s input=q steps=3
      ```
    > ```flatten t input=s
    > 1/3 0.5, −2
    > ```
    """,
    """
    ```pad r input=face amount=1x2 mode=wrap value=1e-3
    ```
    ```show eyes mark="2,2" view=pixels
    ```
    [](#r) [here](#find-the-eyes) [there](b.md#x) ![picture](c.png "t")
    """,
    """
    ```network n input=6x6x3
    conv 3x3 filters=8 padding=same groups=1 bias=false = 216
    maxpool 2 stride=2 ceil=true
    dense 36 = 1332
    total = 1369
    ```
    `= n.parameters == 1369`
    """,
    """
    `= (face.sum - eyes[1,1]) * 2 / 3`, `= face.shape == 6x6`, `= -eyes.min+.5 == 1 + face.rows`

    > [!question] How `= 1 + 1`?
    > <b>x</b> [x](../y.md)
    """,
  ]

  static let start = "---\ntitle: \"Eyes\"\nlang: en\n---\n# Find the eyes\n\n"

  static let snippets = [
    "```", "\n", "\n\n", "=", "\"", ",", "x", "-", "0", "1e999", "/0", "[", "]", "(", "`= ", "`",
    "matrix ", "conv ", "network ", "show ", "input=", "filter=", "face", "\t", "\r\n", "\u{0}",
    "\u{FEFF}", "é", "👁", "e\u{301}", "---\n", "...\n", ": ", "> ", "- ", "    ", "999999999999",
    "1000", "-1", "same", "full", "#", "](", "<b>", "\\", "&quot;", "&", "*a", "×", "\u{2028}",
    "[!answer]", " = ", " == ", "total = ", "steps=", "ask=", "mark=", "amount=", "size=",
    "stride=",
  ]

  func mutated(_ generator: inout SeededGenerator) -> [UInt8] {
    let parts = Self.parts.shuffled(using: &generator).prefix(2)
    var bytes = Array((Self.start + face + parts.joined(separator: "\n\n")).utf8)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
      case 2:
        let from = Int.random(in: 0..<max(1, bytes.count), using: &generator)
        let piece = bytes[min(from, bytes.count)..<min(bytes.count, from + 40)]
        bytes.insert(contentsOf: Array(piece), at: place)
      default:
        let snippet = Self.snippets.randomElement(using: &generator) ?? ""
        bytes.replaceSubrange(
          place..<(Bool.random(using: &generator) ? end : place), with: snippet.utf8)
      }
    }
    return bytes
  }

  @Test(arguments: 0..<8 as Range<UInt64>) func nothingTraps(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<250 {
      let bytes = mutated(&generator)
      let checked = CheckedLesson(bytes, path: "a.md")
      for diagnostic in checked.diagnostics {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(diagnostic.line >= 1 && diagnostic.column >= 1, "\(summary(diagnostic)) in \(text)")
        if let line = diagnostic.sourceLine {
          #expect(
            diagnostic.column + diagnostic.length - 1 <= line.count + 1,
            "\(summary(diagnostic)) in \(text)")
        } else {
          Issue.record("\(summary(diagnostic)) is on no line of \(text)")
        }
        _ = diagnostic.text + diagnostic.json
      }
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>) func noCourseTraps(seed: UInt64) {
    var generator = SeededGenerator(seed: seed &+ 1000)
    let yaml =
      "title: \"See\"\nlanguage: en\nbase-url: https://a.org\nhtml: allow\nlessons: [a.md, b.md]\n"
    for _ in 0..<100 {
      var bytes = Array(yaml.utf8)
      for _ in 0..<3 {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        bytes.insert(
          contentsOf: (Self.snippets.randomElement(using: &generator) ?? "").utf8, at: place)
      }
      let files: [String: [UInt8]] = [
        "course.yml": bytes, "a.md": mutated(&generator), "b.md": [], "c.png": [],
      ]
      let source = ContentSource(paths: files.keys) { .success(files[$0] ?? []) }
      let checked = CheckedCourse(source, folderName: "x")
      #expect((checked.course == nil) == checked.diagnostics.contains { $0.severity == .error })
      #expect(checked.diagnostics == checked.diagnostics.sorted())
    }
  }
}
