public import Diagnostics
public import LessonFormat

/// One lesson without a course around it, and what is wrong with it.
public struct CheckedLesson: Sendable {
  /// The lesson; where there are errors, without the blocks and values that have them.
  public let lesson: Lesson
  /// Sorted by line and column.
  public let diagnostics: [Diagnostic]
  /// How its claims become right, and its empty bodies full, in the order of the file.
  public let corrections: [Correction]

  /// Whether a diagnostic is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Checks a lesson by itself; links to other files are left as written and not checked.
  ///
  /// - Parameters:
  ///   - bytes: The lesson, which should be UTF-8.
  ///   - path: What diagnostics call the file; its last part is the title of a lesson without one.
  ///   - allowsHTML: Whether raw HTML is kept; it is left out with a warning otherwise.
  ///   - files: The files that it may take values from; nil for a lesson that lies in no folder.
  ///   - pathInFiles: Where the lesson lies among `files`; what it names is relative to that.
  public init(
    _ bytes: [UInt8], path: String, allowsHTML: Bool = false, files: ContentSource? = nil,
    pathInFiles: String? = nil
  ) {
    let draft = LessonDraft(
      SourceText(bytes, path: path), path: path, allowsHTML: allowsHTML,
      files: LessonFiles(files, lesson: pathInFiles ?? "", name: path))
    let (lesson, diagnostics) = draft.resolved(with: nil)
    self.lesson = lesson
    self.diagnostics = diagnostics.sorted()
    corrections = draft.report.corrections
  }
}
