import ArgumentParser
import Course
import Foundation
import SiteBuilder
internal import Text

/// `stridebook build [COURSE] [--output DIR]`
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build a course's Content/ and Templates/ into its Site/.",
    discussion: """
      If the course has errors, all of them are reported and the site does not change. The finished \
      pages are plain files: open Site/index.html, or copy Site/ to any web server.
      """)

  @Argument(help: "The folder that holds Content/.")
  var course = "."

  @Option(name: .shortAndLong, help: "Where the site is written; by default Site/ in the course.")
  var output: String?

  @OptionGroup var options: DiagnosticOptions

  func run() throws {
    let outcome = try CommandProblem.catching {
      let folder = try CourseFolder(path: course)
      let site = output.map { URL(filePath: $0) } ?? folder.url.appending(path: "Site")
      let progress = ProgressLine()
      defer { progress.end() }
      return try CourseBuilder(folder).build(into: site) { progress.show($0, of: $1) }
    }
    try options.report(outcome.diagnostics)
    let lessons = outcome.lessons ?? 0
    let drafts =
      outcome.drafts == 0 ? "" : " (and \(outcome.drafts.counted("draft")), left out)"
    StandardError.write(
      "\(lessons.counted("lesson"))\(drafts): \(outcome.written) files written,"
        + " \(outcome.removed) removed\n")
  }
}
