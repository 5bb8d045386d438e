import ArgumentParser
import Foundation
import Lessons
import SiteBuilder

/// `stridebook trace LESSON [--steps]`
struct Trace: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the computed values of one lesson as JSON.")

  @Argument(help: "The lesson's Markdown file.")
  var lesson: String

  @Flag(help: "Spell out every step of every operation.")
  var steps = false

  @OptionGroup var options: DiagnosticOptions

  func run() throws {
    let bytes = try CommandProblem.catching { try Data(contentsOf: URL(filePath: lesson)) }
    let checked = CheckedLesson(Array(bytes), path: lesson)
    try options.report(checked.diagnostics)
    let document = TraceDocument(
      lesson: checked.lesson, path: Self.pathInCourse(lesson), hasSteps: steps)
    try CommandProblem.catching {
      var output = BufferedOutput()
      document.write { output.append($0) }
      try output.finish()
    }
  }

  /// From `Content/` on where the lesson lies in such a folder, else as it was typed.
  private static func pathInCourse(_ path: String) -> String {
    let parts = URL(filePath: path).standardizedFileURL.pathComponents
    guard let content = parts.lastIndex(of: "Content") else { return path }
    return parts[content...].joined(separator: "/")
  }
}
