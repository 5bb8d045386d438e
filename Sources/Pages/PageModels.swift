import Markup
internal import Mustache
internal import Phrases

// What the layouts may say, one type per layout. A test holds every tag of the built-in layouts against
// these names, because a tag without a value is filled with nothing. Each gives its values by name itself:
// looking them up by reflection takes longer than all else that a page needs.

/// A model with long values, which are appended to a page as they are.
protocol LayoutModel: MustacheParent {
  /// The finished markup of this name.
  func markup(named name: String) -> Pieces
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
  static let longValues = ["styles", "scripts", "body"]

  func child(named name: String) -> Any? {
    switch name {
    case "language": phrases.language
    case "courseLanguage": courseLanguage
    case "scriptWords": PageWords.script(phrases)
    case "pageTitle": pageTitle
    case "courseTitle": courseTitle
    case "summary": summary
    case "canonical": canonical
    case "home": home
    case "handout": handout
    case "kind": kind
    case "styles", "scripts", "body": String(decoding: markup(named: name).bytes, as: UTF8.self)
    default: PageWords.child(named: name, phrases)
    }
  }

  func markup(named name: String) -> Pieces {
    switch name {
    case "styles": styles
    case "scripts": scripts
    default: body
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
  static let longValues = ["article"]

  func child(named name: String) -> Any? {
    switch name {
    case "heading": heading
    case "isDraft": isDraft
    case "summary": summary
    case "contents": contents
    case "hasContents": hasContents
    case "article": String(decoding: article.bytes, as: UTF8.self)
    case "previous": previous
    case "next": next
    case "isTurnable": isTurnable
    default: PageWords.child(named: name, phrases)
    }
  }

  func markup(named name: String) -> Pieces { article }
}

/// A line in a lesson's table of contents.
struct ContentsEntry {
  var level: Int
  var link: String
  var text: String
}

extension ContentsEntry: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "level": level
    case "link": link
    case "text": text
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

extension NeighbourModel: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "link": link
    case "title": title
    case "language": language
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
  func child(named name: String) -> Any? {
    switch name {
    case "courseTitle": courseTitle
    case "lessons": lessons
    default: PageWords.child(named: name, phrases)
    }
  }

  func markup(named name: String) -> Pieces { Pieces() }
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

extension IndexEntry: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "link": link
    case "handout": handout
    case "title": title
    case "language": language
    case "summary": summary
    case "picture": picture
    case "isDraft": isDraft
    default: nil
    }
  }
}
