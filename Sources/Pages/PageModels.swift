// What the layouts may say, one type per layout. A test holds every tag of the built-in layouts against
// these names, because a tag without a value is filled with nothing.

/// What `page.mustache` says: the frame around every page.
struct PageModel {
  var language: String
  var pageTitle: String
  var courseTitle: String
  var summary: String?
  var canonical: String?
  /// A link to the index, on pages that have one.
  var home: String?
  /// A link to this lesson's handout.
  var handout: String?
  var styles: String
  var scripts: String
  /// `lesson`, `index` or `lesson handout`.
  var kind: String
  var body: String
}

/// What `lesson.mustache` says.
struct LessonModel {
  var heading: String
  /// Drafts are pages in a preview only.
  var isDraft: Bool
  var summary: String?
  var contents: [ContentsEntry]
  var hasContents: Bool
  var article: String
  var previous: NeighbourModel?
  var next: NeighbourModel?
  var isTurnable: Bool
}

/// A line in a lesson's table of contents.
struct ContentsEntry {
  var level: Int
  var link: String
  var text: String
}

/// The lesson before or after.
struct NeighbourModel {
  var link: String
  var title: String
}

/// What `index.mustache` says.
struct IndexModel {
  var courseTitle: String
  var lessons: [IndexEntry]
}

/// A lesson in the index.
struct IndexEntry {
  var link: String
  var handout: String
  var title: String
  var summary: String?
  /// A small drawing of the lesson's first image.
  var picture: String?
  /// Drafts are pages in a preview only.
  var isDraft: Bool
}
