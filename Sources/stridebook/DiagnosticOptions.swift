import ArgumentParser
import Course
internal import Diagnostics
internal import Text

/// How diagnostics are written.
struct DiagnosticOptions: ParsableArguments {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "How diagnostics are written: text, or json, one object per line, for editors.")
  var diagnostics = Form.text

  /// Writes the diagnostics to standard error, and throws where one of them is an error.
  func report(_ found: [Diagnostic]) throws {
    let isColoured = StandardError.hasColours
    for diagnostic in found {
      StandardError.write(
        (diagnostics == .json ? diagnostic.json : diagnostic.text(isColoured: isColoured)) + "\n")
    }
    if StandardError.isTerminal, diagnostics == .text, !found.isEmpty {
      StandardError.write("\n\(Self.summary(of: found))\n")
    }
    if found.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  /// `2 errors, 1 warning`
  private static func summary(of found: [Diagnostic]) -> String {
    [Diagnostic.Severity.error, .warning].compactMap { severity in
      let count = found.count { $0.severity == severity }
      return count == 0 ? nil : count.counted(severity.rawValue)
    }.joined(separator: ", ")
  }
}
