public import Phrases

/// A course whose every lesson has been checked.
public struct Course: Sendable {
  /// From `course.yml`, or the name of the course's folder.
  public let title: String
  /// A language tag, where `course.yml` gives one.
  public let language: String?
  /// The phrases that it brings itself.
  public let languages: CourseLanguages
  /// Where the site will be found, where `course.yml` says so.
  public let baseURL: String?
  /// Whether lessons may hold raw HTML.
  public let allowsHTML: Bool
  /// Whether each lesson is a handout too.
  public let hasHandouts: Bool
  /// In reading order, drafts included.
  public private(set) var lessons: [Lesson]
  /// Whether drafts become pages too, as in a preview.
  public let publishesDrafts: Bool

  init(
    _ settings: CourseSettings, folderName: String, languages: CourseLanguages,
    lessons: [Lesson] = [], publishesDrafts: Bool = false
  ) {
    title = settings.title ?? folderName
    language = settings.language
    self.languages = languages
    baseURL = settings.baseURL
    allowsHTML = settings.allowsHTML
    hasHandouts = settings.hasHandouts
    self.lessons = lessons
    self.publishesDrafts = publishesDrafts
  }

  func with(_ lessons: [Lesson]) -> Course {
    var course = self
    course.lessons = lessons
    return course
  }

  /// The lessons that become pages, in reading order.
  public var publishedLessons: [Lesson] { lessons.filter { publishesDrafts || !$0.isDraft } }

  /// The language tag of pages that have none of their own.
  public var pageLanguage: String { language ?? "en" }

  /// How many lessons become no pages, being drafts.
  public var draftCount: Int { lessons.count - publishedLessons.count }

  /// The files besides lessons that lessons link to or show, by their paths in `Content/`, sorted.
  public var files: [String] {
    Set(publishedLessons.lazy.flatMap(\.files)).sorted()
  }
}
