import ArgumentParser
import Lessons

/// How diagnostics are written.
struct DiagnosticOptions: ParsableArguments {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "How diagnostics are written: text, or json, an object a line, for editors.")
  var diagnostics = Form.text

  /// Writes the diagnostics to standard error, and throws where one of them is an error.
  func report(_ found: [Diagnostic]) throws {
    for diagnostic in found {
      StandardError.write((diagnostics == .json ? diagnostic.json : diagnostic.text) + "\n")
    }
    if found.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}
