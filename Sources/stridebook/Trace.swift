import ArgumentParser
import Course
import Foundation
import SiteBuilder

/// `stridebook trace LESSON [--steps]`
struct Trace: Command {
  static let configuration = CommandConfiguration(
    abstract: "Print the computed values of one lesson as JSON.")

  @Argument(help: "The lesson's Markdown file.")
  var lesson: String

  @Flag(help: "Spell out every step of every operation.")
  var steps = false

  @OptionGroup var options: DiagnosticOptions

  func perform() throws {
    let file = LessonFile(path: lesson)
    let checked = try file.checked()
    try options.report(checked.diagnostics)
    let document = TraceDocument(
      lesson: checked.lesson, path: file.pathInCourse, hasSteps: steps)
    var output = BufferedOutput()
    document.write { output.append($0) }
    try output.finish()
  }
}
