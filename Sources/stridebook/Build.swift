import ArgumentParser
import Course
import Foundation
import SiteBuilder
internal import Text

/// `stridebook build [COURSE] [--output DIR]`
struct Build: Command {
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

  func perform() throws {
    let folder = try CourseFolder(path: course)
    let site = output.map { URL(filePath: $0) } ?? folder.url.appending(path: "Site")
    let progress = ProgressLine()
    let built = Result { try CourseBuilder(folder).build(into: site) { progress.show($0, of: $1) } }
    progress.end()
    let outcome = try built.get()
    try options.report(outcome.diagnostics)
    let lessons = outcome.lessons ?? 0
    let drafts =
      outcome.drafts == 0 ? "" : " (and \(outcome.drafts.counted("draft")), left out)"
    StandardError.write(
      "\(lessons.counted("lesson"))\(drafts): \(outcome.written) files written,"
        + " \(outcome.removed) removed\n")
  }
}
