import ArgumentParser
import SiteBuilder

/// `stridebook check [COURSE]`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Report all problems of a course, and write nothing.")

  @Argument(help: "The folder that holds Content/.")
  var course = "."

  @OptionGroup var options: DiagnosticOptions

  func run() throws {
    let folder = try CommandProblem.catching { try CourseFolder(path: course) }
    try options.report(CourseBuilder(folder).check())
  }
}
