import Course
import LessonSupport
import Testing

@Suite struct LinkTests {
  static let files = [
    "eyes.md": face + "# Find the eyes", "guide/start here.md": "# Start", "guide/b.md": "",
    "guide/draft.md": "---\ndraft: true\n---\n[](#x)\n[e](b.md)", "pictures/face.png": "x",
    "data.csv": "1", "data#1.csv": "1", "guide/50%.csv": "", "guide/a%20b.png": "",
    "guide/why?.md": "",
  ]

  func complaints(of text: String) -> String {
    var files = Self.files
    files["guide/draft.md"] = "---\ndraft: true\n---"
    files["guide/lesson.md"] = text
    return LessonSupport.complaints(files).replacing("Content/guide/lesson.md:", with: "")
  }

  func links(of text: String) -> [LessonLink] {
    var files = Self.files
    files["guide/draft.md"] = nil
    files["guide/lesson.md"] = text
    let course = CheckedCourse(ContentSource(files), folderName: "x").course
    return course?.lessons.first { $0.path == "guide/lesson.md" }?.links ?? []
  }

  /// A disk and a browser tell apart what is one text: an accent as one character or as two.
  @Test func anAccentIsSpelledAsInTheFilesName() throws {
    let (one, two) = ("caf\u{E9}", "cafe\u{301}")
    for (name, written) in [(one, two), (two, one)] {
      let source = ContentSource([
        "\(name).md": "# \(name)", "\(name).csv": "1",
        "a.md":
          "[a](\(written).md#\(written)) [b](\(written).csv)\n```matrix m src=\(written).csv\n```",
      ])
      let checked = CheckedCourse(source, folderName: "x")
      #expect(checked.diagnostics == [])
      let links = try #require(checked.course?.lessons.first { $0.path == "a.md" }).links
      for link in links {
        switch link.target {
        case .lesson(let path, let fragment):
          #expect(path.utf8.elementsEqual("\(name).md".utf8))
          #expect(fragment?.utf8.elementsEqual(name.utf8) == true)
        case .file(let path, _): #expect(path.utf8.elementsEqual("\(name).csv".utf8))
        default: Issue.record("\(link.target)")
        }
      }
    }
  }

  @Test(
    arguments: [
      ("[e](../eyes.md)", .lesson(path: "eyes.md", fragment: nil)),
      ("[e](../eyes.md#find-the-eyes)", .lesson(path: "eyes.md", fragment: "find-the-eyes")),
      ("[e](../eyes.md#face)", .lesson(path: "eyes.md", fragment: "face")),
      ("[e](./b.md)", .lesson(path: "guide/b.md", fragment: nil)),
      ("[e](start%20here.md)", .lesson(path: "guide/start here.md", fragment: nil)),
      ("[e](lesson.md)", .lesson(path: "guide/lesson.md", fragment: nil)),
      ("# H\n[e](#h)", .here(fragment: "h")), ("[e](#)", .here(fragment: "")),
      ("[e](../data.csv)", .file(path: "data.csv", suffix: "")),
      ("[e](../data.csv#row=2)", .file(path: "data.csv", suffix: "#row=2")),
      ("[e](../pictures/../data.csv)", .file(path: "data.csv", suffix: "")),
    ] as [(String, LinkTarget)])
  func leadsToWhatThereIs(text: String, target: LinkTarget) {
    let targets = links(of: text).map(\.target)
    #expect(targets == [target])
  }

  @Test(arguments: [
    ("[e](../eye.md)", "there is no lesson '../eye.md'\n  help: did you mean '../eyes.md'?"),
    ("[e](eyes.md)", "there is no lesson 'eyes.md'\n  help: did you mean '../eyes.md'?"),
    (
      "[e](../eyes.md#faces)",
      "'eyes.md' has no heading or block 'faces'\n  help: did you mean 'face'?"
    ),
    (
      "# Heading\n[e](#headin)",
      "this lesson has no heading or block 'headin'\n  help: did you mean 'heading'?"
    ),
    ("[](#face)", "this lesson has no heading or block 'face'"),
    (
      "[e](../../x.md)",
      "'../../x.md' leads out of Content/\n  help: what lessons link to is in Content/"
    ),
    (
      "[e](../Content/b.md)",
      "there is no lesson '../Content/b.md'\n  help: did you mean 'b.md'?"
    ),
    (
      "[e](../../Content/guide/b.md)",
      "'../../Content/guide/b.md' leads out of Content/ and back\n  help: leave '../Content/' out: write 'b.md'"
    ),
    (
      "![e](../../Content/data%231.csv)",
      "'../../Content/data#1.csv' leads out of Content/ and back\n  help: leave '../Content/' out: write '../data%231.csv'"
    ),
    (
      "[e](../../Content/c.md)",
      "'../../Content/c.md' leads out of Content/\n  help: what lessons link to is in Content/"
    ),
    (
      "[e](../data#1.csv)",
      "there is no file '../data' in Content/\n  help: did you mean '../data%231.csv'?"
    ),
    (
      "![e](a%20b.png)",
      "there is no picture 'a b.png' in Content/\n  help: did you mean 'a%2520b.png'?"
    ),
    (
      "[e](why?.md#top)",
      "there is no file 'why' in Content/\n  help: did you mean 'why%3F.md#top'?"
    ),
    (
      "[e](start.here.md)",
      "there is no lesson 'start.here.md'\n  help: did you mean 'start%20here.md'?"
    ),
    (
      "[e](../dato.csv)",
      "there is no file '../dato.csv' in Content/\n  help: did you mean '../data.csv'?"
    ),
    (
      "[e](../eyes.html)",
      "there is no file '../eyes.html' in Content/\n  help: did you mean '../eyes.md'?"
    ),
    (
      "[e](../pictures)",
      "there is no file '../pictures' in Content/\n  help: did you mean '../pictures/face.png'?"
    ),
    (
      "[e](draft.md)",
      "'guide/draft.md' is a draft, which is not part of the site\n  help: remove 'draft: true' from its front matter, or the link"
    ),
    (
      "![e](../pictures/fase.png)",
      "there is no picture '../pictures/fase.png' in Content/\n  help: did you mean '../pictures/face.png'?"
    ),
    ("![e](../eyes.md)", "there is no picture '../eyes.md' in Content/"),
    ("![e](#x)", "this picture names no file\n  help: write ![what it shows](picture.png)"),
    (
      "# H\n[](#h)",
      "a link without text must lead to a block of the same lesson, and '#h' does not\n  help: write a text between the brackets, or the name of a block after '#'"
    ),
    (
      "[](b.md)",
      "a link without text must lead to a block of the same lesson, and 'b.md' does not\n  help: write a text between the brackets, or the name of a block after '#'"
    ),
  ])
  func whatIsDeadIsAnError(text: String, expected: String) {
    #expect(
      complaints(of: text).split(separator: "error: ", maxSplits: 1).last.map(String.init)
        == expected)
  }

  @Test func anAbsolutePathIsAWarning() {
    #expect(
      complaints(of: "[e](/eyes.md)").hasSuffix(
        "warning: '/eyes.md' breaks when the site is not at the root of its host\n  help: write the path relative to this lesson"
      ))
  }

  @Test func anEmptyLinkToABlockIsItsFigure() {
    #expect(links(of: "[](#eyes)\n" + face).map(\.figure) == [2])
  }

  @Test(arguments: [
    "A.html", "Index.html", "Handouts/a.html", "assets/stridebook-0123.css",
    "Assets/Stridebook-x.js", "assets/stridebook-x/y.png", ".stridebook", ".Stridebook",
    ".stridebook-part", "handouts", "assets", "a.html/b.png",
  ])
  func aFileInThePlaceOfOneOfTheSiteIsAnError(path: String) {
    for link in ["[](\(path))", "![](\(path))"] {
      #expect(
        LessonSupport.complaints(["a.md": link.replacing("[]", with: "[x]"), path: ""]).hasSuffix(
          """
           error: '\(path)' would be overwritten by a file of the site's own
            help: rename this file
          """), "\(link)")
    }
  }

  @Test(arguments: ["assets/x.css", "handouts/b.html", "x.stridebook", "a.htm", "b/index.html"])
  func otherFilesKeepTheirPlaces(path: String) {
    #expect(LessonSupport.complaints(["a.md": "[x](\(path))", path: ""]) == "")
  }

  @Test func filesThatLessonsUseAreKnown() throws {
    let checked = CheckedCourse(
      ContentSource([
        "a.md": "[x](b.csv) ![y](c/d.svg)", "b.csv": "", "c/d.svg": "<svg/>", "e.txt": "",
      ]),
      folderName: "x")
    #expect(checked.course?.files == ["b.csv", "c/d.svg"])
  }

  @Test func withoutACourseFilesAreNotChecked() {
    let text = "[a](b.md) [c](d.csv) ![e](f.png) [g](#h)"
    let checked = CheckedLesson(Array(text.utf8), path: "-")
    #expect(checked.diagnostics.map(\.message) == ["this lesson has no heading or block 'h'"])
    let links = checked.lesson.links.map(\.target)
    #expect(links == [.asWritten("b.md"), .asWritten("d.csv"), .asWritten("#h")])
    #expect(checked.lesson.pictures.map(\.target) == [.asWritten("f.png")])
  }

  @Test func whereHTMLIsAllowedItMayHoldThePlaceOfALink() {
    let checked = CheckedLesson(Array("[g](#h)".utf8), path: "-", allowsHTML: true)
    #expect(
      checked.diagnostics.map(\.text) == [
        "-:1:5: warning: this lesson has no heading or block 'h'\n[g](#h)\n    ^~"
      ])
  }
}
