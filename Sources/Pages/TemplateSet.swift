internal import Mustache

/// The layouts and assets of a course: the built-in ones, each replaced by the course's own of the same path.
public struct TemplateSet: Sendable {
  /// A template that cannot be used.
  public struct Problem: Error, Hashable, Sendable {
    /// The template's path below `Templates/`.
    public let path: String
    /// The line on which the template is wrong, from 1.
    public let line: Int
    /// The column on which the template is wrong, from 1.
    public let column: Int
    /// What is wrong.
    public let message: String
  }

  private var library = MustacheLibrary()
  /// The style sheets, one after the other.
  let styles: String
  /// The scripts, one after the other; empty where there is none.
  let scripts: String

  /// The built-in templates alone.
  public static let usual: TemplateSet = {
    var problems: [Problem] = []
    return TemplateSet(BuiltInTemplates.files, problems: &problems)
  }()

  /// Whether there are scripts besides the built-in ones.
  public var hasOwnScripts: Bool { scripts != Self.usual.scripts }

  /// The paths of all built-in templates, sorted.
  public static var builtInPaths: [String] { BuiltInTemplates.files.keys.sorted() }

  /// The built-in template at a path.
  static func builtIn(_ path: String) -> String? { BuiltInTemplates.files[path] }

  /// Parses the templates. `files` are the course's own, by their paths below `Templates/`.
  ///
  /// Every layout is tried, and all that cannot be parsed are reported.
  public static func parsing(_ files: [String: String]) -> Result<TemplateSet, Problems> {
    let all = BuiltInTemplates.files.merging(files) { _, own in own }
    var problems: [Problem] = []
    let set = TemplateSet(all, problems: &problems)
    return problems.isEmpty ? .success(set) : .failure(Problems(problems: problems))
  }

  /// All that is wrong with a course's templates.
  public struct Problems: Error, Hashable, Sendable {
    /// The problems, by path.
    public let problems: [Problem]
  }

  private init(_ files: [String: String], problems: inout [Problem]) {
    func joined(_ suffix: String) -> String {
      files.keys.filter { $0.hasPrefix("assets/") && $0.hasSuffix(suffix) }.sorted()
        .compactMap { files[$0] }.joined(separator: "\n")
    }
    styles = joined(".css")
    scripts = joined(".js")
    for (path, text) in files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".mustache") {
      do {
        let name = path.split(separator: "/").last?.dropLast(".mustache".count) ?? ""
        try library.register(MustacheTemplate(string: text), named: String(name))
      } catch let error as MustacheTemplate.ParserError {
        problems.append(
          Problem(
            path: path, line: error.context.lineNumber, column: error.context.columnNumber,
            message: "\(error.error)"))
      } catch {
        problems.append(Problem(path: path, line: 1, column: 1, message: "\(error)"))
      }
    }
  }

  /// Fills the template called `name`; nothing where there is none.
  func fill(_ name: String, with model: Any) -> String {
    library.render(model, withTemplate: name) ?? ""
  }
}
