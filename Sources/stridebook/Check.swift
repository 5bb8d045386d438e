import ArgumentParser
import SiteBuilder

/// `stridebook check [COURSE]`
struct Check: Command {
  static let configuration = CommandConfiguration(
    abstract: "Report all problems of a course, and write nothing.")

  @Argument(help: "The folder that holds Content/.")
  var course = "."

  @OptionGroup var options: DiagnosticOptions

  func perform() throws {
    try options.report(CourseBuilder(try CourseFolder(path: course)).check())
  }
}
