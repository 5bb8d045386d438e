internal import LessonFormat
package import Diagnostics
internal import Text

/// Collects what is wrong with one template, for the module that reads it.
package struct TemplateReport: Sendable {
  private var report: Report

  /// Reports at once where a template is not UTF-8.
  package init(_ bytes: [UInt8], path: String) {
    report = Report(SourceText(bytes, path: path))
  }

  package var diagnostics: [Diagnostic] { report.diagnostics }

  /// Lines and columns count from 1, columns and lengths in characters.
  package mutating func add(_ problem: TemplateProblem, line: Int, column: Int, length: Int) {
    report.add(Problem.template(problem), at: Place(line: line, column: column, length: length))
  }

  /// What is wrong with a file as a whole.
  package static func diagnostic(_ problem: TemplateProblem, path: String) -> Diagnostic {
    Diagnostic(Problem.template(problem).sentence, path: path, line: 1, column: 1)
  }
}
