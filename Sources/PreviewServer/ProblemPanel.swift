internal import Diagnostics
internal import Course
internal import SiteBuilder
internal import Text

/// What is wrong with a course, as a page shows it.
///
/// Errors are shown on every page, those of its own lesson first; warnings on the page of their lesson,
/// and all of them on the list of lessons.
struct ProblemPanel: Sendable {
  /// More are counted only.
  static let mostProblems = 100

  private let standing: Preview.Standing
  private let own: [Diagnostic]
  private let errors: [Diagnostic]
  private let warnings: [Diagnostic]

  init(
    standing: Preview.Standing, own: [Diagnostic], errors: [Diagnostic], warnings: [Diagnostic]
  ) {
    self.standing = standing
    self.own = own
    self.errors = errors
    self.warnings = warnings
  }

  /// One object.
  var json: String {
    let ownErrors = own.filter { $0.severity == .error }
    let isOwn = Set(ownErrors)
    var problems: [String] = []
    for diagnostic in ownErrors { problems.append(Self.json(of: diagnostic)) }
    for diagnostic in errors where problems.count < Self.mostProblems {
      if !isOwn.contains(diagnostic) { problems.append(Self.json(of: diagnostic)) }
    }
    for diagnostic in warnings where problems.count < Self.mostProblems {
      problems.append(Self.json(of: diagnostic))
    }
    let fields = [
      "\"page\": \(JSONText.quoted(standing.rawValue))", "\"errors\": \(errors.count)",
      "\"warnings\": \(warnings.count)", "\"own\": \(ownErrors.count)",
      "\"problems\": [\(problems.prefix(Self.mostProblems).joined(separator: ", "))]",
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
