/// Sentences about the lessons of a course as files.
extension Problem {
  static func listedLessonMissing(_ path: String, nearest: String?) -> Problem {
    .error(
      "there is no lesson \(quote(path)) in Content/",
      help: nearest.map { "did you mean \(quote($0))?" }
        ?? (path.contains(" - ") ? "the items of a list begin one below the other" : nil))
  }

  static func nearLesson(renamed name: String) -> Problem {
    .warning(
      "this file is no lesson, because its name does not end in .md",
      help: "rename it to \(quote(name))")
  }

  static func noLessons() -> Problem {
    .warning(
      "this course has no lessons",
      help: "a lesson is a file in Content/ that ends in .md and is no draft")
  }

  static func fileIsNoLesson(_ path: String) -> Problem {
    .error("\(quote(path)) is no lesson", help: "lessons are files that end in .md")
  }

  static func lessonListedTwice(_ path: String, firstLine: Int) -> Problem {
    .error("\(quote(path)) is already listed on line \(firstLine)")
  }

  static func lessonOutOfContent(_ path: String) -> Problem {
    .error(
      "\(quote(path)) leads out of Content/", help: "paths of lessons are relative to Content/")
  }

  static func lessonNotListed() -> Problem {
    .warning(
      "this lesson is not listed in course.yml, so it comes last",
      help: "add it to 'lessons' in course.yml, or move it out of Content/")
  }

  static func indexLesson() -> Problem {
    .error(
      "index.html is the course's own page, so no lesson can be index.md",
      help: "rename this lesson")
  }

  static func samePage(_ path: String, _ other: String) -> Problem {
    .error(
      "this lesson and \(quote(other)) become the same page where letter case does not count",
      help: "rename one of them")
  }

  static func pageIsHandout(_ path: String, of other: String) -> Problem {
    .error(
      "the page of \(quote(path)) and the handout of \(quote(other)) become the same file",
      help: "rename one of them")
  }

  static func tooMany(_ severity: Diagnostic.Severity, _ limit: Int) -> Problem {
    Problem(
      severity: severity,
      message: "this file has more than \(limit) \(severity.rawValue)s; the rest is not told",
      help: nil, rule: rule(#function))
  }

  static func unreadable(_ failure: ContentSource.ReadFailure) -> Problem {
    switch failure {
    case .missing: .error("this file cannot be found")
    case .outsideContent:
      .error("this file is a link that leads out of Content/", help: "put the file itself here")
    case .unreadable(let reason): .error("this file cannot be read: \(reason)")
    }
  }
}
