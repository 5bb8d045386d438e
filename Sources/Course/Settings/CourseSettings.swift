internal import Diagnostics
internal import LessonFormat

/// What `course.yml` says.
struct CourseSettings: Sendable {
  static let path = "course.yml"
  static let keys = [
    "title", "language", "lang", "base-url", "baseURL", "base_url", "lessons", "html",
    "handouts",
  ]
  /// The keys that are proposed: one spelling of each.
  static let usualKeys = ["title", "language", "base-url", "lessons", "html", "handouts"]

  var title: String?
  var language: String? { languageTag?.text }
  /// The language as written.
  var languageTag: SettingsReader.Value?
  var baseURL: String?
  var allowsHTML = false
  var hasHandouts = true
  /// The lessons in reading order, as written; nil where nothing is said about them.
  var lessons: [SettingsReader.Value]?

  /// What holds without a `course.yml`.
  init() {}

  /// Reads the report's source and adds to the report.
  init(_ report: inout Report) {
    var reader = SettingsReader(
      report.source.text(fromLine: 1), firstLine: 1, keys: Self.keys,
      usualKeys: Self.usualKeys, report: report)
    title = reader.text("title")?.text
    languageTag = reader.language("language", "lang")
    if let url = reader.text("base-url", "baseURL", "base_url") {
      let scheme = url.text.lowercased()
      if scheme.hasPrefix("https://") || scheme.hasPrefix("http://") {
        baseURL = url.text
      } else {
        reader.report.add(.noBaseURL(url.text), at: url.place)
      }
    }
    if let html = reader.text("html") {
      allowsHTML = html.text == "allow"
      if !allowsHTML { reader.report.add(.htmlSetting(html.text), at: html.place) }
    }
    hasHandouts = reader.flag("handouts") ?? true
    lessons = reader.texts("lessons")
    report = reader.report
  }
}
