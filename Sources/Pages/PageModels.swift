import Markup
internal import Mustache
internal import Phrases

// What the layouts may say, one type per layout. A test holds every tag of the built-in layouts against
// these names, because a tag without a value is filled with nothing. Each gives its values by name itself:
// looking them up by reflection takes longer than all else that a page needs.

/// What a layout is filled with.
protocol LayoutModel: MustacheParent {
  /// The value of this name; nil where there is none.
  func value(named name: String) -> LayoutValue?
}

extension LayoutModel {
  /// The value for the library.
  func child(named name: String) -> Any? {
    switch value(named: name) {
    case .text(let text)?: text
    case .markup(let markup)?: String(decoding: markup.bytes, as: UTF8.self)
    case .flag(let flag)?: flag
    case .model(let model)?: model
    case .models(let models)?: models
    case nil: nil
    }
  }
}

/// A value of a model.
enum LayoutValue {
  case text(String)
  /// Finished markup.
  case markup(Pieces)
  case flag(Bool)
  /// A section's own names are looked up here first.
  case model(any LayoutModel)
  /// A section is repeated for each.
  case models([any LayoutModel])

  /// Whether a section of this value is shown.
  var isShown: Bool {
    switch self {
    case .text, .markup, .model: true
    case .flag(let flag): flag
    case .models(let models): !models.isEmpty
    }
  }

  /// What a section of this value is filled from, once for each; nil where that is what is around it.
  var contexts: [(any LayoutModel)?] {
    switch self {
    case .text, .markup, .flag: [nil]
    case .model(let model): [model]
    case .models(let models): models
    }
  }

  /// A text, where there is one.
  static func some(_ text: String?) -> LayoutValue? { text.map(LayoutValue.text) }
}

/// What `page.mustache` says: the frame around every page.
struct PageModel {
  /// The words around the lesson, in the page's language.
  var phrases: Phrases
  var pageTitle: String
  var courseTitle: String
  /// The language of the course, where the page has another one.
  var courseLanguage: String?
  var summary: String?
  var canonical: String?
  /// A link to the index, on pages that have one.
  var home: String?
  /// A link to this lesson's handout.
  var handout: String?
  var styles: Pieces
  var scripts: Pieces
  /// `lesson`, `index` or `lesson handout`.
  var kind: String
  var body: Pieces
}

extension PageModel: LayoutModel {
  func value(named name: String) -> LayoutValue? {
    switch name {
    case "language": .text(phrases.language)
    case "courseLanguage": .some(courseLanguage)
    case "scriptWords": .text(PageWords.script(phrases))
    case "pageTitle": .text(pageTitle)
    case "courseTitle": .text(courseTitle)
    case "summary": .some(summary)
    case "canonical": .some(canonical)
    case "home": .some(home)
    case "handout": .some(handout)
    case "kind": .text(kind)
    case "styles": .markup(styles)
    case "scripts": .markup(scripts)
    case "body": .markup(body)
    default: PageWords.value(named: name, phrases)
    }
  }
}

/// What `lesson.mustache` says.
struct LessonModel {
  /// The words around the lesson.
  var phrases: Phrases
  var heading: String
  /// Drafts are pages in a preview only.
  var isDraft: Bool
  var summary: String?
  var contents: [ContentsEntry]
  var hasContents: Bool
  var article: Pieces
  var previous: NeighbourModel?
  var next: NeighbourModel?
  var isTurnable: Bool
}

extension LessonModel: LayoutModel {
  func value(named name: String) -> LayoutValue? {
    switch name {
    case "heading": .text(heading)
    case "isDraft": .flag(isDraft)
    case "summary": .some(summary)
    case "contents": .models(contents)
    case "hasContents": .flag(hasContents)
    case "article": .markup(article)
    case "previous": previous.map { .model($0) }
    case "next": next.map { .model($0) }
    case "isTurnable": .flag(isTurnable)
    default: PageWords.value(named: name, phrases)
    }
  }
}

/// A line in a lesson's table of contents.
struct ContentsEntry {
  var level: Int
  var link: String
  var text: String
}

extension ContentsEntry: LayoutModel {
  func value(named name: String) -> LayoutValue? {
    switch name {
    case "level": .text(String(level))
    case "link": .text(link)
    case "text": .text(text)
    default: nil
    }
  }
}

/// The lesson before or after.
struct NeighbourModel {
  var link: String
  var title: String
  /// Its language, where the page has another one.
  var language: String?
}

extension NeighbourModel: LayoutModel {
  func value(named name: String) -> LayoutValue? {
    switch name {
    case "link": .text(link)
    case "title": .text(title)
    case "language": .some(language)
    default: nil
    }
  }
}

/// What `index.mustache` says.
struct IndexModel {
  /// The words around the list.
  var phrases: Phrases
  var courseTitle: String
  var lessons: [IndexEntry]
}

extension IndexModel: LayoutModel {
  func value(named name: String) -> LayoutValue? {
    switch name {
    case "courseTitle": .text(courseTitle)
    case "lessons": .models(lessons)
    default: PageWords.value(named: name, phrases)
    }
  }
}

/// A lesson in the index.
struct IndexEntry {
  var link: String
  /// Nothing where the course has no handouts.
  var handout: String?
  var title: String
  /// Its language, where the page has another one.
  var language: String?
  var summary: String?
  /// A small drawing of the lesson's first image.
  var picture: String?
  /// Drafts are pages in a preview only.
  var isDraft: Bool
}

extension IndexEntry: LayoutModel {
  func value(named name: String) -> LayoutValue? {
    switch name {
    case "link": .text(link)
    case "handout": .some(handout)
    case "title": .text(title)
    case "language": .some(language)
    case "summary": .some(summary)
    case "picture": .some(picture)
    case "isDraft": .flag(isDraft)
    default: nil
    }
  }
}
