import ArgumentParser
import Course
internal import Text

/// The command line; each command has its own file.
@main
struct Stridebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stridebook",
    abstract: "Lessons that show every step of a convolution, from Markdown.",
    discussion: """
      To start: stridebook new my-course, then cd my-course, then stridebook serve. A lesson is a \
      text file; the notes in the new course explain how it is written, and its all-blocks.md \
      has every block and key.
      """,
    version: stridebookVersion,
    subcommands: [New.self, Serve.self, Build.self, Check.self, Fill.self, Trace.self, Render.self])

  /// Exits with 1 if the course has errors, 64 if the command line is wrong, and 2 for any other failure.
  static func main() {
    do {
      try checkCommand()
      var command = try parseAsRoot()
      try command.run()
    } catch let problem as CommandProblem {
      StandardError.write("stridebook: \(problem.message)\n")
      exit(withError: ExitCode(2))
    } catch {
      exit(withError: error)
    }
  }

  /// Reports a word that is not a command, and suggests the command that was likely meant.
  private static func checkCommand() throws {
    let names = configuration.subcommands.map { $0._commandName } + ["help"]
    var words = CommandLine.arguments.dropFirst()
    if words.first == "help" { words = words.dropFirst() }
    guard let word = words.first, !word.hasPrefix("-"), !names.contains(word) else { return }
    let nearest = Nearest.match(word, in: names).map { ": did you mean '\($0)'?" } ?? ""
    StandardError.write(
      "stridebook: there is no command '\(word)'\(nearest)\n"
        + "See 'stridebook --help' for the commands.\n")
    throw ExitCode(64)
  }
}
