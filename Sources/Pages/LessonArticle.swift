internal import Lessons
import Markup

/// A lesson's text with its heading and its table of contents.
struct LessonArticle {
  let model: LessonModel

  /// Lessons with fewer sections than this have no table of contents.
  static let fewestSections = 4

  /// With more sections than this, those of the third level are left out of it.
  static let mostSections = 60

  init(_ lesson: Lesson, renderer: LessonRenderer) {
    let html = renderer.html(lesson.pieces)
    let (heading, article) = Self.opening(of: html, title: lesson.title)
    var sections = lesson.headings.filter { $0.level == 2 || $0.level == 3 }
    if sections.count > Self.mostSections { sections.removeAll { $0.level == 3 } }
    let isLong = sections.filter { $0.level == 2 }.count >= Self.fewestSections
    let contents = sections.map { section in
      ContentsEntry(
        level: section.level, link: RelativePath.fragment(section.id),
        text: renderer.html(section.content))
    }
    model = LessonModel(
      heading: heading, isDraft: lesson.isDraft, summary: lesson.summary,
      contents: isLong ? contents : [],
      hasContents: isLong, article: Array(keepingCodeWordsWhole(article).utf8), previous: nil,
      next: nil,
      isTurnable: false)
  }

  /// The lesson's own first-level heading if it begins with one, else its title as a heading.
  ///
  /// Notes before the heading, or what cmark leaves in their place, say nothing to a reader.
  private static func opening(of html: String, title: String) -> (heading: String, rest: String) {
    let end = "</h1>\n"
    let whole = html
    var html = html
    while html.hasPrefix("<!--"), let close = html.firstRange(of: "-->\n") {
      html = String(html[close.upperBound...])
    }
    if html.hasPrefix("<h1"), let close = html.firstRange(of: end) {
      return (String(html[..<close.upperBound].dropLast()), String(html[close.upperBound...]))
    }
    var writer = MarkupWriter()
    writer.element("h1", text: title)
    return (writer.markup, whole)
  }
}

extension String {
  /// Where `text` stands first.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var rest = self[...]
    while let first = text.first, let start = rest.firstIndex(of: first) {
      if rest[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      rest = rest[start...].dropFirst()
    }
    return nil
  }
}
