import ArgumentParser
import Foundation
import Lessons
import PreviewServer
import SiteBuilder

/// `stridebook serve [COURSE] [--port N]`
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a course in the browser, and follow each change.",
    discussion: """
      Open the address that it prints. Whenever you save a lesson, its page in the browser changes; \
      if something is wrong, the page says what and where. Drafts are shown, with a mark. Nothing \
      is written, and nobody on another machine can see it. Ctrl-C ends it.
      """)

  @Argument(help: "The folder that holds Content/.")
  var course = "."

  @Option(help: "The port of the address; without it 4000, or the next that is free. 0 is any.")
  var port: UInt16?

  @OptionGroup var options: DiagnosticOptions

  func run() throws {
    let course = course
    let folder = try CommandProblem.catching { try CourseFolder(path: course) }
    let server = PreviewServer(folder, port: port)
    let options = options
    let events = PreviewServer.Events(
      started: { address, lessons in
        Self.say(
          "Serving \(course == "." ? "this course" : course) at \(address) (\(lessons) lessons); Ctrl-C ends it"
        )
      },
      rebuilt: { change, time, diagnostics in
        try? options.report(diagnostics)
        if time > 0 { Self.say("\(Self.name(of: change)) in \(Int(time.rounded(.up))) ms") }
      })
    // The end of the process is the end of the preview.
    for number in [SIGINT, SIGTERM] { signal(number) { _ in _exit(0) } }
    let done = DispatchSemaphore(value: 0)
    let problem = Problem()
    Task {
      do {
        try await server.run(events)
      } catch {
        problem.message = "\(error)"
      }
      done.signal()
    }
    done.wait()
    if let message = problem.message { throw CommandProblem(message) }
  }

  /// Written before the semaphore is signalled, read after.
  private final class Problem: @unchecked Sendable {
    var message: String?
  }

  private static func say(_ text: String) {
    try? StandardOutput.write(text + "\n")
  }

  private static func name(of change: Preview.Change) -> String {
    switch change {
    case .everything: "rebuilt the course"
    case .files(let paths):
      paths.count == 1 ? "rebuilt \(paths.first ?? "")" : "rebuilt \(paths.count) files"
    }
  }
}
