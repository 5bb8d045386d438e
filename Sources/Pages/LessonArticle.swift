internal import Course
internal import Markdown
import Markup

/// A lesson's text with its heading and its table of contents.
struct LessonArticle {
  let model: LessonModel

  /// Lessons with fewer sections than this have no table of contents.
  static let fewestSections = 4

  /// With more sections than this, those of the third level are left out of it.
  static let mostSections = 60

  init(_ lesson: Lesson, renderer: LessonRenderer) {
    let events = lesson.document.events.indices
    let own = lesson.document.openingHeading
    var writer = MarkupWriter()
    if let own {
      // Without the line feed at its end.
      writer.finished(renderer.html(lesson, own).dropLast())
    } else {
      writer.element("h1", text: lesson.title)
    }
    let article = renderer.pieces(
      lesson, (own?.upperBound ?? 0)..<events.upperBound, keepsWordsWhole: true)
    var sections = lesson.headings.filter { $0.level == 2 || $0.level == 3 }
    if sections.count > Self.mostSections { sections.removeAll { $0.level == 3 } }
    let isLong = sections.filter { $0.level == 2 }.count >= Self.fewestSections
    let contents = sections.map { section in
      ContentsEntry(
        level: section.level, link: RelativePath.fragment(section.id),
        text: renderer.html(of: section, in: lesson))
    }
    model = LessonModel(
      phrases: renderer.phrases, heading: writer.markup, isDraft: lesson.isDraft,
      summary: lesson.summary,
      contents: isLong ? contents : [],
      hasContents: isLong, article: article, previous: nil, next: nil,
      isTurnable: false)
  }
}
