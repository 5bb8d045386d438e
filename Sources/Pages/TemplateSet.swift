public import Diagnostics
internal import LessonFormat
internal import Markup
internal import Mustache
internal import Text

/// The layouts and assets of a course: the built-in ones, each replaced by the course's own of the same path.
public struct TemplateSet: Sendable {
  private var library = MustacheLibrary()
  /// The style sheets, one after the other.
  let styles: String
  /// The scripts, one after the other; empty where there is none.
  let scripts: String
  /// The layouts that need no library, by their names.
  private var layouts: [String: Layout] = [:]

  /// The built-in templates alone.
  public static let usual = TemplateSet(BuiltInTemplates.files)

  /// Whether there are scripts besides the built-in ones.
  public var hasOwnScripts: Bool { scripts != Self.joined(".js", BuiltInTemplates.files) }

  /// The paths of all built-in templates, sorted.
  public static var builtInPaths: [String] { BuiltInTemplates.files.keys.sorted() }

  /// The built-in template at a path.
  static func builtIn(_ path: String) -> String? { BuiltInTemplates.files[path] }

  /// Whether a file of this name can be a template.
  public static func isTemplate(_ path: String) -> Bool {
    [layoutEnding, ".css", ".js"].contains { path.hasSuffix($0) }
  }

  /// Whether there are layouts besides the built-in ones.
  let hasOwnLayouts: Bool

  private static let layoutEnding = ".mustache"

  /// Reads a course's own templates, by their paths below `Templates/`.
  ///
  /// - Parameters:
  ///   - others: The files there that can be no templates.
  ///   - prefix: What diagnostics write before paths.
  /// - Returns: The templates, nil where one of them has an error; and all that is wrong with them.
  public static func reading(
    _ files: [String: [UInt8]], others: [String], prefix: String
  ) -> (set: TemplateSet?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var texts: [String: String] = [:]
    var tags: [String: TemplateTags] = [:]
    for (path, bytes) in files {
      diagnostics += Report(SourceText(bytes, path: prefix + path)).diagnostics
      texts[path] = String(validating: bytes, as: UTF8.self)
      if path.hasSuffix(layoutEnding) { tags[path] = TemplateTags(texts[path] ?? "") }
    }
    let usage = Usage(tags, files: files.keys.sorted())
    for path in files.keys.sorted() + others where !usage.isUsed(path) {
      texts[path] = nil
      guard !isNote(path) else { continue }
      let fault = TemplateProblem.unusedTemplate(
        nearest: usage.nearest(to: path), known: usage.layouts)
      diagnostics.append(
        Diagnostic(
          Problem.template(fault).sentence, path: prefix + path, line: 1, column: 1))
    }
    for (path, tags) in tags where texts[path] != nil {
      var report = Report(SourceText(files[path] ?? [], path: prefix + path))
      for found in faults(in: texts[path] ?? "", tags) + usage.missing(tags) {
        report.add(
          found.fault,
          at: Place(line: found.tag.line, column: found.tag.column, length: found.tag.length))
      }
      diagnostics += report.diagnostics
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, diagnostics.sorted())
    }
    let all = BuiltInTemplates.files.merging(texts) { _, own in own }
    return (TemplateSet(all), diagnostics.sorted())
  }

  /// What its parser finds, said with our places.
  private static func faults(in text: String, _ tags: TemplateTags) -> [TemplateTags.Found] {
    do {
      _ = try MustacheTemplate(string: text)
      return []
    } catch let error as MustacheTemplate.ParserError {
      guard tags.faults.isEmpty else { return tags.faults }
      let context = error.context
      let tag = TemplateTags.Tag(
        name: "", line: context.lineNumber, column: context.columnNumber, length: 1)
      return [TemplateTags.Found(fault: .unreadableTag(context.line), tag: tag)]
    } catch {
      return tags.faults
    }
  }

  private static func isNote(_ path: String) -> Bool {
    path.hasSuffix(".md") || path.hasSuffix(".txt")
  }

  /// The assets with this ending, one after the other.
  private static func joined(_ ending: String, _ files: [String: String]) -> String {
    files.keys.filter { $0.hasPrefix("assets/") && $0.hasSuffix(ending) }.sorted()
      .compactMap { files[$0] }.joined(separator: "\n")
  }

  private init(_ files: [String: String]) {
    styles = CompactStyles.text(of: Self.joined(".css", files))
    scripts = Self.joined(".js", files)
    hasOwnLayouts = files.contains { path, text in
      path.hasSuffix(Self.layoutEnding) && Self.builtIn(path) != text
    }
    for (path, text) in files where path.hasSuffix(Self.layoutEnding) {
      if let template = try? MustacheTemplate(string: text) {
        library.register(template, named: Self.name(of: path))
      }
      // A file of another folder may have the name of a layout.
      if path.hasPrefix("layouts/") { layouts[Self.name(of: path)] = Layout(text) }
    }
  }

  /// `layouts/page.mustache` is called `page`.
  private static func name(of path: String) -> String {
    String(path.split(separator: "/").last?.dropLast(layoutEnding.count) ?? "")
  }

  /// Fills the layout called `name`.
  func page(_ name: String, with model: some LayoutModel) -> Pieces {
    layouts[name]?.filled(with: model) ?? Pieces(Array(fill(name, with: model).utf8))
  }

  /// Fills the template called `name` by the library; nothing where there is none.
  func fill(_ name: String, with model: Any) -> String {
    library.render(model, withTemplate: name) ?? ""
  }

  /// Which files of a course's templates pages are made from.
  private struct Usage {
    /// The built-in layouts.
    let layouts = TemplateSet.builtInPaths.filter { $0.hasSuffix(layoutEnding) }
    /// What layouts put in.
    private let asked: Set<String>
    /// What can be put in.
    private let known: [String]

    init(_ tags: [String: TemplateTags], files: [String]) {
      asked = Set(tags.values.flatMap { $0.partials.map(\.name) })
      known = (files + layouts).filter { $0.hasSuffix(layoutEnding) }.map(TemplateSet.name)
    }

    func isUsed(_ path: String) -> Bool {
      if TemplateSet.builtIn(path) != nil { return true }
      guard path.hasSuffix(layoutEnding) else {
        return path.hasPrefix("assets/") && TemplateSet.isTemplate(path)
      }
      // One of another folder must not take the place of a built-in one.
      let name = TemplateSet.name(of: path)
      return asked.contains(name) && !layouts.map(TemplateSet.name).contains(name)
    }

    /// The built-in template that was likely meant.
    func nearest(to path: String) -> String? {
      func stem(_ path: String) -> Substring { path.prefix { $0 != "." } }
      let name = path.split(separator: "/").last
      return TemplateSet.builtInPaths.first { stem($0) == stem(path) }
        ?? Nearest.match(path, in: TemplateSet.builtInPaths)
        ?? TemplateSet.builtInPaths.first { $0.split(separator: "/").last == name }
    }

    /// The tags that put in what is not there.
    func missing(_ tags: TemplateTags) -> [TemplateTags.Found] {
      tags.partials.filter { !$0.name.contains("*") && !known.contains($0.name) }.map { tag in
        TemplateTags.Found(fault: .missingPartial(tag.name, known: known), tag: tag)
      }
    }
  }
}
