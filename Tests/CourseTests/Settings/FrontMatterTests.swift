import Course
import LessonSupport
import Testing

@Suite struct FrontMatterTests {
  func lesson(_ text: String) -> Lesson {
    CheckedLesson(Array(text.utf8), path: "guide/eyes.md").lesson
  }

  @Test func saysWhatALessonIs() {
    let text =
      "---\n# a comment\ntitle: \"Two: eyes\"\nsummary: 'A face'\nlang: pt-BR\ndraft: true\n---\n# Heading"
    for text in [text, text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text] {
      let lesson = lesson(text)
      #expect(lesson.title == "Two: eyes")
      #expect(lesson.summary == "A face")
      #expect(lesson.language == "pt-BR")
      #expect(lesson.isDraft)
      #expect(lesson.headings.map(\.text) == ["Heading"])
      #expect(complaints(text) == "")
    }
  }

  @Test(arguments: [
    ("", "eyes"), ("text", "eyes"), ("# One\n# Two", "One"), ("---\nlang: en\n---\n# One", "One"),
    ("---\ntitle: T\n...\n# One", "T"), ("---\n---\n# One", "One"), ("---\n\ntitle: T\n---", "T"),
    ("---\n# One\n\ntext", "One"), ("---\ntitle: no\n---", "no"), ("---\ntitle: 12\n---", "12"),
  ])
  func aTitleIsFound(text: String, title: String) {
    #expect(lesson(text).title == title)
  }

  static func misplaced(_ line: Int) -> String {
    "\(line):1-6 warning: 'title:' is read as text, not as a setting\n"
      + "  help: the settings of a lesson are between two lines '---', the first of them on line 1"
  }

  @Test(arguments: [
    ("---\n\nSome text\n\n---", ""), ("---\nhttps://a.org\n---", ""),
    ("----\ntitle: x", misplaced(2)),
    ("--- \ntitle: x\n---", misplaced(2)), ("---\n# Heading", ""), ("text\n---\ntitle: x\n---", ""),
    (
      "---\ntitle: x\n# y",
      "1:1-3 error: the front matter is never closed\n  help: close it with a line '---'"
    ),
    (
      "---\ntitel: x\n---",
      "2:1-5 warning: unknown key 'titel'\n  help: did you mean 'title'? the keys are title, summary, lang and draft"
    ),
    ("---\ntitle: [x]\n---", "2:8-8 error: 'title' must be text"),
    ("---\ntitle:\n---", "2:1-5 warning: 'title' is empty"),
    ("---\ndraft: maybe\n---", "2:8-12 error: 'draft' must be true or false, not 'maybe'"),
    (
      "---\nlang: \"deutsch-\"\n---",
      "2:8-15 error: 'deutsch-' is not a language tag\n  help: a language tag looks like en, de or pt-BR"
    ),
    (
      "---\ntitle: x\ntitle: y\n---",
      "3:1-1 error: 'title' is given twice\n  help: a key is written at most once"
    ),
    (
      "---\ntitle: x\ndraft: maybe\ntitle: >\n  y\n  z\nlang: 3\ndraft: no\ntitle: z\n---",
      "3:8-12 error: 'draft' must be true or false, not 'maybe'\n4:1-1 error: 'title' is given twice\n  help: a key is written at most once\n7:7-7 error: '3' is not a language tag\n  help: a language tag looks like en, de or pt-BR\n8:1-1 error: 'draft' is given twice\n  help: a key is written at most once\n9:1-1 error: 'title' is given twice\n  help: a key is written at most once"
    ),
    (
      "---\ntitle: {a: 1, a: 2}\n---",
      "2:1-1 error: 'a' is given twice\n  help: a key is written at most once"
    ),
    (
      "---\ntitle: \"x\n---",
      "2:8-8 error: this is not YAML: found unexpected end of stream while scanning a quoted scalar\n  help: a text in quotes ends with the same quote"
    ),
    (
      "---\ntitle: x: y\n---",
      "2:9-9 error: this is not YAML: mapping values are not allowed in this context\n  help: a text with a colon in it is put in quotes: title: \"One: two\""
    ),
    (
      "---\ntitle: x\nno key\n---",
      "3:1-1 error: settings are written 'key: value', one on each line\n  help: an item of a list begins with '- '"
    ),
    (
      "---\ntitle:x\nsummary: y\n---",
      "2:1-1 error: settings are written 'key: value', one on each line\n  help: an item of a list begins with '- '"
    ),
    ("---\n# c\n- title: x\n---", ""), ("\n\n---\ntitle: x\n---\n", misplaced(4)),
    ("title: x\n\ntext", misplaced(1)), ("titles: x", ""), ("Title: x", ""),
    (
      "---\ntitle: e\u{301}\u{301}: [\n---",
      "2:9-9 error: this is not YAML: mapping values are not allowed in this context\n  help: a text with a colon in it is put in quotes: title: \"One: two\""
    ),
  ])
  func isYAMLWithKnownKeys(text: String, expected: String) {
    #expect(complaints(text) == expected)
  }

  @Test func aTitleHoldsValuesNotExpressions() {
    let lesson = lesson("# `= 2 * 3` times `= 1000 + 1`")
    #expect(lesson.title == "6 times 1\u{2009}001")
    #expect(lesson.headings.map(\.text) == ["6 times 1\u{2009}001"])
  }

  @Test func linesBelowItKeepTheirNumbers() {
    #expect(
      complaints("---\r\ntitle: x\r\n---\r\n\r\n```matrix a\r\n1 x\r\n```").hasPrefix("6:3-3 error")
    )
  }

  @Test func whatIsNotUTF8IsPointedAt() {
    let bytes: [UInt8] = Array("# é\nab".utf8) + [0xFF] + Array("c".utf8)
    let checked = CheckedLesson(bytes, path: "a.md")
    #expect(
      checked.diagnostics.map(summary) == [
        "2:3-3 error: the byte 0xFF is not UTF-8\n  help: save the file as UTF-8"
      ])
    #expect(checked.lesson.title == "é")
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
      [0x80], [0xF5, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func overlongAndBrokenSequencesAreFound(bytes: [UInt8]) {
    #expect(CheckedLesson([0x61] + bytes, path: "a.md").diagnostics.first?.column == 2)
  }
}
