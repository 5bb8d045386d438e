import Course
public import Diagnostics

/// What a test needs to see of a diagnostic: `3:5-7 error: message`, and its help on a second line.
public func summary(_ diagnostic: Diagnostic) -> String {
  let end = diagnostic.column + diagnostic.length - 1
  let place = "\(diagnostic.line):\(diagnostic.column)-\(end)"
  let help = diagnostic.help.map { "\n  help: \($0)" } ?? ""
  return "\(place) \(diagnostic.severity.rawValue): \(diagnostic.message)\(help)"
}

/// All that is said about a lesson by itself.
public func complaints(_ text: String, allowsHTML: Bool = false) -> String {
  CheckedLesson(Array(text.utf8), path: "lesson.md", allowsHTML: allowsHTML).diagnostics
    .map(summary).joined(separator: "\n")
}

/// All that is said about a course, each with its path.
public func complaints(_ files: [String: String]) -> String {
  CheckedCourse(ContentSource(files), folderName: "course").diagnostics
    .map { "\($0.path):\(summary($0))" }.joined(separator: "\n")
}

/// A face of 6 × 6, and a filter for eyes.
public let face = """
  ```matrix face
  0 0 0 0 0 0
  0 1 0 0 1 0
  0 0 0 0 0 0
  1 0 0 0 0 1
  0 1 1 1 1 0
  0 0 0 0 0 0
  ```
  ```filter eyes
  -1 -1 -1
  -1  1 -1
  -1 -1 -1
  ```

  """

/// The number of lines of `face`.
public let faceLines = 13
