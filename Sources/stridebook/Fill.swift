import ArgumentParser
import Course
internal import Diagnostics
import LessonFormat
import SiteBuilder
internal import Text

/// `stridebook fill LESSON… [--update]`
struct Fill: Command {
  static let configuration = CommandConfiguration(
    abstract: "Write computed results into the empty bodies of lessons.",
    discussion: """
      A block such as conv may have its result between its two fences. If nothing is there, fill \
      writes the result; with --update, it also replaces results that are wrong. Nothing else in a \
      file changes.

      Example: stridebook fill Content/first.md
      """)

  @Argument(help: "The lessons' Markdown files.")
  var lessons: [String]

  @Flag(help: "Also replace results and claimed numbers that are wrong, except those in formulas.")
  var update = false

  @OptionGroup var options: DiagnosticOptions

  func perform() throws {
    var found: [Diagnostic] = []
    var problems: [CommandProblem] = []
    for lesson in lessons {
      do {
        try CommandProblem.catching {
          let filling = try LessonFile(path: lesson).fill(isUpdate: update)
          found += filling.diagnostics
          try StandardOutput.write("\(lesson): \(Self.sentence(filling))\n")
        }
      } catch let problem as CommandProblem {
        problems.append(problem)
      }
    }
    let status = Result { try options.report(found) }
    for problem in problems { StandardError.write("stridebook: \(problem.message)\n") }
    if !problems.isEmpty { throw ExitCode(2) }
    try status.get()
  }

  private static func sentence(_ filling: LessonFile.Filling) -> String {
    var parts: [String] = []
    if filling.filled > 0 { parts.append("filled \(filling.filled.counted("body", "bodies"))") }
    if filling.renewed > 0 { parts.append("renewed \(filling.renewed.counted("claim"))") }
    if parts.isEmpty {
      let isHindered =
        filling.outdated == 0 && filling.diagnostics.contains { $0.severity == .error }
      parts.append(isHindered ? "nothing filled, because of the errors" : "nothing to fill")
    }
    if filling.outdated > 0 {
      let claims = filling.outdated.counted("wrong claim is", "wrong claims are")
      parts.append("\(claims) left (--update renews)")
    }
    if filling.tooLarge > 0 {
      let results = filling.tooLarge.counted("result")
      parts.append("\(results) of over \(ResultBody.mostValues) values not written")
    }
    return parts.joined(separator: ", ")
  }
}
