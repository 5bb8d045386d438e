import ArgumentParser
import Course
internal import Diagnostics
import Foundation
import PreviewServer
import SiteBuilder
import Synchronization

/// `stridebook serve [COURSE] [--port N]`
struct Serve: Command {
  static let configuration = CommandConfiguration(
    abstract: "Show a course in the browser, and follow each change.",
    discussion: """
      Open the address that it prints. Whenever you save a lesson, its page in the browser changes; \
      if something is wrong, the page says what and where. Drafts are shown and marked. Nothing is \
      written, and nobody on another machine can see the preview. Ctrl-C ends it.

      With --diagnostics json, standard error receives all diagnostics of the course after each \
      change, one object per line, and then one object with 'rebuilt', 'removed', 'milliseconds', \
      'errors' and 'warnings'.
      """)

  @Argument(help: "The folder that holds Content/.")
  var course = "."

  @Option(
    help: "The port of the address; by default 4000 or the next free port. 0 means any free port.")
  var port: UInt16?

  @OptionGroup var options: DiagnosticOptions

  func perform() throws {
    let (course, port, options) = (course, port, options)
    let folder = try CourseFolder(path: course)
    // Ending the process ends the preview.
    for number in [SIGINT, SIGTERM] { signal(number) { _ in _exit(0) } }
    let done = DispatchSemaphore(value: 0)
    let problem = Mutex<String?>(nil)
    Task {
      do {
        try await LivePreview.run(folder, port: port) { address, lessons, diagnostics in
          Self.say(PreviewWords.started(course, address, lessons))
          var everything = Preview.Update()
          everything.isWhole = true
          Self.report(diagnostics, everything, 0, all: diagnostics, options)
        } rebuilt: { update, time, diagnostics in
          Self.report(update.news, update, time, all: diagnostics, options)
          for line in PreviewWords.lines(update, time) { Self.say(line) }
        }
      } catch {
        let message = "\(error)"
        problem.withLock { $0 = message }
      }
      done.signal()
    }
    done.wait()
    if let message = problem.withLock({ $0 }) { throw CommandProblem(message: message) }
  }

  private static func say(_ text: String) {
    try? StandardOutput.write(text + "\n")
  }

  /// People read what is new; an editor reads everything.
  private static func report(
    _ news: [Diagnostic], _ update: Preview.Update, _ time: Double, all: [Diagnostic],
    _ options: DiagnosticOptions
  ) {
    guard options.diagnostics == .json else {
      try? options.report(news)
      return
    }
    try? options.report(all)
    StandardError.write(PreviewWords.json(update, time, all) + "\n")
  }
}
