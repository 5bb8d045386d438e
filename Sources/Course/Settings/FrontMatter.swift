internal import Diagnostics
internal import LessonFormat
internal import Text

/// What a lesson says about itself before its text.
struct FrontMatter: Sendable {
  static let keys = ["title", "summary", "lang", "draft"]

  private(set) var title: String?
  private(set) var summary: String?
  private(set) var language: SettingsReader.Value?
  private(set) var isDraft = false
  /// The line on which the Markdown begins.
  private(set) var bodyLine = 1

  /// Reads the front matter of the report's source, if it has one.
  init(_ report: inout Report) {
    let lines = report.source.lines
    guard lines.first == "---", Self.startsMapping(lines.dropFirst()) else {
      Self.checkMisplaced(&report)
      return
    }
    guard let end = lines.dropFirst().firstIndex(where: { $0 == "---" || $0 == "..." }) else {
      report.add(.unclosedFrontMatter, at: Place(line: 1, column: 1, length: 3))
      bodyLine = lines.count + 1
      return
    }
    bodyLine = end + 2
    let text = lines[1..<end].joined(separator: "\n")
    var reader = SettingsReader(text, firstLine: 2, keys: Self.keys, report: report)
    title = reader.text("title")?.text
    summary = reader.text("summary")?.text
    language = reader.language("lang")
    isDraft = reader.flag("draft") ?? false
    report = reader.report
  }

  /// Warns of settings that are read as text, because no line `---` comes first.
  private static func checkMisplaced(_ report: inout Report) {
    let lines = report.source.lines.prefix(8)
    let isRule = { (line: String) in line.allSatisfy { "-–—*_ ".contains($0) } }
    guard let index = lines.firstIndex(where: { !$0.allSatisfy(\.isBlank) && !isRule($0) }),
      let key = keys.first(where: { lines[index].hasPrefix($0 + ": ") })
    else { return }
    report.add(
      .misplacedFrontMatter(key), at: Place(line: index + 1, column: 1, length: key.count + 1))
  }

  /// Whether YAML follows: the first thing that is not a comment is a key, or there are comments only.
  ///
  /// Otherwise the `---` is a thematic break, as CommonMark has it.
  private static func startsMapping(_ lines: ArraySlice<String>) -> Bool {
    var hasComment = false
    for line in lines where !line.allSatisfy(\.isBlank) {
      if line.hasPrefix("#") {
        hasComment = true
        continue
      }
      if hasComment, line == "---" || line == "..." { return true }
      let key = line.prefix { Name.isPart($0) }
      let rest = line.dropFirst(key.count)
      return !key.isEmpty && rest.hasPrefix(":") && !rest.hasPrefix("://")
    }
    return false
  }
}

extension SettingsReader {
  /// A language tag such as `en` or `pt-BR` (RFC 5646, its form only).
  mutating func language(_ names: String...) -> Value? {
    guard let found = text(names) else { return nil }
    guard Self.isLanguage(found.text) else {
      report.add(.noLanguage(found.text), at: found.place)
      return nil
    }
    return found
  }

  static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts[0].count) && parts[0].allSatisfy { $0.isASCII && $0.isLetter }
      && parts.dropFirst().allSatisfy {
        (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
  }
}
