import ArgumentParser

/// The command line; each command is a file of its own.
@main
struct Stridebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stridebook",
    abstract: "Lessons that show every step of a convolution, from Markdown.",
    subcommands: [Build.self, Check.self, Fill.self, Trace.self, Render.self])

  /// As `ParsableCommand` does, with the exit states of the format: 1 errors in the course, 64 a wrong
  /// command line, 2 anything else.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let problem as CommandProblem {
      StandardError.write("stridebook: \(problem.message)\n")
      exit(withError: ExitCode(2))
    } catch {
      exit(withError: error)
    }
  }
}
