/// What is wrong with a template.
package enum TemplateFault: Hashable, Sendable {
  /// A tag that is not closed, or holds what no tag may.
  case tagWithoutEnd(String), unreadableTag(String)
  /// `{{#name}}` without `{{/name}}`.
  case sectionWithoutEnd(String)
  /// `{{/name}}` where another section is open, or none.
  case endWithoutSection(String, open: String?)
  /// `{{> name}}` of a template that is not there.
  case missingPartial(String, known: [String])
  /// A file that no page is made from.
  case unused(nearest: String?, known: [String])

  fileprivate var problem: Problem {
    switch self {
    case .tagWithoutEnd(let tag): .tagWithoutEnd(tag)
    case .unreadableTag(let tag): .unreadableTag(tag)
    case .sectionWithoutEnd(let name): .sectionWithoutEnd(name)
    case .endWithoutSection(let name, let open): .endWithoutSection(name, open: open)
    case .missingPartial(let name, let known): .missingPartial(name, known: known)
    case .unused(let nearest, let known): .unusedTemplate(nearest: nearest, known: known)
    }
  }
}

/// Collects what is wrong with one template, for the room that reads it.
package struct TemplateReport: Sendable {
  private var report: Report

  /// That a template is not UTF-8 is told at once.
  package init(_ bytes: [UInt8], path: String) {
    report = Report(SourceText(bytes, path: path))
  }

  package var diagnostics: [Diagnostic] { report.diagnostics }

  /// Lines and columns count from 1, columns and lengths in characters.
  package mutating func add(_ fault: TemplateFault, line: Int, column: Int, length: Int) {
    report.add(fault.problem, at: Place(line: line, column: column, length: length))
  }

  /// What is wrong with a file as a whole.
  package static func diagnostic(_ fault: TemplateFault, path: String) -> Diagnostic {
    let problem = fault.problem
    return Diagnostic(
      severity: problem.severity, path: path, line: 1, column: 1, message: problem.message,
      help: problem.help, rule: problem.rule)
  }
}
