import Course
import LessonSupport
import Testing

@Suite struct CourseTests {
  @Test func withoutSettingsAllLessonsAreReadInTheOrderOfTheirPaths() throws {
    let checked = CheckedCourse(
      ContentSource(["b.md": "# B", "a/z.md": "# Z", "a/c.md": "", "a/p.png": "x", "c.txt": ""]),
      folderName: "eyes")
    let course = try #require(checked.course)
    #expect(checked.diagnostics.isEmpty)
    #expect(course.title == "eyes")
    #expect(course.lessons.map(\.path) == ["a/c.md", "a/z.md", "b.md"])
    #expect(course.lessons.map(\.title) == ["c", "Z", "B"])
    #expect(course.language == nil && course.baseURL == nil && !course.allowsHTML)
    #expect(course.files.isEmpty)
    #expect(course.publishedLessons.count == 3)
  }

  @Test(arguments: ["base-url", "baseURL", "base_url"], ["language", "lang"])
  func settingsAreRead(urlKey: String, languageKey: String) throws {
    let yaml = """
      title: How machines see
      \(languageKey): en
      \(urlKey): https://example.org/see/
      html: allow
      lessons:
        - ./b.md
        - "a/z.md"
      """
    let checked = CheckedCourse(
      ContentSource(["course.yml": yaml, "b.md": "<b>x</b>", "a/z.md": ""]), folderName: "x")
    let course = try #require(checked.course)
    #expect(checked.diagnostics.isEmpty)
    #expect(course.title == "How machines see")
    #expect(course.language == "en")
    #expect(course.baseURL == "https://example.org/see/")
    #expect(course.allowsHTML)
    #expect(course.lessons.map(\.path) == ["b.md", "a/z.md"])
  }

  @Test(arguments: [
    ("", ""), ("# only a comment", ""), ("title: A\nhtml: allow\n", ""),
    (
      "tilte: x",
      "1:1-5 warning: unknown key 'tilte'\n  help: did you mean 'title'? the keys are title, language, base-url, lessons, html and handouts"
    ),
    (
      "- a\n- b",
      "1:1-1 error: settings are written 'key: value', one on each line\n  help: an item of a list begins with '- '"
    ),
    ("title: {a: b}", "1:8-8 error: 'title' must be text"),
    ("[a]: b", "1:1-1 error: a key must be a single word"),
    (
      "lang: en\nlanguage: de",
      "2:1-8 error: 'language' says the same as 'lang', which is given too"
    ),
    (
      "base-url: example.org",
      "1:11-21 error: 'example.org' is not a base URL\n  help: a base URL begins with https:// or http://"
    ),
    ("html: yes", "1:7-9 error: 'html' is 'allow' or left out, not 'yes'"),
    (
      "lessons: a.md",
      "1:10-10 error: 'lessons' must be a list\n  help: write each item on a line of its own, after '- '"
    ),
    ("lessons:", "1:1-7 warning: 'lessons' is empty"),
    ("lessons:\n- a.md\n- [x]", "3:3-3 error: an item of 'lessons' must be text"),
    (
      "lessons:\n- a.md\nhtml: yes\nlessons:\n- b.md\n- c.md\nbase-url: x",
      "3:7-9 error: 'html' is 'allow' or left out, not 'yes'\nContent/course.yml:4:1-1 error: 'lessons' is given twice\n  help: a key is written at most once\nContent/course.yml:7:11-11 error: 'x' is not a base URL\n  help: a base URL begins with https:// or http://"
    ),
    ("lessons: [a.md, a.md]", "1:17-20 error: 'a.md' is already listed on line 1"),
    ("lessons:\n- a.md\n- ./a.md", "3:3-8 error: './a.md' is already listed on line 2"),
    (
      "lessons:\n- a.md\n- b.md",
      "3:3-6 error: there is no lesson 'b.md' in Content/\n  help: did you mean 'a.md'?"
    ),
    (
      "lessons:\n- a.md\n- eyes/last.md",
      "3:3-14 error: there is no lesson 'eyes/last.md' in Content/"
    ),
    (
      "lessons:\n- a",
      "2:3-3 error: there is no lesson 'a' in Content/\n  help: did you mean 'a.md'?"
    ),
    (
      "lessons:\n- a.md\n- x.txt",
      "3:3-7 error: 'x.txt' is not a lesson\n  help: lessons are files that end in .md"
    ),
    (
      "lessons:\n- a.md\n- ../b.md",
      "3:3-9 error: '../b.md' leads out of Content/\n  help: paths of lessons are relative to Content/"
    ),
    (
      "lessons:\n- a.md\n- /b.md",
      "3:3-7 error: '/b.md' leads out of Content/\n  help: paths of lessons are relative to Content/"
    ),
    (
      "title: 'x",
      "1:8-8 error: this is not YAML: found unexpected end of stream while scanning a quoted scalar\n  help: a text in quotes ends with the same quote"
    ),
  ])
  func settingsAreChecked(yaml: String, expected: String) {
    let found = complaints(["course.yml": yaml, "a.md": "", "x.txt": ""])
      .split(separator: "\n").filter { !$0.contains("not listed") && !$0.contains("add it to") }
      .joined(separator: "\n")
    #expect(found == (expected.isEmpty ? "" : "Content/course.yml:" + expected))
  }

  @Test func whatIsNotListedComesLast() {
    let files = [
      "course.yml": "lessons: [z.md]", "z.md": "", "b.md": "", "a.md": "",
      "draft.md": "---\ndraft: true\n---",
    ]
    let checked = CheckedCourse(ContentSource(files), folderName: "x")
    #expect(checked.course?.lessons.map(\.path) == ["z.md", "a.md", "b.md", "draft.md"])
    #expect(
      complaints(files) == """
        Content/a.md:1:1-1 warning: this lesson is not listed in course.yml, so it comes last
          help: add it to 'lessons' in course.yml, or move it out of Content/
        Content/b.md:1:1-1 warning: this lesson is not listed in course.yml, so it comes last
          help: add it to 'lessons' in course.yml, or move it out of Content/
        """)
  }

  @Test func pagesDoNotCollide() {
    #expect(
      complaints(["Eyes.md": "", "eyes.md": "", "Index.md": "", "guide/index.md": ""]) == """
        Content/Index.md:1:1-1 error: index.html is the course's own page, so no lesson can be index.md
          help: rename this lesson
        Content/eyes.md:1:1-1 error: this lesson and 'Eyes.md' become the same page where letter case is ignored
          help: rename one of them
        """)
  }

  @Test func pagesAndHandoutsDoNotCollide() {
    #expect(
      complaints([
        "a.md": "", "Handouts/A.md": "", "handouts/b.md": "", "g/c.md": "", "handouts/g/c.md": "",
      ]) == """
        Content/Handouts/A.md:1:1-1 error: the page of 'Handouts/A.md' and the handout of 'a.md' become the same file
          help: rename one of them
        Content/handouts/g/c.md:1:1-1 error: the page of 'handouts/g/c.md' and the handout of 'g/c.md' become the same file
          help: rename one of them
        """)
  }

  @Test func allErrorsOfACourseAreToldInOrder() {
    let source = ContentSource([
      "course.yml": "title: [x]", "b.md": "`= 1/0`\n\n`= x`", "a.md": "`= y`",
    ])
    let checked = CheckedCourse(source, folderName: "x", prefix: "course/Content/")
    #expect(checked.course == nil)
    #expect(
      checked.diagnostics.map { "\($0.path):\($0.line):\($0.column)" } == [
        "course/Content/a.md:1:4", "course/Content/b.md:1:5", "course/Content/b.md:3:4",
        "course/Content/course.yml:1:8",
      ])
    #expect(
      checked.diagnostics[1].text == """
        course/Content/b.md:1:5: error: this divides by zero
        `= 1/0`
            ^
        """)
  }

  @Test func aFileThatCannotBeReadIsAnError() {
    let failures: [String: ContentSource.ReadFailure] = [
      "a.md": .missing, "b.md": .outsideContent, "c.md": .unreadable("no permission"),
    ]
    let source = ContentSource(paths: failures.keys) { path in
      failures[path].map { .failure($0) } ?? .failure(.missing)
    }
    let checked = CheckedCourse(source, folderName: "x")
    #expect(
      checked.diagnostics.map(summary) == [
        "1:1-1 error: this file cannot be found",
        "1:1-1 error: this file is a link that leads out of Content/\n  help: put the file itself here",
        "1:1-1 error: this file cannot be read: no permission",
      ])
  }
}
