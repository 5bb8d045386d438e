internal import Text

/// Sentences about the lessons of a course as files.
public enum CourseProblem: Hashable, Sendable {
  case listedLessonMissing(_ path: String, nearest: String?)
  case nearLesson(renamed: String)
  case noLessons
  case fileIsNoLesson(_ path: String)
  case lessonListedTwice(_ path: String, firstLine: Int)
  case lessonOutOfContent(_ path: String)
  case lessonNotListed
  case indexLesson
  case samePage(_ path: String, _ other: String)
  case pageIsHandout(_ path: String, of: String)
  case fileMissing
  case fileOutsideContent
  case fileUnreadable(_ reason: String)
  case tooMany(_ severity: Diagnostic.Severity, _ limit: Int)
}

extension CourseProblem: ProblemTopic {
  var sentence: Sentence {
    switch self {
    case .listedLessonMissing(let path, let nearest):
      .error("listed-lesson-missing", "there is no lesson \(quote(path)) in Content/")
        .help(
          nearest.map { "did you mean \(quote($0))?" }
            ?? (path.includes(" - ") ? "the items of a list begin one below the other" : nil))
    case .nearLesson(let name):
      .warning("near-lesson", "this file is not a lesson, because its name does not end in .md")
        .help("rename it to \(quote(name))")
    case .noLessons:
      .warning("no-lessons", "this course has no lessons")
        .help("a lesson is a file in Content/ that ends in .md and is not a draft")
    case .fileIsNoLesson(let path):
      .error("file-is-no-lesson", "\(quote(path)) is not a lesson")
        .help("lessons are files that end in .md")
    case .lessonListedTwice(let path, let firstLine):
      .error("lesson-listed-twice", "\(quote(path)) is already listed on line \(firstLine)")
    case .lessonOutOfContent(let path):
      .error("lesson-out-of-content", "\(quote(path)) leads out of Content/")
        .help("paths of lessons are relative to Content/")
    case .lessonNotListed:
      .warning("lesson-not-listed", "this lesson is not listed in course.yml, so it comes last")
        .help("add it to 'lessons' in course.yml, or move it out of Content/")
    case .indexLesson:
      .error("index-lesson", "index.html is the course's own page, so no lesson can be index.md")
        .help("rename this lesson")
    case .samePage(_, let other):
      .error(
        "same-page",
        "this lesson and \(quote(other)) become the same page where letter case is ignored"
      )
      .help("rename one of them")
    case .pageIsHandout(let path, let other):
      .error(
        "page-is-handout",
        "the page of \(quote(path)) and the handout of \(quote(other)) become the same file"
      )
      .help("rename one of them")
    case .fileMissing: .error("unreadable", "this file cannot be found")
    case .fileOutsideContent:
      .error("unreadable", "this file is a link that leads out of Content/")
        .help("put the file itself here")
    case .fileUnreadable(let reason): .error("unreadable", "this file cannot be read: \(reason)")
    case .tooMany(let severity, let limit):
      Sentence(
        severity: severity, rule: "too-many",
        message: "this file has more than \(limit) \(severity.rawValue)s; the rest is not shown")
    }
  }
}
