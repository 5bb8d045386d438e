/// What is known of a course's lessons from the last time it was checked, so that only those that have
/// changed are read again.
public struct CourseCache: Sendable {
  struct Entry: Sendable {
    let bytes: [UInt8]
    let draft: LessonDraft
    /// What its links came to when the resolver was the one in `resolver`.
    var resolved: (lesson: Lesson, diagnostics: [Diagnostic])?
  }

  var entries: [String: Entry] = [:]
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
