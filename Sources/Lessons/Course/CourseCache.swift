/// What is known of a course's lessons from the last time it was checked, so that only those that have
/// changed are read again.
public struct CourseCache: Sendable {
  // Classes, because a thousand lessons are looked through at each edit, and copying one takes long.
  final class Entry: Sendable {
    let bytes: [UInt8]
    let draft: LessonDraft

    init(bytes: [UInt8], draft: LessonDraft) {
      self.bytes = bytes
      self.draft = draft
    }
  }

  /// What the links of a lesson came to.
  final class Resolved: Sendable {
    let entry: Entry
    let lesson: Lesson
    let diagnostics: [Diagnostic]

    init(_ entry: Entry, with resolver: LinkResolver) {
      self.entry = entry
      (lesson, diagnostics) = entry.draft.resolved(with: resolver)
    }
  }

  var entries: [String: Entry] = [:]
  /// As they are with `resolver`.
  var resolved: [String: Resolved] = [:]
  var resolver: LinkResolver?
  var allowsHTML = false

  /// Knows nothing yet.
  public init() {}
}

extension LessonDraft {
  /// Whether what it read from other files is what is there now.
  func isCurrent(in source: ContentSource) -> Bool {
    filesRead.allSatisfy { path, bytes in
      // A file that was missing may have come under another spelling.
      if case .success = bytes { source.read(path) == bytes } else { false }
    }
  }
}
