import ArgumentParser
import Course
import Foundation
import SiteBuilder

/// `stridebook render [--unsafe]`
struct Render: Command {
  static let configuration = CommandConfiguration(
    abstract: "Render one lesson from standard input as an HTML fragment on standard output.")

  @Flag(help: "Keep raw HTML and links of any kind.")
  var unsafe = false

  @OptionGroup var options: DiagnosticOptions

  func perform() throws {
    let bytes = try FileHandle.standardInput.readToEnd() ?? Data()
    let checked = CheckedLesson(Array(bytes), path: "<stdin>", allowsHTML: unsafe)
    if !checked.hasErrors {
      try StandardOutput.write(CourseBuilder.fragment(of: checked.lesson))
    }
    try options.report(checked.diagnostics)
  }
}
