public import Diagnostics
internal import Course
public import SiteBuilder
internal import Text

/// What a preview says in a terminal.
public enum PreviewWords {
  /// The first line.
  public static func started(_ course: String, _ address: String, _ lessons: Int) -> String {
    "Serving \(course == "." ? "this course" : course) at \(address)"
      + " (\(lessons.counted("lesson"))); Ctrl-C ends it"
  }

  /// What became of a change, in so many milliseconds.
  public static func lines(_ update: Preview.Update, _ time: Double) -> [String] {
    let broken = Set(update.broken.map(\.path))
    let rebuilt = update.changed.filter { !broken.contains($0) }
    var words: [String] = []
    if update.isWhole {
      words.append("rebuilt the course")
    } else {
      if !rebuilt.isEmpty { words.append("rebuilt " + names(rebuilt)) }
      if !update.removed.isEmpty { words.append("removed " + names(update.removed)) }
    }
    let time = "in \(Int(time.rounded(.up))) ms"
    var lines = words.isEmpty ? [] : ["\(words.joined(separator: ", ")) \(time)"]
    for lesson in update.broken.prefix(mostNames) {
      lines.append(
        lesson.path + " has errors; "
          + (lesson.hasPage ? "its page is as it was before" : "there is no page of it yet"))
    }
    if update.broken.count > mostNames {
      lines.append("\(update.broken.count - mostNames) more lessons have errors")
    }
    if update.isFixed { lines.append("all problems fixed") }
    return lines
  }

  /// The line that ends a list of diagnostics for an editor.
  public static func json(
    _ update: Preview.Update, _ time: Double, _ diagnostics: [Diagnostic]
  ) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    func list(_ paths: [String]) -> String {
      "[" + paths.map(JSONText.quoted).joined(separator: ", ") + "]"
    }
    return "{\"rebuilt\": \(update.isWhole ? "null" : list(update.changed)),"
      + " \"removed\": \(list(update.removed)), \"milliseconds\": \(Int(time.rounded(.up))),"
      + " \"errors\": \(errors), \"warnings\": \(diagnostics.count - errors)}"
  }

  private static let mostNames = 3

  private static func names(_ paths: [String]) -> String {
    paths.count > mostNames ? "\(paths.count) files" : paths.joined(separator: ", ")
  }
}
