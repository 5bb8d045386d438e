internal import DataFiles
internal import Diagnostics
internal import LessonFormat
internal import Markdown
internal import Synchronization

/// What is known of a course from the last time it was checked, so that only those lessons are read
/// again that have changed, and only those links are followed again that lead to what has changed.
public struct CourseCache: Sendable {
  // Classes, because a thousand lessons are looked through at each edit, and copying one takes long.
  final class Entry: Sendable {
    let bytes: [UInt8]
    let draft: LessonDraft
    let sketch: LessonSketch

    init(bytes: [UInt8], draft: LessonDraft) {
      self.bytes = bytes
      self.draft = draft
      sketch = LessonSketch(draft)
    }
  }

  /// What the links of a lesson came to.
  final class Resolved: Sendable {
    let entry: Entry
    let lesson: Lesson
    let diagnostics: [Diagnostic]
    /// Other than that of anything else that was ever resolved.
    let version: Int
    /// The lessons that it links to.
    private let targets: Set<String>

    private static let lastVersion = Atomic(0)

    init(_ entry: Entry, with resolver: LinkResolver) {
      self.entry = entry
      (lesson, diagnostics) = entry.draft.resolved(with: resolver)
      version = Self.lastVersion.add(1, ordering: .relaxed).newValue
      targets = Set(
        lesson.links.compactMap {
          if case .lesson(let path, _) = $0.target { path } else { nil }
        })
    }

    /// Whether it is the same in a course in which only these pages and pictures have changed.
    func holds(after changes: LinkChanges) -> Bool {
      targets.isDisjoint(with: changes.lessons)
        && entry.sketch.pictures.isDisjoint(with: changes.pictures)
    }
  }

  /// What has changed of that which links may lead to.
  struct LinkChanges {
    let lessons: Set<String>
    let pictures: Set<String>

    /// Nil where files have come or gone, so that any dead link may have been fixed, and any other
    /// have died.
    init?(from old: LinkResolver?, to new: LinkResolver) {
      guard let old, old.files == new.files, old.lessons.count == new.lessons.count else {
        return nil
      }
      var changed: Set<String> = []
      for (path, page) in new.lessons {
        guard let before = old.lessons[path] else { return nil }
        if before != page { changed.insert(path) }
      }
      lessons = changed
      pictures = Set(new.pictures.keys.filter { new.pictures[$0] != old.pictures[$0] })
        .union(old.pictures.keys.filter { new.pictures[$0] == nil })
    }
  }

  var entries: [String: Entry] = [:]
  /// As they are with `resolver`.
  var resolved: [String: Resolved] = [:]
  var resolver: LinkResolver?
  var allowsHTML = false
  /// What was found in the files that lessons show.
  var pictures: [String: (bytes: [UInt8], finding: PictureSize.Finding)] = [:]
  /// What `course.yml` said, and what order it gave, when nothing was wrong with it.
  var soundSettings: (settings: CourseSettings, order: [String])?

  /// Knows nothing yet.
  public init() {}
}
