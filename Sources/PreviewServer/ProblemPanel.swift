internal import Course
internal import Diagnostics
internal import SiteBuilder
internal import Text

/// What is wrong with a course, as a page shows it.
///
/// Errors are shown on every page, those of its own lesson first; warnings on the page of their lesson,
/// and all of them on the list of lessons.
struct ProblemPanel: Sendable {
  /// More are counted only.
  static let mostProblems = 100

  let standing: Preview.Standing
  let own: [Diagnostic]
  let errors: [Diagnostic]
  let warnings: [Diagnostic]

  /// One object.
  var json: String {
    let ownErrors = own.filter { $0.severity == .error }
    let isOwn = Set(ownErrors)
    let others = errors.lazy.filter { !isOwn.contains($0) }.prefix(Self.mostProblems)
    let problems = (ownErrors + others + warnings).prefix(Self.mostProblems).map(Self.json)
    let fields = [
      "\"page\": \(JSONText.quoted(standing.rawValue))", "\"errors\": \(errors.count)",
      "\"warnings\": \(warnings.count)", "\"own\": \(ownErrors.count)",
      "\"problems\": [\(problems.joined(separator: ", "))]",
    ]
    return "{\(fields.joined(separator: ", "))}"
  }

  private static func json(of diagnostic: Diagnostic) -> String {
    let fields = [
      ("place", "\(diagnostic.path):\(diagnostic.line):\(diagnostic.column)"),
      ("severity", diagnostic.severity.rawValue), ("message", diagnostic.message),
      ("help", diagnostic.help ?? ""), ("excerpt", diagnostic.excerpt ?? ""),
    ]
    return "{"
      + fields.map { "\"\($0)\": \(JSONText.quoted($1))" }.joined(separator: ", ") + "}"
  }
}
